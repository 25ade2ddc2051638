using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Contract;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.OData;

namespace Clientele.Generator.Emitting.OData;

/// <summary>The class of an entity or complex type, with its reader and writer; a class declares, reads and writes its own members only.</summary>
internal sealed class EntityEmitter(ModelIndex index, Template template, string version)
{
    private readonly DerivedDispatch _dispatch = new(index);

    public string Emit(StructuredTypeModel type)
    {
        var members = JsonMember.Of(index, type).Where(member => !member.IsInherited).ToList();
        if (type.IsShared)
        {
            return Shared(type, members);
        }

        var kind = type.Kind == StructuredTypeKind.Complex ? "Complex type " : "Entity type ";
        var text = template["entity"].Fill(
            ("doc", Documentation.Of(SharedDocumentation.Add(index, type), kind + XmlDoc.Code(type.QualifiedName) + ".")),
            ("version", version),
            ("attribute", TypeAttribute.Arguments(type)),
            ("modifiers", Modifiers(type)),
            ("name", Names.Type(type)),
            ("bases", Bases(type)),
            ("table", Table(type, members)),
            ("derived", Derived(type)),
            ("fields", Fields(type, members)),
            ("properties", Properties(type, members)),
            ("read", Read(type, members)),
            ("write", Write(type, members)));
        return type.IsAbstract ? text + "\n\n" + Other(type) : text;
    }

    private string Shared(StructuredTypeModel type, IReadOnlyList<JsonMember> members) => template["entity.shared"].Fill(
        ("doc", SharedDocumentation.Summary(index, type)),
        ("version", version),
        ("attribute", TypeAttribute.Arguments(type)),
        ("name", Names.Type(type)),
        ("base", index.Find(type.BaseType) is { } parent ? " : " + Names.Type(parent) : IsEntityRoot(type) ? " : IHasETag" : ""),
        ("table", Table(type, members)),
        ("fields", Fields(type, members)),
        ("properties", Properties(type, members)),
        ("read", ReadMembers(type, members)),
        ("write", WriteMembers(type, members)));

    /// <summary>
    /// A row of a type that is derived from an abstract one and not described (clients should expect such types, OData Protocol 4.01 §5.2): it
    /// keeps its type's name, and what it holds besides the declared members.
    /// </summary>
    private string Other(StructuredTypeModel type) => template["entity.other"].Fill(
        ("base", Names.Type(type)),
        ("version", version),
        ("name", Names.Other(type)),
        ("wire", CSharpText.Literal(type.QualifiedName)),
        ("fields", type.IsOpen ? "" : template["entity.dynamic.backing"].Fill(("access", "private"))),
        ("properties", type.IsOpen ? "" : template["entity.dynamic"].Fill()),
        ("read", template["read"].Fill(
            ("name", Names.Other(type)),
            ("dispatch", ""),
            ("initial", " { ODataTypeName = JsonRead.TypeName(ref reader) ?? throw JsonRead.UnknownType(ref reader, " + CSharpText.Literal(type.QualifiedName) + ") }"),
            ("member", template["read.inherited"].Fill(("value", "value."))),
            ("dynamic", "ref value._dynamicProperties, "))),
        ("write", Write("JsonWrite.TypeName(writer, ODataTypeName);", "WriteJson(writer);", "_dynamicProperties?.WriteMembers(writer);")));

    private static string Modifiers(StructuredTypeModel type) =>
        (type.IsAbstract, type.DerivedTypes.IsEmpty) switch
        {
            (true, _) => "abstract ",
            (false, true) => "sealed ",
            _ => "",
        };

    private string Bases(StructuredTypeModel type)
    {
        var model = "IJsonModel<" + Names.Type(type) + ">";
        return index.Find(type.BaseType) is { } parent
            ? Names.Type(parent) + ", " + model
            : type.Kind == StructuredTypeKind.Entity ? model + ", IHasETag" : model;
    }

