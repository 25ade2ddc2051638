using System.Collections.Generic;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData.Members;

/// <summary>
/// Finds the properties that keys name (CSDL XML 4.01, section 6.5), through complex properties and single navigation properties too.
/// </summary>
internal static class KeyBinder
{
    /// <summary>Binds the keys of all entity types, each after its base type, whose key it has.</summary>
    public static void Bind(IReadOnlyList<StructuredSymbol> types, BindingReport report)
    {
        foreach (var type in types)
        {
            if (type.Base is { Keys.Count: > 0 })
            {
                type.Keys = type.Base.Keys;
            }
            else if (type.Declaration.Key is { } key && !type.HasUnsuppliedKey)
            {
                type.Keys = Bind(type, key, report);
            }
        }
    }

    /// <summary>The property at the end of a path, from <paramref name="type"/> on; null where the path breaks.</summary>
    public static PropertySymbol? FindByPath(StructuredSymbol type, string path)
    {
        if (path.IndexOf('/') < 0)
        {
            return type.FindProperty(path);
        }

        var current = type;
        var segments = path.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            var member = current.FindMember(segments[i]);
            if (i == segments.Length - 1)
            {
                return member as PropertySymbol;
            }

            if (member is null || member.Type.IsCollection || member.Type.Structured is not { } next)
            {
                return null;
            }

            current = next;
        }

        return null;
    }

    /// <summary>Whether values of the type can stand in a key predicate: OData names which primitive types can, and enumerations.</summary>
    public static bool CanBeKey(BoundType type) =>
        !type.IsCollection
        && (type.Kind == TypeKind.Enum
            || (type.Kind == TypeKind.Primitive
                && type.Primitive is not (PrimitiveKind.Stream or PrimitiveKind.Spatial)));

    private static List<KeyPartSymbol> Bind(StructuredSymbol type, CsdlKey key, BindingReport report)
    {
        var parts = new List<KeyPartSymbol>();
        var names = new HashSet<string>();
        var isUsable = true;
        foreach (var part in key.Parts)
        {
            if (BindPart(type, part, report) is not { } symbol)
            {
                isUsable = false;
            }
            else if (names.Add(symbol.WireName))
            {
                parts.Add(symbol);
            }
            else
            {
                report.Add(BindingDescriptors.DuplicateName, part.Path.Span, "The key part", symbol.WireName);
            }
        }

        // A part of a key addresses nothing.
        return isUsable ? parts : [];
    }

    private static KeyPartSymbol? BindPart(StructuredSymbol type, CsdlPropertyRef part, BindingReport report)
    {
        Positioned<string> path = part.Path;
        var property = FindByPath(type, path.Value);
        if (property is null || !CanBeKey(property.Type))
        {
            var suggestion = property is null ? report.Suggest(path.Value, type.MemberNames()) : "";
            report.Add(BindingDescriptors.UnknownKeyProperty, path.Span, path.Value, type.QualifiedName, suggestion);
            return null;
        }

        if (property.Type.IsNullable && property.Declaration.Type.Nullable != false)
        {
            report.Add(BindingDescriptors.NullableKey, path.Span, path.Value, type.QualifiedName);
        }

        if (path.Value.IndexOf('/') < 0)
        {
            property.IsKey = true;
            property.IsImmutable = true;
        }

        var name = string.IsNullOrEmpty(part.Alias) ? path.Value.Substring(path.Value.LastIndexOf('/') + 1) : part.Alias!;
        return new KeyPartSymbol(name, path.Value, property.Type.WithNullable(false));
    }
}
