using System.Collections.Generic;
using Clientele.Generator.Foundation;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Reading.OpenApi;

/// <summary>Reads security schemes.</summary>
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
                    Scheme = nodes.Text(node, "scheme")?.ToLowerInvariant(),
                    TokenUrls = TokenUrls(node),
                    Rules = vocabulary.Tokens(node),
                });
            }
        }

        return schemes;
    }

    private Dictionary<string, Positioned<string>> TokenUrls(MappingNode scheme)
    {
        var urls = new Dictionary<string, Positioned<string>>();
        foreach (var (entry, flow) in nodes.Objects(scheme, "flows"))
        {
            if (nodes.Positioned(flow, "tokenUrl") is { } url)
            {
                urls[entry.Key] = url;
            }
        }

        return urls;
    }
}