    /// <summary>The names of a class's own members, behind those that it inherits.</summary>
    private string Table(StructuredTypeModel type, IReadOnlyList<JsonMember> members)
    {
        var names = members.Select(member => CSharpText.Literal(member.WireName));
        var parent = index.Find(type.BaseType);
        if (parent is { IsShared: false } && members.Count == 0)
        {
            return "";
        }

        return template["entity.table"].Fill(
            ("new", parent is null ? "" : "new "),
            ("type", CSharpText.Literal(type.QualifiedName) + Required(members)),
            ("names", string.Join(", ", parent is null ? names : names.Prepend(index.MemberTable(parent)))));
    }

    /// <summary>A bit for each of the class's own members that an object has unless it was narrowed; collections that are empty may be left out.</summary>
    private static string Required(IReadOnlyList<JsonMember> members)
    {
        var words = new ulong[(members.Count + 63) / 64];
        for (var own = 0; own < members.Count; own++)
        {
            if (members[own] is { IsNavigation: false, Type: { IsNullable: false, IsCollection: false } })
            {
                words[own / 64] |= 1UL << (own % 64);
            }
        }

        return words.All(word => word == 0) ? "" : ", " + string.Join(", ", words.Select(CSharpText.Hex));
    }

    private string Fields(StructuredTypeModel type, IReadOnlyList<JsonMember> members)
    {
        var fields = new List<string>();
        var isRoot = index.Find(type.BaseType) is null;
        var access = HasHeirs(type) ? "private protected" : "private";
        if (isRoot && index.IsTracked(type) && (HasHeirs(type) || members.Any(member => member.IsTracked)))
        {
            fields.Add(template["property.set"].Fill(("access", access)));
        }

        fields.AddRange(members.Where(member => member.IsBacked).Select(member => template["property.backing"].Fill(
            ("type", TypeMap.CSharp(member.Type)), ("field", member.Backing), ("initial", TypeMap.Initial(member.Type) is { Length: > 0 } initial ? initial : ";"))));
        if (IsOpenHere(type))
        {
            fields.Add(template["entity.dynamic.backing"].Fill(("access", access)));
        }

        return MemberList.Join(fields);
    }

    private string Properties(StructuredTypeModel type, IReadOnlyList<JsonMember> members)
    {
        var properties = members.Where(member => member.Control is null).Select(Property).ToList();
        properties.AddRange(members.Where(member => member.Control is not null).GroupBy(member => member.CSharpName).Select(stream => template["entity.stream"].Fill(
            ("summary", stream.First().Documentation), ("name", CSharpText.Identifier(stream.Key)))));
        if (IsEntityRoot(type))
        {
            properties.Add(template["entity.etag"].Fill());
        }

        if (type.IsOutline)
        {
            properties.Add(template["entity.type"].Fill());
        }

        if (IsOpenHere(type))
        {
            properties.Add(template["entity.dynamic"].Fill());
        }

        return MemberList.Join(properties);
    }

    private string Property(JsonMember member)
    {
        var values = new[]
        {
            ("doc", member.Documentation),
            ("obsolete", CSharpText.Obsolete(member.Deprecated)),
            ("type", TypeMap.CSharp(member.Type)),
            ("name", CSharpText.Identifier(member.CSharpName)),
            ("field", member.Backing),
            ("ordinal", CSharpText.Number(member.Ordinal)),
            ("initial", TypeMap.Initial(member.Type)),
        };
        var fragment = (member.IsTracked, member.IsBacked) switch
        {
            (true, _) => "property.tracked",
            (false, true) => "property.backed",
            _ => "property",
        };
        return template[fragment].Fill(values);
    }

