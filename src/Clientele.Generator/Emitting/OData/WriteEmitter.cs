using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Contract;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Emitting.OData;

/// <summary>What requests carry: <c>XWrite</c> with the members that every body can have, <c>XPatch</c> and <c>XCreate</c> on it.</summary>
internal sealed class WriteEmitter(ModelIndex index, Template template, string version)
{
    private const string WholeCollection = "/// <summary>In a change, the whole collection: entities that are not listed are removed from it.</summary>";

    private InheritedLinks? _links;

    /// <summary>What bodies inherit of navigation properties to one entity: those that each kind of body has, and need not have.</summary>
    private InheritedLinks Links => _links ??= new InheritedLinks(
        index,
        type => Parent(type, Shared(type)),
        navigation => !navigation.Target.IsCollection && !IsRequired(navigation) && HasPatch(navigation.Target));

    public string Emit(StructuredTypeModel type)
    {
        if (type.IsShared)
        {
            return IsWithoutBody(type) ? "" : Base(type, Shared(type), JsonMember.Ordinals(index, type));
        }

        if (type.IsOutline)
        {
            return "";
        }

        var ordinals = JsonMember.Ordinals(index, type);
        var properties = Properties(type);
        var patchOnly = properties.Where(p => !p.IsKey && !p.IsImmutable && p.IsRequiredOnCreate).Select(p => p with { IsRequiredOnCreate = false }).ToList();
        var createOnly = properties.Where(p => p.IsKey || p.IsImmutable || p.IsRequiredOnCreate).ToList();
        var inherited = new HashSet<string>(Links.Of(type).Select(n => n.WireName), StringComparer.Ordinal);
        var given = index.Givable(type).Where(n => !n.Target.IsCollection && !inherited.Contains(n.WireName)).ToList();
        var changed = given.Where(n => !n.ContainsTarget || HasPatch(n.Target)).ToList();

        var classes = new List<string> { Base(type, Shared(type), ordinals) };
        if (IsPatched(type))
        {
            classes.Add(Body(
                Names.Patch(type),
                Links.Write(type, target => Names.Patch(index.Find(target.QualifiedName)!)) + ", IEntityPatch",
                "Changes to " + Article(type) + " <see cref=\"" + Names.Type(type) + "\"/>. Only members that were set are sent; null clears one.",
                patchOnly.Select(p => Optional(type, p)).Concat(changed.Select(n => Changed(type, n))).Concat(Reference(type, Names.Patch(type), [], [])),
                Writes(type, patchOnly, ordinals).Concat(changed.Select(RelatedWrites))));
        }

        if (!type.IsAbstract)
        {
            classes.Add(Body(
                Names.Create(type),
                Links.Write(type, NewEntity),
                "A new <see cref=\"" + Names.Type(type) + "\"/>, or the replacement of one. Only members that were set are sent.",
                createOnly.Select(p => p.IsRequiredOnCreate ? Required(type, p) : Optional(type, p))
                    .Concat(given.Select(n => Given(type, n)))
                    .Concat(Reference(type, Names.Create(type), createOnly, given)),
                Writes(type, createOnly, ordinals).Concat(given.Select(RelatedWrites))));
        }

        return string.Join("\n\n", classes);
    }

    private bool IsPatched(StructuredTypeModel type) => index.Reached.AsEntity(type) && index.Access.OfEntries(type).Any(access => access.Allowed.Has(SetCapabilities.Update));

    /// <summary>Whether the related entity can be changed together with the one that leads to it.</summary>
    private bool HasPatch(TypeReference target) =>
        index.Find(target.QualifiedName) is { IsAbstract: false, IsOutline: false, IsShared: false } type && IsPatched(type);

    private List<PropertyModel> Properties(StructuredTypeModel type) => index.AllProperties(type)
        .Where(p => !p.IsComputed && p.Type.Primitive != PrimitiveKind.Stream)
        .Select(p => type.InheritedRequiredOnCreate.Contains(p.WireName) ? p with { IsRequiredOnCreate = true } : p)
        .ToList();

    /// <summary>What a change and a new entity can both carry.</summary>
    private List<PropertyModel> Shared(StructuredTypeModel type) =>
        Properties(type).Where(p => !p.IsKey && !p.IsImmutable && !p.IsRequiredOnCreate).ToList();

    /// <summary>
    /// The collections of related entities that a body can carry: lists of new entities, and of such that exist, whether the entity itself is new or
    /// changed. So they stand in the class that both have in common, and bodies of derived types inherit them.
    /// </summary>
    private List<NavigationModel> Collections(StructuredTypeModel type) => index.Givable(type).Where(n => n.Target.IsCollection).ToList();

    /// <summary>
    /// The nearest base type whose bodies can carry nothing that those of the type can't: a member that is required when just this type is created is one
    /// of its own bodies.
    /// </summary>
    private StructuredTypeModel? Parent(StructuredTypeModel type, List<PropertyModel> shared)
    {
        var names = WireNames(shared);
        var parent = index.Find(type.BaseType);
        while (parent is not null && (IsWithoutBody(parent) || !names.IsSupersetOf(WireNames(Shared(parent)))))
        {
            parent = index.Find(parent.BaseType);
        }

        return parent;
    }

