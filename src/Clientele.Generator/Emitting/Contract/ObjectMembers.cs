using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Text;

namespace Clientele.Generator.Emitting.Contract;

/// <summary>Members of an object initializer, one a line; those without a value are left out.</summary>
internal sealed class ObjectMembers
{
    private static readonly Template s_template = Template.Load("Contract/Members");

    private readonly List<string> _members = [];

    /// <summary>Adds a member with the expression of its value; null for none.</summary>
    public ObjectMembers Add(string name, string? value) =>
        value is null ? this : Append(s_template["member"].Fill(("name", name), ("value", value)));

    /// <summary>Adds a member that is true.</summary>
    public ObjectMembers AddIf(string name, bool isSet) => Add(name, isSet ? "true" : null);

    /// <summary>Adds a text.</summary>
    public ObjectMembers AddText(string name, string? text) => Add(name, text is null ? null : CSharpText.Literal(text));

    /// <summary>Adds texts in one line; none where there are none.</summary>
    public ObjectMembers AddTexts(string name, IEnumerable<string> texts) => AddItems(name, texts.Select(CSharpText.Literal));

    /// <summary>Adds a collection in one line; none where it is empty.</summary>
    public ObjectMembers AddItems(string name, IEnumerable<string> items)
    {
        var list = string.Join(", ", items);
        return Add(name, list.Length == 0 ? null : "[" + list + "]");
    }

    /// <summary>Adds a collection, an item a line; none where it is empty.</summary>
    public ObjectMembers AddList(string name, IEnumerable<string> items) => AddBlock("list", name, "", string.Join("\n", items.Select(item => item + ",")));

    /// <summary>Adds an object of a type of the runtime.</summary>
    public ObjectMembers AddObject(string name, string type, ObjectMembers members) => Append(
        s_template["object"].Fill(("name", name), ("type", type), ("members", members.ToString())));

    /// <summary>Adds a dictionary by text; none where it is empty.</summary>
    /// <param name="type">Type of the values.</param>
    public ObjectMembers AddMap(string name, string type, IEnumerable<(string Key, string Value)> entries) => AddBlock(
        "map", name, type, string.Join("\n", entries.Select(entry => s_template["map.entry"].Fill(("key", CSharpText.Literal(entry.Key)), ("value", entry.Value)))));

    /// <summary>The lines.</summary>
    public override string ToString() => string.Join("\n", _members);

    private ObjectMembers AddBlock(string fragment, string name, string type, string members) =>
        members.Length == 0 ? this : Append(s_template[fragment].Fill(("name", name), ("type", type), ("members", members)));

    private ObjectMembers Append(string text)
    {
        _members.Add(text);
        return this;
    }
}
