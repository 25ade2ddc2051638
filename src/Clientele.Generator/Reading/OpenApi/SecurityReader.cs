using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Foundation;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Reading.OpenApi;

/// <summary>Reads security schemes, and what operations need of them.</summary>
internal sealed class SecurityReader(OpenApiFiles files, NodeAccess nodes, VocabularyReader vocabulary)
{
    public IReadOnlyList<OpenApiSecurityScheme> Read(string file, MappingNode components)
    {
        var schemes = new List<OpenApiSecurityScheme>();
        foreach (var (entry, value) in nodes.Objects(components, "securitySchemes"))
        {
            if (files.Follow(file, value) is var (_, node))
            {
                schemes.Add(new OpenApiSecurityScheme(new Positioned<string>(entry.Key, entry.KeySpan), nodes.Text(node, "type") ?? "")
                {
                    Description = nodes.Text(node, "description"),
                    Scheme = nodes.Text(node, "scheme")?.ToLowerInvariant(),
                    In = nodes.Text(node, "in"),
                    ParameterName = nodes.Text(node, "name"),
                    Flows = nodes.Objects(node, "flows").ToDictionary(flow => flow.Entry.Key, flow => Flow(flow.Value)),
                    OpenIdConnectUrl = nodes.Positioned(node, "openIdConnectUrl"),
                    Rules = vocabulary.Tokens(node),
                });
            }
        }

        return schemes;
    }

    /// <summary>The requirements of a document or an operation, of which one must be met; null where it says nothing.</summary>
    public IReadOnlyList<OpenApiSecurityRequirement>? Requirements(MappingNode owner) => owner.Find("security") is null
        ? null
        : nodes.List(owner, "security").OfType<MappingNode>().Select(Requirement).ToList();

    private OpenApiSecurityRequirement Requirement(MappingNode node) => new(node.Entries
        .Where(entry => !NodeAccess.IsExtension(entry.Key))
        .Select(entry => new OpenApiSchemeUse(new Positioned<string>(entry.Key, entry.KeySpan), nodes.Texts(node, entry.Key)))
        .ToList());

    private OpenApiFlow Flow(MappingNode node) => new()
    {
        TokenUrl = nodes.Positioned(node, "tokenUrl"),
        RefreshUrl = nodes.Positioned(node, "refreshUrl"),
        AuthorizationUrl = nodes.Positioned(node, "authorizationUrl"),
        DeviceAuthorizationUrl = nodes.Positioned(node, "deviceAuthorizationUrl"),
        Scopes = nodes.Object(node, "scopes")?.Entries
            .Select(scope => new KeyValuePair<string, string>(scope.Key, (scope.Value as ScalarNode)?.Text ?? ""))
            .ToList() ?? [],
    };
}