    /// <summary>Nothing of what the types share can be written together.</summary>
    private bool IsWithoutBody(StructuredTypeModel type) =>
        type.IsShared
        && !type.Properties.Any(p => !p.IsComputed && !p.IsKey && !p.IsImmutable && !p.IsRequiredOnCreate)
        && !Collections(type).Any(type.Navigations.Contains);

    private static HashSet<string> WireNames(IEnumerable<PropertyModel> properties) => new(properties.Select(property => property.WireName), StringComparer.Ordinal);

    private string Base(StructuredTypeModel type, List<PropertyModel> shared, IReadOnlyDictionary<string, int> ordinals)
    {
        var parent = Parent(type, shared);
        var inherited = parent is null ? [] : WireNames(Shared(parent));
        var own = shared.Where(p => !inherited.Contains(p.WireName)).ToList();
        var collections = Collections(type);
        if (parent is not null)
        {
            var known = new HashSet<string>(Collections(parent).Select(n => n.WireName), StringComparer.Ordinal);
            collections.RemoveAll(n => known.Contains(n.WireName));
        }

        var links = Links.Own(type).ToList();
        var members = own.Select(p => Optional(type, p))
            .Concat(collections.Select(Collection))
            .Concat(links.Select(n => Navigation(n, Links.Parameter(n.Target), Doc(type, n.CSharpName, n.Documentation)))).ToList();
        var writes = Writes(type, own, ordinals).Concat(collections.Concat(links).Select(RelatedWrites)).ToList();
        if (type.IsOpen && parent is not { IsOpen: true })
        {
            members.Insert(0, template["write.dynamic"].Fill());
            writes.Add("_dynamicProperties?.WriteMembers(writer);");
        }

        var overrides = new List<string>();
        if (!type.IsShared && TypeName(type) is var typeName && typeName != WrittenTypeName(parent))
        {
            overrides.Add(template["write.type"].Fill(("name", typeName is null ? "null" : CSharpText.Literal(typeName))));
        }

        if (parent is null || writes.Count > 0)
        {
            overrides.Add(template["write.overrides"].Fill(("base", parent is null ? "" : "base.WriteMembers(writer);"), ("writes", string.Join("\n", writes))));
        }

        return template["write.base"].Fill(
            ("doc", type.IsShared
                ? SharedDocumentation.Summary(index, type)
                : XmlDoc.Summary("Members that new entities and changes of <see cref=\"" + Names.Type(type) + "\"/> have in common.")),
            ("version", version),
            ("name", Links.Write(type)),
            ("constructor", Names.Write(type)),
            ("base", parent is null ? "JsonBody" : Links.Write(parent)),
            ("constraints", Links.Constraints(type)),
            ("members", MemberList.Join(members)),
            ("overrides", string.Join("\n\n", overrides.Where(text => text.Length > 0))));
    }

    private string Body(string name, string bases, string summary, IEnumerable<string> members, IEnumerable<string> writes)
    {
        var lines = string.Join("\n", writes);
        return template["write.body"].Fill(
            ("summary", summary),
            ("version", version),
            ("name", name),
            ("base", bases),
            ("members", MemberList.Join(members)),
            ("overrides", lines.Length == 0 ? "" : template["write.overrides"].Fill(("base", "base.WriteMembers(writer);"), ("writes", lines))));
    }

    /// <summary>
    /// An entity of a derived type says what it is (OData JSON 4.01 §4.6.3), since it is written where the base type is expected. An abstract type is no
    /// entity's type.
    /// </summary>
    private string? TypeName(StructuredTypeModel type) => type.IsAbstract || index.DescribedBase(type) is null ? null : type.QualifiedName;

    /// <summary>The type's name that the bodies of a type write unless a derived type's have another.</summary>
    private string? WrittenTypeName(StructuredTypeModel? type)
    {
        while (type is { IsShared: true })
        {
            type = Parent(type, Shared(type));
        }

        return type is null ? null : TypeName(type);
    }

    private string Optional(StructuredTypeModel type, PropertyModel property)
    {
        var values = new[]
        {
            ("doc", Doc(type, property.CSharpName, property.Documentation)),
            ("obsolete", CSharpText.Obsolete(property.Deprecated)),
            ("type", property.Type.IsCollection ? TypeMap.CSharp(property.Type) + "?" : "Optional<" + TypeMap.CSharp(property.Type) + ">"),
            ("name", CSharpText.Identifier(property.CSharpName)),
            ("field", Names.Backing(property.CSharpName)),
        };
        return property.Deprecated is null
            ? template["write.optional"].Fill(values)
            : template["write.optional.backing"].Fill(values) + "\n\n" + template["write.optional.backed"].Fill(values);
    }

    private string Required(StructuredTypeModel type, PropertyModel property) => template["write.required"].Fill(
        ("doc", Doc(type, property.CSharpName, property.Documentation)),
        ("type", TypeMap.CSharp(property.Type with { IsNullable = property.Type.IsCollection && property.Type.IsNullable })),
        ("name", CSharpText.Identifier(property.CSharpName)));

