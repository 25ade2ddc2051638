using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Contract;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Emitting.OData;

/// <summary>A property or navigation property in the JSON of its type, including inherited ones.</summary>
internal sealed record JsonMember(
    int Ordinal,
    string WireName,
    string CSharpName,
    TypeReference Type,
    string Documentation,
    string? Deprecated,
    bool IsNavigation,
    bool IsTracked,
    bool IsInherited)
{
    private static readonly TypeReference s_text = new(TypeKind.Primitive, PrimitiveKind.String, "Edm.String", "string", IsCollection: false, IsNullable: true);

    /// <summary>Of control information of a stream, which is no property of its own: what it is called in the stream's property; else null.</summary>
    public string? Control { get; init; }

    /// <summary>The property has a field of its own name: the setter does more, or the property may not be named without a warning.</summary>
    public bool IsBacked => IsTracked || Deprecated is not null;

    public string Backing => Names.Backing(CSharpName);

    /// <summary>What the reader and writer of the type name it by.</summary>
    public string Access => IsBacked ? Backing : CSharpText.Identifier(CSharpName);

    /// <summary>The ordinals of all members of a type by their names on the wire.</summary>
    public static IReadOnlyDictionary<string, int> Ordinals(ModelIndex index, StructuredTypeModel type)
    {
        var ordinals = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in index.Lineage(type))
        {
            var names = Properties(part).Select(property => property.WireName).Concat(part.Navigations.Select(navigation => navigation.WireName));
            foreach (var name in names.Concat(StreamMember.Own(index, part).SelectMany(stream => stream.Names)))
            {
                ordinals[name] = ordinals.Count;
            }
        }

        return ordinals;
    }

    /// <summary>All members of a type, base types' first; streams are not in JSON.</summary>
    public static IReadOnlyList<JsonMember> Of(ModelIndex index, StructuredTypeModel type)
    {
        var members = new List<JsonMember>();
        foreach (var part in index.Lineage(type))
        {
            var inherited = !ReferenceEquals(part, type);
            var tracked = part.Kind == StructuredTypeKind.Complex && index.IsTracked(type);
            foreach (var property in Properties(part))
            {
                members.Add(new JsonMember(
                    members.Count,
                    property.WireName,
                    property.CSharpName,
                    property.Type,
                    OData.Documentation.Property(property),
                    property.Deprecated,
                    IsNavigation: false,
                    tracked,
                    inherited));
            }

            foreach (var navigation in part.Navigations)
            {
                // Null says that it was not expanded, whatever the description's nullability.
                var target = navigation.Target with { IsNullable = !navigation.Target.IsCollection };
                members.Add(new JsonMember(
                    members.Count,
                    navigation.WireName,
                    navigation.CSharpName,
                    target,
                    OData.Documentation.Navigation(navigation),
                    navigation.Deprecated,
                    IsNavigation: true,
                    tracked,
                    inherited));
            }

            foreach (var stream in StreamMember.Own(index, part))
            {
                foreach (var name in stream.Names)
                {
                    members.Add(new JsonMember(members.Count, name, stream.CSharpName, s_text, stream.Summary, Deprecated: null, IsNavigation: false, IsTracked: false, inherited)
                    {
                        Control = StreamMember.Control(name),
                    });
                }
            }
        }

        return members;
    }

    private static IEnumerable<PropertyModel> Properties(StructuredTypeModel type) => type.Properties.Where(property => property.Type.Primitive != PrimitiveKind.Stream);
}
