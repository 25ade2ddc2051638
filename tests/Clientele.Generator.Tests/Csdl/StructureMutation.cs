using System;
using System.Linq;
using System.Xml.Linq;

namespace Clientele.Generator.Tests.Csdl;

/// <summary>Changes elements and attributes so that the text stays XML: names meet where they should not, declarations go missing or come twice.</summary>
internal static class StructureMutation
{
    private static readonly string[] HostileNames =
    [
        "", " ", "class", "1st", "a.b", "a-b", "String", "System", "Equals", "ETag", "Self.", ".", "Collection(", "Collection()", "Collection(Collection(S.User))",
        "Edm.", "Edm.Guid", "Edm.Untyped", "S.User", "self.User", "NS.User", new('x', 5_000), "\u200D", "ñandú", "名前", "a/b/c", "{0}", "*", "$", "@", "a)(b",
    ];

    public static string Apply(string text, Random random)
    {
        var document = XDocument.Parse(text);
        for (var i = random.Next(1, 8); i > 0; i--)
        {
            var elements = document.Descendants().Where(element => element.Parent is not null).ToList();
            if (elements.Count == 0)
            {
                break;
            }

            Mutate(elements[random.Next(elements.Count)], elements[random.Next(elements.Count)], random);
        }

        return document.ToString(SaveOptions.DisableFormatting);
    }

    private static void Mutate(XElement element, XElement other, Random random)
    {
        var attributes = element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).ToList();
        var attribute = attributes.Count == 0 ? null : attributes[random.Next(attributes.Count)];
        switch (random.Next(10))
        {
            case 0:
                element.Remove();
                break;
            case 1:
                element.AddAfterSelf(new XElement(element));
                break;
            case 2 when !other.AncestorsAndSelf().Contains(element):
                element.Remove();
                other.Add(element);
                break;
            case 3:
                element.Name = other.Name;
                break;
            case 4:
                attribute?.Remove();
                break;
            case 5 when attribute is not null:
                attribute.Value = HostileNames[random.Next(HostileNames.Length)];
                break;
            case 6 or 7 when attribute is not null && other.Attribute(attribute.Name) is { } same:
                attribute.Value = same.Value;
                break;
            case 8 when attribute is not null && other.FirstAttribute is { IsNamespaceDeclaration: false } any:
                attribute.Value = any.Value;
                break;
            case 9 when other.Attribute("Name") is { } name && element.Parent!.Name.LocalName == "Schema":
                element.SetAttributeValue("BaseType", "S." + name.Value);
                break;
        }
    }
}
