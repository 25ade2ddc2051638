using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;

namespace Clientele.Generator.Emitting.Rest;

/// <summary>Closed hierarchies: a class an alternative, and one that keeps what fits none.</summary>
internal sealed class RestUnionEmitter(Template template, string version)
{
    public string Emit(RestUnionModel type)
    {
        var name = CSharpText.Identifier(type.CSharpName);
        var alternatives = type.Alternatives.ToList();
        var cases = alternatives.Select(alternative => Case(
            name,
            alternative.CSharpName,
            alternative.Type,
            "Alternative of <see cref=\"" + name + "\"/>.",
            type.Discriminator is { } member && alternative.AddedValue is { } value
                ? "RestWrite.Alternative(writer, Value, " + CSharpText.Literal(member) + ", " + CSharpText.Literal(value) + ")"
                : null));
        var other = Case(name, type.OtherName, RestTypeReference.Any, "A value that is none of the alternatives of <see cref=\"" + name + "\"/> that the description knows.");
        var read = !type.IsRead ? "" : template["union.read"].Fill(
            ("name", name),
            ("arms", string.Join("\n", alternatives.Select((alternative, ordinal) => template["union.arm"].Fill(
                ("ordinal", CSharpText.Number(ordinal)),
                ("case", CSharpText.Identifier(alternative.CSharpName)),
                ("read", RestTypeMap.ReadCall(alternative.Type)))))),
            ("other", CSharpText.Identifier(type.OtherName)));
        return template["union"].Fill(
            ("doc", RestDocs.Of(type.Documentation, "One of several types, " + XmlDoc.Code(type.WireName) + ".", RestDocs.Evidence(type.Evidence), type.Deprecated)),
            ("version", version),
            ("name", name),
            ("interface", type.IsRead ? "IJsonModel<" + name + ">" : "IJsonWritable"),
            ("shapes", type.IsRead ? template["union.shapes"].Fill(
                ("shapes", Shapes(type)),
                ("otherwise", type.Otherwise is { } ordinal ? " { Otherwise = " + CSharpText.Number(ordinal) + " }" : "")) : ""),
            ("read", read),
            ("factories", string.Join("\n\n", Factories(name, alternatives))),
            ("cases", string.Join("\n\n", cases.Append(other))));
    }

    /// <summary>Alternatives of one C# type share the factory of the first; types that are interfaces have no conversion.</summary>
    private IEnumerable<string> Factories(string union, IEnumerable<RestAlternativeModel> alternatives)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var alternative in alternatives)
        {
            var type = RestTypeMap.CSharp(alternative.Type);
            if (!seen.Add(type))
            {
                continue;
            }

            var values = new[] { ("case", CSharpText.Identifier(alternative.CSharpName)), ("union", union), ("type", type) };
            yield return template["union.factory"].Fill(values);
            if (!RestTypeMap.IsInterface(alternative.Type))
            {
                yield return template["union.conversion"].Fill(values);
            }
        }
    }

    private string Case(string union, string name, RestTypeReference type, string summary, string? write = null) => template["union.case"].Fill(
        ("summary", summary),
        ("version", version),
        ("case", CSharpText.Identifier(name)),
        ("type", RestTypeMap.CSharp(type)),
        ("union", union),
        ("write", write ?? RestTypeMap.WriteCall(type, "writer", "Value")));

    private static string Shapes(RestUnionModel type)
    {
        var shapes = type.Alternatives.Select(alternative => alternative.Type.Kind == RestTypeKind.Class
            ? "UnionShape.Object(" + Texts(alternative.Values) + ", " + Texts(alternative.Required) + ", " + Texts(alternative.Members) + ")"
            : RestTypeMap.Shape(alternative.Type));
        return "\n    " + (type.Discriminator is null ? "null" : CSharpText.Literal(type.Discriminator)) + string.Concat(shapes.Select(shape => ",\n    " + shape));
    }

    private static string Texts(EquatableArray<string> texts) => "[" + string.Join(", ", texts.Select(CSharpText.Literal)) + "]";
}
