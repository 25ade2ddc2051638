using System.Linq;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Reading.OpenApi.Swagger;

/// <summary>Security definitions of Swagger 2.0.</summary>
internal static class SwaggerSecurity
{
    private static readonly string[] s_flowKeys = ["authorizationUrl", "tokenUrl", "scopes"];

    public static TreeNode Of(TreeNode node)
    {
        if (node is not MappingNode scheme || scheme.Find("type") is not { } type)
        {
            return node;
        }

        var rest = scheme.Entries.Where(entry => entry.Key is not ("type" or "flow") && !s_flowKeys.Contains(entry.Key)).ToList();
        switch ((type.Value as ScalarNode)?.Text)
        {
            case "basic":
                rest.Add(type with { Value = SwaggerNodes.Text("http", type.Value.Span) });
                rest.Add(SwaggerNodes.Entry("scheme", SwaggerNodes.Text("basic", type.Value.Span)));
                break;
            case "oauth2":
                rest.Add(type);
                rest.Add(SwaggerNodes.Entry("flows", Flows(scheme)));
                break;
            default:
                rest.Add(type);
                break;
        }

        return new MappingNode(rest, scheme.Span);
    }

    private static MappingNode Flows(MappingNode scheme)
    {
        var name = SwaggerNodes.TextOf(scheme, "flow") switch
        {
            "application" => "clientCredentials",
            "accessCode" => "authorizationCode",
            "password" => "password",
            _ => "implicit",
        };
        var flow = new MappingNode(scheme.Entries.Where(entry => s_flowKeys.Contains(entry.Key)).ToList(), scheme.Span);
        return new MappingNode([SwaggerNodes.Entry(name, flow)], scheme.Span);
    }
}
