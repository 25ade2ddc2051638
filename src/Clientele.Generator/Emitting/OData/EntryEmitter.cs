using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Model;

namespace Clientele.Generator.Emitting.OData;

/// <summary>The class of one entity by its address: navigation, changes, streams, operations bound to it.</summary>
internal sealed class EntryEmitter(ModelIndex index, Template template, OperationEmitter operations, string version)
{
    public string Emit(StructuredTypeModel type)
    {
        var members = new List<string>();
        foreach (var part in index.Lineage(type))
        {
            members.AddRange(part.Navigations.Select(navigation => Navigation(part, navigation)));
        }

        members.AddRange(type.DerivedTypes.Select(index.Find).OfType<StructuredTypeModel>().Select(derived => template["entry.cast"].Fill(
            ("target", Names.Type(derived)),
            ("entry", Names.Entry(derived)),
            ("name", "As" + derived.CSharpName),
            ("wire", CSharpText.Literal(derived.QualifiedName)))));
        AddChanges(members, type);
        AddStreams(members, type);
        members.AddRange(operations.Emit(index.EntityOperations(type), OperationPath.Bound));

        return template["entry"].Fill(
            ("entity", Names.Type(type)),
            ("fields", Names.Fields(type)),
            ("name", Names.Entry(type)),
            ("version", version),
            ("members", string.Join("\n\n", members)));
    }

    private string Navigation(StructuredTypeModel owner, NavigationModel navigation)
    {
        var name = CSharpText.Identifier(navigation.CSharpName);
        return template["entry.navigation"].Fill(
            ("owner", Names.Type(owner)),
            ("cref", name),
            ("target", navigation.Target.CSharpName + (navigation.Target.IsCollection ? "Set" : "Entry")),
            ("name", name),
            ("wire", CSharpText.Literal(navigation.WireName)));
    }

    private void AddChanges(List<string> members, StructuredTypeModel type)
    {
        if (index.Allows(type, set => set.Updatable))
        {
            members.Add(template["entry.patch"].Fill(("patch", Names.Patch(type))));
            if (!type.IsAbstract)
            {
                members.Add(template["entry.replace"].Fill(("create", Names.Create(type))));
            }
        }

        if (index.Allows(type, set => set.Deletable))
        {
            members.Add(template["entry.delete"].Fill());
        }
    }

    private void AddStreams(List<string> members, StructuredTypeModel type)
    {
        if (type.HasStream)
        {
            members.Add(Stream("Media", "Path.Segment(\"$value\")", "The media stream of the entity (<c>$value</c>)."));
        }

        members.AddRange(index.AllProperties(type).Where(p => p.Type is { Primitive: PrimitiveKind.Stream, IsCollection: false }).Select(p =>
            Stream(p.CSharpName, "Path.Segment(" + CSharpText.Literal(p.WireName) + ")", "The stream " + Documentation.Code(p.WireName) + ".")));
    }

    private string Stream(string name, string path, string summary) =>
        template["entry.stream"].Fill(("name", name), ("path", path), ("summary", summary));
}