    /// <summary>An entity that a new one is related to: a new one within it, or one that exists.</summary>
    private string Given(StructuredTypeModel type, NavigationModel navigation) => IsRequired(navigation)
        ? template["write.required"].Fill(
            ("doc", Doc(type, navigation.CSharpName, navigation.Documentation)),
            ("type", NewEntity(navigation.Target)),
            ("name", CSharpText.Identifier(navigation.CSharpName)))
        : Navigation(navigation, NewEntity(navigation.Target), Doc(type, navigation.CSharpName, navigation.Documentation));

    /// <summary>The entity that a changed one is related to: changes to it, or another one that exists (OData Protocol 4.01 §11.4.3.1).</summary>
    private string Changed(StructuredTypeModel type, NavigationModel navigation)
    {
        var target = index.Find(navigation.Target.QualifiedName);
        var related = HasPatch(navigation.Target) ? Names.Patch(target!) : target is null ? navigation.Target.CSharpName + "Entry" : index.Access.AnyEntry(target);
        return Navigation(navigation, related, Doc(type, navigation.CSharpName, navigation.Documentation));
    }

    /// <summary>The entities that a new one is related to, or all that a changed one has from then on.</summary>
    private string Collection(NavigationModel navigation) =>
        Navigation(navigation, "IReadOnlyList<" + NewEntity(navigation.Target) + ">", WholeCollection);

    private string Navigation(NavigationModel navigation, string csharpType, string doc) => template["write.optional"].Fill(
        ("doc", doc),
        ("obsolete", ""),
        ("type", csharpType + "?"),
        ("name", CSharpText.Identifier(navigation.CSharpName)));

    /// <summary>What an abstract type stands for is created as one of its derived types, each of which has a create model; what lies outside the slice is linked.</summary>
    private string NewEntity(TypeReference target) =>
        index.Find(target.QualifiedName) is { IsAbstract: true } or { IsOutline: true } ? "JsonBody" : index.Stem(target) + "Create";

    private IEnumerable<string> Reference(StructuredTypeModel type, string name, IEnumerable<PropertyModel> properties, IEnumerable<NavigationModel> navigations)
    {
        if (!index.IsLinked(type) && !(name == Names.Create(type) && index.IsParameter(type)))
        {
            return [];
        }

        var required = properties.Where(p => p.IsRequiredOnCreate).Select(p => p.CSharpName)
            .Concat(navigations.Where(IsRequired).Select(n => n.CSharpName))
            .Select(name => CSharpText.Identifier(name) + " = default!");
        var initializer = string.Join(", ", required);
        return
        [
            template["write.reference"].Fill(
                ("name", name),
                ("entry", index.Access.AnyEntry(type)),
                ("required", initializer.Length == 0 ? "" : " { " + initializer + " }")),
        ];
    }

    private static bool IsRequired(NavigationModel navigation) =>
        navigation is { Target: { IsCollection: false, IsNullable: false }, ForeignKey: null, ContainsTarget: false, IsNestedOnCreate: false };

    /// <summary>The statements that write properties; their names come from the table of the type's members.</summary>
    private IEnumerable<string> Writes(StructuredTypeModel type, List<PropertyModel> properties, IReadOnlyDictionary<string, int> ordinals) => properties.Count == 0
        ? []
        : properties.Select(property => Writes(property, ordinals[property.WireName])).Prepend(template["write.names"].Fill(("table", index.MemberTable(type))));

    private string Writes(PropertyModel property, int ordinal)
    {
        var isOptional = !property.Type.IsCollection && !property.IsRequiredOnCreate;
        return TypeMap.WriteCall(
            property.Type,
            "writer",
            isOptional ? "names, " + CSharpText.Number(ordinal) : "names[" + CSharpText.Number(ordinal) + "]",
            property.Deprecated is null || property.IsRequiredOnCreate ? CSharpText.Identifier(property.CSharpName) : Names.Backing(property.CSharpName),
            index.Model.Contract.NumbersAsText,
            ifNotNull: property.Type.IsCollection && !property.IsRequiredOnCreate);
    }

    private static string RelatedWrites(NavigationModel navigation) =>
        "EntityReference.Write(writer, " + CSharpText.Literal(navigation.WireName) + ", " + CSharpText.Identifier(navigation.CSharpName)
        + (navigation.Target.IsCollection ? ", this);" : ");");

    private string Doc(StructuredTypeModel type, string member, DocumentationModel documentation)
    {
        // A cref does not see inherited members: the type that declares the member must be named.
        var owner = index.Lineage(type).First(part =>
            part.Properties.Any(p => p.CSharpName == member) || part.Navigations.Any(n => n.CSharpName == member));
        return Documentation.Inherit(Names.Type(owner), CSharpText.Identifier(member), documentation);
    }

    private static string Article(StructuredTypeModel type) => "AEIOUaeiou".IndexOf(type.CSharpName[0]) >= 0 ? "an" : "a";
}
