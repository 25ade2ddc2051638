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
    public string Emit(StructuredTypeModel type)
    {
        var properties = index.AllProperties(type)
            .Where(p => !p.IsComputed && p.Type.Primitive != PrimitiveKind.Stream)
            .Select(p => type.InheritedRequiredOnCreate.Contains(p.WireName) ? p with { IsRequiredOnCreate = true } : p)
            .ToList();
        var shared = properties.Where(p => !p.IsKey && !p.IsImmutable && !p.IsRequiredOnCreate).ToList();
        var patchOnly = properties.Where(p => !p.IsKey && !p.IsImmutable && p.IsRequiredOnCreate).ToList();
        var createOnly = properties.Where(p => p.IsKey || p.IsImmutable || p.IsRequiredOnCreate).ToList();
        var nested = index.AllNavigations(type).Where(n => n.IsNestedOnCreate).ToList();

        var classes = new List<string> { Base(type, shared) };
        if (index.Allows(type, set => set.Updatable))
        {
            classes.Add(Body(
                type,
                Names.Patch(type),
                "Changes to " + Article(type) + " <see cref=\"" + Names.Type(type) + "\"/>: only what was set travels, and null clears.",
                patchOnly.Select(p => Optional(type, p)),
                patchOnly.Select(Writes),
                type.IsAbstract ? "" : TypeName(type)));
        }

        if (!type.IsAbstract)
        {
            classes.Add(Body(
                type,
                Names.Create(type),
                "A new <see cref=\"" + Names.Type(type) + "\"/>, or a whole one to put in its place: only what was set travels.",
                createOnly.Select(p => p.IsRequiredOnCreate ? Required(type, p) : Optional(type, p)).Concat(nested.Select(n => Nested(type, n))),
                createOnly.Select(Writes).Concat(nested.Select(NestedWrites)),
                TypeName(type)));
        }

        return string.Join("\n\n", classes);
    }

    private string Base(StructuredTypeModel type, IReadOnlyList<PropertyModel> shared)
    {
        var members = shared.Select(p => Optional(type, p)).ToList();
        var writes = shared.Select(Writes).ToList();
        if (type.IsOpen)
        {
            members.Insert(0, template["write.dynamic"].Fill());
            writes.Add("_dynamicProperties?.WriteMembers(writer);");
        }

        return template["write.base"].Fill(
            ("article", Article(type)),
            ("entity", Names.Type(type)),
            ("version", version),
            ("name", Names.Write(type)),
            ("members", MemberList.Join(members)),
            ("writes", string.Join("\n", writes)));
    }

    private string Body(StructuredTypeModel type, string name, string summary, IEnumerable<string> members, IEnumerable<string> writes, string typeName = "")
    {
        var lines = string.Join("\n", writes);
        return template["write.body"].Fill(
            ("summary", summary),
            ("version", version),
            ("name", name),
            ("base", Names.Write(type)),
            ("members", MemberList.Join(members)),
            ("overrides", lines.Length == 0 && typeName.Length == 0 ? "" : template["write.overrides"].Fill(("typeName", typeName), ("writes", lines))));
    }

    /// <summary>
    /// An entity of a derived type says what it is (OData JSON 4.01 §4.6.3), since it is written where the base type is expected; the
    /// annotation comes first, for readers that stream.
    /// </summary>
    private string TypeName(StructuredTypeModel type) =>
        index.Find(type.BaseType) is null ? "" : "JsonWrite.TypeName(writer, " + CSharpText.Literal(type.QualifiedName) + ");";

    private string Optional(StructuredTypeModel type, PropertyModel property)
    {
        var values = new[]
        {
            ("doc", Doc(type, property.CSharpName, property.Documentation)),
            ("obsolete", Documentation.Obsolete(property.Deprecated)),
            ("type", TypeMap.CSharp(property.Type)),
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

    private string Nested(StructuredTypeModel type, NavigationModel navigation)
    {
        // What an abstract type stands for is created as one of its derived types, each of which has a create model.
        var target = navigation.Target with
        {
            CSharpName = index.Find(navigation.Target.QualifiedName) is { IsAbstract: true } ? "IJsonWritable" : index.Stem(navigation.Target) + "Create",
        };
        return template["write.optional"].Fill(
            ("doc", Doc(type, navigation.CSharpName, navigation.Documentation)),
            ("obsolete", ""),
            ("type", TypeMap.CSharp(target)),
            ("name", CSharpText.Identifier(navigation.CSharpName)));
    }

    private static string Writes(PropertyModel property) => TypeMap.WriteCall(
        property.Type,
        "writer",
        property.WireName,
        property.Deprecated is null || property.IsRequiredOnCreate ? CSharpText.Identifier(property.CSharpName) : Names.Backing(property.CSharpName));

    private static string NestedWrites(NavigationModel navigation) =>
        TypeMap.WriteCall(navigation.Target, "writer", navigation.WireName, CSharpText.Identifier(navigation.CSharpName));

    private string Doc(StructuredTypeModel type, string member, DocumentationModel documentation)
    {
        // A cref does not see inherited members: the type that declares the member must be named.
        var owner = index.Lineage(type).First(part =>
            part.Properties.Any(p => p.CSharpName == member) || part.Navigations.Any(n => n.CSharpName == member));
        return Documentation.Inherit(Names.Type(owner), CSharpText.Identifier(member), documentation);
    }

    private static string Article(StructuredTypeModel type) => "AEIOUaeiou".IndexOf(type.CSharpName[0]) >= 0 ? "an" : "a";
}
