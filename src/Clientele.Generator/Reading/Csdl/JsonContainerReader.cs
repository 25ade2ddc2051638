using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Foundation;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Reading.Csdl;

/// <summary>Reads an entity container of CSDL JSON (4.01, section 13), whose children are distinguished by their members.</summary>
internal sealed class JsonContainerReader(JsonAccess access)
{
    private static readonly string[] ContainerKeys = ["$Kind", "$Extends"];

    private static readonly string[] ChildKeys =
        ["$Kind", "$Collection", "$Type", "$Nullable", "$NavigationPropertyBinding", "$IncludeInServiceDocument", "$Action", "$Function", "$EntitySet"];

    public CsdlContainer Read(Positioned<string> name, MappingNode node)
    {
        access.Expect(node, "EntityContainer", ContainerKeys);
        var result = new CsdlContainer(name, access.Text(node, "$Extends"));
        foreach (var entry in JsonAccess.Declarations(node))
        {
            if (entry.Value is MappingNode child)
            {
                access.Expect(child, "a child of the container", ChildKeys);
                ReadChild(entry, child, result);
            }
            else
            {
                access.Report(entry, "an object");
            }
        }

        return result;
    }

    private void ReadChild(MappingEntry entry, MappingNode node, CsdlContainer container)
    {
        var name = new Positioned<string>(entry.Key, entry.KeySpan);
        var annotations = JsonAnnotationReader.Of(node);
        var function = access.Text(node, "$Function");
        if ((function ?? access.Text(node, "$Action")) is { } operation)
        {
            container.Imports.Add(new CsdlOperationImport(function is not null, name, operation, access.Text(node, "$EntitySet")?.Value, annotations));
        }
        else if (access.Text(node, "$Type") is { } type)
        {
            container.EntitySets.Add(new CsdlEntitySet(!access.Boolean(node, "$Collection"), name, type, Bindings(node), annotations));
        }
        else
        {
            access.Missing(entry, "$Type");
        }
    }

    private List<CsdlBinding> Bindings(MappingNode node) =>
    [
        .. access.Entries(node, "$NavigationPropertyBinding")
            .Where(entry => entry.Value is ScalarNode { Type: ScalarType.Text })
            .Select(entry => new CsdlBinding(
                new Positioned<string>(entry.Key, entry.KeySpan), new Positioned<string>(((ScalarNode)entry.Value).Text, entry.Value.Span))),
    ];
}