    private string Read(StructuredTypeModel type, IReadOnlyList<JsonMember> members)
    {
        var inherited = HasHeirs(type) ? ReadMembers(type, members) : "";
        var table = _dispatch.TableOf(type);
        if (_dispatch.IsShared(type))
        {
            inherited = Join(inherited, template["read.derived"].Fill(("new", _dispatch.IsInherited(type) ? "new " : ""), ("name", Names.Type(type)), ("arms", Arms(type, "read.abstract.arm"))));
        }

        if (type.IsAbstract)
        {
            return Join(inherited, template["read.abstract"].Fill(
                ("name", Names.Type(type)),
                ("other", Names.Other(type)),
                ("arms", IsInShared(type, table) && _dispatch.Rows(type).Count > 0 ? Shared(type, table, "read.abstract.shared") : Arms(type, "read.abstract.arm"))));
        }

        return Join(inherited, template["read"].Fill(
            ("name", Names.Type(type)),
            ("dispatch", type.DerivedTypes.IsEmpty || _dispatch.Rows(type).Count == 0 ? ""
                : IsInShared(type, table) ? Shared(type, table, "read.dispatch.shared") + "\n"
                : template["read.dispatch"].Fill(("arms", Arms(type, "read.dispatch.arm"))) + "\n"),
            ("initial", type.IsOutline ? " { ODataTypeName = JsonRead.TypeName(ref reader) }" : "()"),
            ("member", HasHeirs(type) ? template["read.inherited"].Fill(("value", "value.")) : Switch(type, members, "value.")),
            ("dynamic", type.IsOpen ? "ref value._dynamicProperties, " : "")));
    }

    private string Arms(StructuredTypeModel type, string fragment) => string.Join("\n", _dispatch.Rows(type).Select((row, i) => template[fragment].Fill(
        ("ordinal", CSharpText.Number(i)), ("name", Names.Type(row.Type)))));

    /// <summary>Whether the types derived from one are looked up in a table that several types share.</summary>
    private bool IsInShared(StructuredTypeModel type, StructuredTypeModel table) => !ReferenceEquals(type, table) || _dispatch.IsShared(type);

    private string Shared(StructuredTypeModel type, StructuredTypeModel table, string fragment)
    {
        var (first, last) = _dispatch.Range(type, table);
        return template[fragment].Fill(("first", CSharpText.Number(first)), ("last", CSharpText.Number(last)), ("name", Names.Type(type)));
    }

    /// <summary>The method that reads a member for the classes that inherit it.</summary>
    private string ReadMembers(StructuredTypeModel type, IReadOnlyList<JsonMember> members) =>
        index.Find(type.BaseType) is not null && members.Count == 0
            ? ""
            : template["read.members"].Fill(("modifier", Modifier(type)), ("member", Switch(type, members, "")));

    /// <summary>The statement that reads the member at hand: one of the class's own, or else what its base class makes of it.</summary>
    private string Switch(StructuredTypeModel type, IReadOnlyList<JsonMember> members, string value)
    {
        var isRoot = index.Find(type.BaseType) is null;
        var cases = members.Select(member => template[member.Control is not null ? "read.case.stream" : member.IsTracked && member.Deprecated is not null ? "read.case.tracked" : "read.case"].Fill(
            ("value", value),
            ("ordinal", CSharpText.Number(member.Ordinal)),
            ("control", member.Control ?? ""),
            ("name", member.IsTracked && member.Deprecated is null ? CSharpText.Identifier(member.CSharpName) : member.Access),
            ("read", TypeMap.ReadCall(member.Type)))).ToList();
        if (IsEntityRoot(type))
        {
            cases.Add(template["read.case.etag"].Fill(("value", value)));
        }

        var other = isRoot ? template["read.skip"].Fill() : template["read.inherited"].Fill(("value", value.Length == 0 ? "base." : value));
        return cases.Count == 0 ? other : template["read.switch"].Fill(("cases", string.Join("\n", cases)), ("default", other));
    }

    private string Derived(StructuredTypeModel type) => (type.DerivedTypes.IsEmpty && !type.IsAbstract) || !ReferenceEquals(_dispatch.TableOf(type), type)
        ? ""
        : template["entity.derived"].Fill(
            ("access", _dispatch.IsShared(type) ? "private protected" : "private"),
            ("new", _dispatch.IsInherited(type) ? "new " : ""),
            ("table", string.Join(", ", _dispatch.Rows(type).Select(row => CSharpText.Literal(row.WireName)))));

