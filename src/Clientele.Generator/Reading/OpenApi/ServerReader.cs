using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Reading.OpenApi;

/// <summary>Reads servers, their variables and their roles.</summary>
internal sealed class ServerReader(NodeAccess nodes, VocabularyReader vocabulary)
{
    public IReadOnlyList<OpenApiServer> Read(MappingNode owner)
    {
        var servers = new List<OpenApiServer>();
        foreach (var node in nodes.List(owner, "servers").OfType<MappingNode>())
        {
            if (nodes.Positioned(node, "url") is not { } url)
            {
                vocabulary.Report(OpenApiDescriptors.MissingKey.At(node.Span, "A server", "url"));
                continue;
            }

            servers.Add(new OpenApiServer(url)
            {
                Description = nodes.Text(node, "description"),
                Variables = nodes.Objects(node, "variables").Select(variable => Variable(variable.Entry, variable.Value)).ToList(),
                Role = vocabulary.Role(node),
            });
        }

        return servers;
    }

    private OpenApiServerVariable Variable(MappingEntry entry, MappingNode node) =>
        new(new Positioned<string>(entry.Key, entry.KeySpan), nodes.Text(node, "default") ?? "")
        {
            Choices = nodes.Texts(node, "enum"),
            Description = nodes.Text(node, "description"),
            IsRequired = vocabulary.IsRequired(node),
        };
}
