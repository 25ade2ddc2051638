using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Clientele.Generator.Model;

namespace Clientele.Generator.Emitting.OData;

/// <summary>What readers of selectors and queries need of a type's names, as arguments of <c>[ODataType]</c>.</summary>
internal static class TypeAttribute
{
    public static string Arguments(StructuredTypeModel type)
    {
        var arguments = new List<string> { CSharpText.Literal(type.QualifiedName) };
        if (type.Kind == StructuredTypeKind.Complex)
        {
            arguments.Add("IsComplex = true");
        }
        else if (!type.Keys.IsEmpty)
        {
            arguments.Add("Key = " + CSharpText.Literal(string.Join(",", type.Keys.Select(key => key.Path))));
        }

        if (type.IsOpen)
        {
            arguments.Add("IsOpen = true");
        }

        var members = type.Properties.Select(property => (property.WireName, property.CSharpName))
            .Concat(type.Navigations.Select(navigation => (navigation.WireName, navigation.CSharpName))).ToList();
        var keepsCase = members.Count(member => member.WireName == member.CSharpName) > members.Count(member => member.WireName == Small(member.CSharpName));
        if (keepsCase)
        {
            arguments.Add("KeepsCase = true");
        }

        var renamed = members.Where(member => member.WireName != (keepsCase ? member.CSharpName : Small(member.CSharpName))).ToList();
        if (renamed.Count > 0)
        {
            arguments.Add("Renamed = new[] { " + string.Join(", ", renamed.Select(member => CSharpText.Literal(member.CSharpName + "=" + member.WireName))) + " }");
        }

        return string.Join(", ", arguments);
    }

    private static string Small(string name) => char.ToLower(name[0], CultureInfo.InvariantCulture) + name.Substring(1);
}
