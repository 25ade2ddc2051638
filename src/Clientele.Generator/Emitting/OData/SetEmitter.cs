using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Contract;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Emitting.OData;

/// <summary>The class of a collection of entities: keys, creation, operations bound to the collection.</summary>
internal sealed class SetEmitter(ModelIndex index, Template template, OperationEmitter operations, string version)
{
    public string Emit(StructuredTypeModel type) => index.Reached.AsCollection(type)
        ? string.Join("\n\n", index.Access.OfSets(type).Select(access => Emit(type, access)))
        : "";

    private string Emit(StructuredTypeModel type, Access access)
    {
        var members = access.Allowed.Has(SetCapabilities.IndexByKey) ? Keys(type, index.Access.Entry(type, access)) : [];
        members.AddRange(index.Casts(type).Select(derived => template["set.cast"].Fill(
            ("target", Names.Type(derived)),
            ("set", index.Access.Set(derived, index.Access.Cast(derived, access))),
            ("name", Names.Cast(derived)),
            ("wire", CSharpText.Literal(derived.QualifiedName)))));
        var inserts = !type.IsAbstract && access.Allowed.Has(SetCapabilities.Insert);
        if (type.HasStream && inserts)
        {
            // JSON that is posted to a set of media entities is taken for the medium.
            members.Add(template["set.media"].Fill(("entity", Names.Type(type))));
        }

        members.AddRange(operations.Emit(index.CollectionOperations(type), OperationPath.Bound));

        return template["set"].Fill(
            ("entity", Names.Type(type)),
            ("fields", Names.Fields(type)),
            ("create", !type.HasStream && inserts ? ", " + Names.Create(type) : ""),
            ("paging", Paging(type)),
            ("name", index.Access.Set(type, access)),
            ("version", version),
            ("members", string.Join("\n\n", members)));
    }

    private List<string> Keys(StructuredTypeModel type, string entry)
    {
        var members = new List<string>();
        if (!type.Keys.IsEmpty)
        {
            members.Add(template["set.key"].Fill([.. KeyValues(entry, type.Keys), ("key", type.Keys.Count == 1 ? Literal(type.Keys[0]) : NamedKey(type.Keys))]));
        }

        var streams = StreamMember.All(index, type).ToList();
        if ((index.HasETags(type) || streams.Count > 0) && KeyMembers(type) is { Count: > 0 } own)
        {
            var member = template["set.key.entity"].Fill(
                ("entry", entry),
                ("entity", Names.Type(type)),
                ("streams", streams.Count == 0 ? "" : ", those of its streams"),
                ("etags", string.Concat(streams.Select(stream => ", (" + CSharpText.Literal(stream.Segment) + ", entity." + CSharpText.Identifier(stream.CSharpName) + ")"))),
                ("key", own.Count == 1 ? Member(own[0].Property) : string.Join(", ", own.Select(part => "(" + CSharpText.Literal(part.WireName) + ", " + Member(part.Property) + ")"))));
            members.Add(own.Any(part => part.Property.Deprecated is not null) ? template["set.key.entity.obsolete"].Fill(("member", member)) : member);
        }

        if (type.HasUnknownKey)
        {
            members.Add(template["set.key.unknown"].Fill(("entry", entry)));
        }

        foreach (var key in type.AlternateKeys)
        {
            members.Add(template["set.alternate"].Fill([.. KeyValues(entry, key.Parts), ("name", key.CSharpName), ("key", NamedKey(key.Parts))]));
        }

        return members;
    }

    /// <summary>Where the client pages by itself, in an order by a property that this type lacks, its key makes the order.</summary>
    private string Paging(StructuredTypeModel type)
    {
        var order = index.Model.Contract.Paging is { ClientDriven: true, StableOrder: { } stable } ? stable : null;
        return order is null || type.Keys.IsEmpty || index.AllProperties(type).Any(property => property.WireName == order)
            ? "paging"
            : "(paging ?? new SetPaging()) with { StableOrder = " + CSharpText.Literal(type.Keys[0].Path) + " }";
    }

    private static (string, string)[] KeyValues(string entry, EquatableArray<KeyPartModel> key) =>
    [
        ("entry", entry),
        ("parameters", string.Join(", ", key.Select(part => TypeMap.ItemWithoutNull(part.Type) + " " + CSharpText.Identifier(part.CSharpName)))),
    ];

    /// <summary>The parts of the key and the properties that hold them; empty where a part is none of the entity itself, or may be null.</summary>
    private List<(string WireName, PropertyModel Property)> KeyMembers(StructuredTypeModel type)
    {
        var members = type.Keys
            .Select(part => (part.WireName, Property: index.AllProperties(type).FirstOrDefault(property => property.WireName == part.Path)))
            .ToList();
        return members.TrueForAll(member => member.Property is { Type.IsNullable: false }) ? members! : [];
    }

    private static string Member(PropertyModel property) => TypeMap.Literal("entity." + CSharpText.Identifier(property.CSharpName));

    private static string NamedKey(EquatableArray<KeyPartModel> key) =>
        string.Join(", ", key.Select(part => "(" + CSharpText.Literal(part.WireName) + ", " + Literal(part) + ")"));

    private static string Literal(KeyPartModel part) => TypeMap.Literal(CSharpText.Identifier(part.CSharpName));
}
