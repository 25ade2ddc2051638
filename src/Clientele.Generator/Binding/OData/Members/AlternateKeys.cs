using System.Collections.Generic;
using Clientele.Generator.Binding.OData.Annotations;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData.Members;

/// <summary>Reads Core.AlternateKeys: other sets of properties that identify an entity. One with an unknown property is passed over.</summary>
internal static class AlternateKeys
{
    public static void Bind(IReadOnlyList<StructuredSymbol> types, AnnotationIndex annotations)
    {
        foreach (var type in types)
        {
            if (type.IsEntity)
            {
                type.AlternateKeys = Read(type, annotations.Of(type.QualifiedName, type.Declaration.Annotations, type.Scope));
            }
        }
    }

    private static List<AlternateKeySymbol> Read(StructuredSymbol type, in AnnotationView annotations)
    {
        var result = new List<AlternateKeySymbol>();
        if (annotations.Core(Terms.AlternateKeys)?.Value is not { Kind: CsdlValueKind.Collection } keys)
        {
            return result;
        }

        foreach (var key in keys.Items)
        {
            if (ReadKey(type, key) is { Count: > 0 } parts)
            {
                result.Add(new AlternateKeySymbol(parts));
            }
        }

        return result;
    }

    private static List<KeyPartSymbol> ReadKey(StructuredSymbol type, CsdlValue key)
    {
        var parts = new List<KeyPartSymbol>();
        if (key.Property("Key", out _) is not { Kind: CsdlValueKind.Collection } references)
        {
            return parts;
        }

        var names = new HashSet<string>();
        foreach (var reference in references.Items)
        {
            var path = reference.Property("Name", out _)?.Text ?? "";
            var property = KeyBinder.FindByPath(type, path);
            if (property is null || !KeyBinder.CanBeKey(property.Type))
            {
                return [];
            }

            var alias = reference.Property("Alias", out _)?.Text;
            var name = string.IsNullOrEmpty(alias) ? path.Substring(path.LastIndexOf('/') + 1) : alias!;
            if (names.Add(name))
            {
                parts.Add(new KeyPartSymbol(name, path, property.Type.WithNullable(false)));
            }
        }

        return parts;
    }
}
