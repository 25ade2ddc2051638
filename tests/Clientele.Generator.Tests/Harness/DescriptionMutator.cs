using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Xml.Linq;

namespace Clientele.Generator.Tests.Harness;

/// <summary>Makes descriptions that nobody would write of one that somebody wrote: by elements and attributes, or by characters.</summary>
internal sealed class DescriptionMutator(string seed, int randomSeed)
{
    private const string Alphabet = "\0\t\n\r !\"#$%&'()*+,-./0;<=>?@A[\\]^_`a{|}~é\u2028\u202E\uD83D\uFEFF";

    private static readonly string[] Hostile =
    [
        "", " ", "class", "Object", "string", "ToString", "Equals", "9", "_", "a.b", "..", ".", "Collection()", "Collection(", "Collection(Collection(Edm.Int32))",
        "Edm.Nothing", "Edm.Untyped", "Edm.Stream", "Edm.GeographyPoint", "Sales.Order", "Collection(Sales.Order)", "true", "max", "-1", "99999999999999999999",
        "*/ #error", "\"; throw null; //", "{0}", "</summary>", "\r\n#if", "Größe", "日本", "\u202Eevil", "é", new string('x', 2_000), "self.Order", "Id", "ID", "id",
    ];

    private readonly Random _random = new(randomSeed);
    private readonly string[] _words =
    [
        .. XDocument.Parse(seed).Descendants().Attributes().Select(attribute => attribute.Value).Distinct(), .. Hostile,
    ];

    public string Next() => _random.Next(3) == 0 ? MutateCharacters() : MutateElements();

    private string MutateElements()
    {
        var document = XDocument.Parse(seed);
        for (var edits = _random.Next(1, 8); edits > 0; edits--)
        {
            var elements = document.Descendants().Skip(1).ToList();
            if (elements.Count == 0)
            {
                break;
            }

            Mutate(Pick(elements), elements);
        }

        return document.ToString(_random.Next(2) == 0 ? SaveOptions.DisableFormatting : SaveOptions.None);
    }

    private void Mutate(XElement element, List<XElement> elements)
    {
        switch (_random.Next(6))
        {
            case 0:
                element.Remove();
                break;
            case 1:
                element.AddAfterSelf(new XElement(element));
                break;
            case 2:
                Pick(elements).Add(new XElement(element));
                break;
            case 3:
                element.Name = element.Name.Namespace + Pick(elements).Name.LocalName;
                break;
            case 4 when element.Attributes().Any():
                Pick([.. element.Attributes()]).Remove();
                break;
            default:
                SetAttribute(element, elements);
                break;
        }
    }

    private void SetAttribute(XElement element, List<XElement> elements)
    {
        var names = elements.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Select(attribute => attribute.Name).ToList();
        if (names.Count > 0)
        {
            // Characters that XML can't carry are the business of the other kind of mutation.
            element.SetAttributeValue(Pick(names), new string([.. Pick(_words).Where(System.Xml.XmlConvert.IsXmlChar)]));
        }
    }

    private string MutateCharacters()
    {
        var text = new StringBuilder(seed);
        for (var edits = _random.Next(1, 10); edits > 0; edits--)
        {
            var at = _random.Next(text.Length);
            var length = Math.Min(_random.Next(1, 60), text.Length - at);
            switch (_random.Next(4))
            {
                case 0:
                    text[at] = Alphabet[_random.Next(Alphabet.Length)];
                    break;
                case 1:
                    text.Insert(at, Alphabet[_random.Next(Alphabet.Length)]);
                    break;
                case 2 when text.Length > 200:
                    text.Remove(at, length);
                    break;
                default:
                    text.Insert(_random.Next(text.Length), text.ToString(at, length));
                    break;
            }
        }

        return text.ToString();
    }

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
