using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Contract;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Naming;

namespace Clientele.Generator.Emitting.OData;

/// <summary>A stream of an entity: its medium, or a stream property. JSON has its control information (OData JSON Format 4.01 §4.5.12 ff.), not its content.</summary>
/// <param name="CSharpName">Name of the member that has the control information.</param>
/// <param name="Segment">What leads from the entity to the stream.</param>
/// <param name="Prefix">What stands in front of the names of the control information.</param>
/// <param name="Summary">What the stream is.</param>
internal sealed record StreamMember(string CSharpName, string Segment, string Prefix, string Summary)
{
    private static readonly (string Wire, string CSharp)[] s_control =
    [
        ("@mediaEtag", "ETag"), ("@mediaContentType", "ContentType"), ("@mediaReadLink", "ReadLink"), ("@mediaEditLink", "EditLink"),
    ];

    /// <summary>What methods of entries are named by: the medium of an entity is called the same in each, unless a stream property is.</summary>
    public string MethodName => IsMedium && !HasNamesake ? ReservedNames.Medium : CSharpName;

    /// <summary>It is the medium, and a stream property is called so.</summary>
    public bool HasNamesake { get; private init; }

    /// <summary>It is the medium of the entity, which goes only with the entity.</summary>
    public bool IsMedium => Prefix.Length == 0;

    /// <summary>Names of the control information without the prefix <c>odata.</c>, which readers take away.</summary>
    public IEnumerable<string> Names => s_control.Select(control => Prefix + control.Wire);

    /// <summary>The member of the control information that has the name.</summary>
    public static string Control(string name) => Array.Find(s_control, control => name.EndsWith(control.Wire, StringComparison.Ordinal)).CSharp;

    /// <summary>The streams that a type declares itself.</summary>
    public static IEnumerable<StreamMember> Own(ModelIndex index, StructuredTypeModel type)
    {
        if (type.HasStream && index.DescribedBase(type) is not { HasStream: true })
        {
            yield return new StreamMember(MediumName(index, type), "$value", "", "The media stream of the entity (<c>$value</c>).")
            {
                HasNamesake = Family(index, type).Any(part => part.Properties.Any(property => property.CSharpName == ReservedNames.Medium && IsStream(property))),
            };
        }

        foreach (var property in type.Properties.Where(IsStream))
        {
            yield return new StreamMember(property.CSharpName, property.WireName, property.WireName, "The stream " + XmlDoc.Code(property.WireName) + ".");
        }
    }

    /// <summary>All streams of a type, base types' first.</summary>
    public static IEnumerable<StreamMember> All(ModelIndex index, StructuredTypeModel type) => index.Lineage(type).SelectMany(part => Own(index, part));

    private static bool IsStream(PropertyModel property) => property.Type is { Primitive: PrimitiveKind.Stream, IsCollection: false };

    private static IEnumerable<StructuredTypeModel> Family(ModelIndex index, StructuredTypeModel type) => index.Lineage(type).Concat(index.Derived(type));

    /// <summary><c>Media</c>, unless a member or the class of a type of the family is called so.</summary>
    private static string MediumName(ModelIndex index, StructuredTypeModel type)
    {
        var taken = new HashSet<string>(
            Family(index, type).SelectMany(part => part.Properties.Select(property => property.CSharpName)
                .Concat(part.Navigations.Select(navigation => navigation.CSharpName)).Append(part.CSharpName)),
            StringComparer.Ordinal);
        var name = ReservedNames.Medium;
        while (taken.Contains(name))
        {
            name += "Stream";
        }

        return name;
    }
}