    private string Write(StructuredTypeModel type, IReadOnlyList<JsonMember> members)
    {
        var isRoot = index.Find(type.BaseType) is null;
        var typeName = TypeName(type);
        var others = type.IsOpen ? "_dynamicProperties?.WriteMembers(writer);" : "";
        if (HasHeirs(type))
        {
            return Join(WriteMembers(type, members), Write(typeName, "WriteJson(writer);", others));
        }

        var own = string.Join("\n", WriteOwn(members));
        return Write(typeName, isRoot ? own : string.Join("\n", new[] { "WriteJson(writer);", own }.Where(text => text.Length > 0)), others);
    }

    /// <summary>What says the type of an object: an open one may have been read as of a type that its class is not for.</summary>
    private string TypeName(StructuredTypeModel type)
    {
        var isRoot = index.DescribedBase(type) is null;
        return (type.IsOutline, type.IsOpen) switch
        {
            (true, _) => template["write.type"].Fill(),
            (_, true) => isRoot ? "_dynamicProperties?.WriteTypeName(writer);" : "JsonWrite.TypeName(writer, _dynamicProperties?.ODataTypeName ?? " + CSharpText.Literal(type.QualifiedName) + ");",
            _ => isRoot ? "" : "JsonWrite.TypeName(writer, " + CSharpText.Literal(type.QualifiedName) + ");",
        };
    }

    private string Write(string typeName, string members, string others) => template["write"].Fill(
        ("members", string.Join("\n", new[] { typeName, members, others }.Where(text => text.Length > 0))));

    /// <summary>The method that writes members for the classes that inherit them.</summary>
    private string WriteMembers(StructuredTypeModel type, IReadOnlyList<JsonMember> members)
    {
        var isRoot = index.Find(type.BaseType) is null;
        if (!isRoot && members.Count == 0)
        {
            return "";
        }

        var lines = WriteOwn(members);
        return template["write.members"].Fill(
            ("modifier", Modifier(type)),
            ("members", string.Join("\n", isRoot ? lines : lines.Prepend("base.WriteJson(writer);"))));
    }

    private IEnumerable<string> WriteOwn(IReadOnlyList<JsonMember> members)
    {
        var written = members.Where(member => member.Control is null).Select(WriteMember).ToList();
        return written.Count == 0 ? [] : written.Prepend(template["write.names"].Fill());
    }

    /// <summary>A navigation property that was not expanded is not written; null or an empty list says so.</summary>
    private string WriteMember(JsonMember member)
    {
        var call = TypeMap.WriteCall(member.Type, "writer", "names[" + CSharpText.Number(member.Ordinal) + "]", member.Access, index.Model.Contract.NumbersAsText, ifNotNull: member.IsNavigation && !member.Type.IsCollection);
        if (member.IsTracked)
        {
            return template["write.member.tracked"].Fill(("ordinal", CSharpText.Number(member.Ordinal)), ("call", call));
        }

        return member.IsNavigation && member.Type.IsCollection
            ? template["write.member.related"].Fill(("name", member.Access), ("call", call))
            : call;
    }

    private string Modifier(StructuredTypeModel type) => index.Find(type.BaseType) is null ? "virtual" : "override";

    /// <summary>Whether a class inherits from the type's.</summary>
    private static bool HasHeirs(StructuredTypeModel type) => type.IsAbstract || !type.DerivedTypes.IsEmpty;

    private bool IsEntityRoot(StructuredTypeModel type) => type.Kind == StructuredTypeKind.Entity && index.Find(type.BaseType) is null;

    private bool IsOpenHere(StructuredTypeModel type) => type.IsOpen && index.DescribedBase(type) is not { IsOpen: true };

    private static string Join(string first, string second) => first.Length == 0 ? second : first + "\n\n" + second;
}
