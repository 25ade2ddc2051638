using System.Linq;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.Rest;

namespace Clientele.Generator.Emitting.Rest;

/// <summary>The ways to authenticate requests, as the runtime takes them.</summary>
internal sealed class RestSecurityEmitter(RestServiceModel model, Template template, string version)
{
    private string Name => model.Name + "Security";

    /// <summary>The class of the schemes that have credentials of their own; empty where there is none.</summary>
    public string Emit() => model.Contract.Security.Schemes.IsEmpty
        ? ""
        : "\n\n" + template["security"].Fill(
            ("service", CSharpText.Xml(model.Name)),
            ("version", version),
            ("name", Name),
            ("schemes", string.Join("\n\n", model.Contract.Security.Schemes.Select(Scheme))));

    /// <summary>The expression of a way to authenticate.</summary>
    public string Expression(RestSignatureModel signature)
    {
        var ways = signature.Ways.Select(Way).ToList();
        return ways.Count switch
        {
            0 => "RequestAuthentication.None",
            1 => ways[0],
            _ => "RequestAuthentication.AnyOf([" + string.Join(", ", ways) + "])",
        };
    }

    private string Way(RestSignaturePart way)
    {
        var schemes = way.Schemes.Select(scheme => scheme.Length == 0 ? "RequestAuthentication.Account" : Name + "." + CSharpText.Identifier(scheme)).ToList();
        return schemes.Count switch
        {
            0 => "RequestAuthentication.None",
            1 => schemes[0],
            _ => "RequestAuthentication.AllOf([" + string.Join(", ", schemes) + "])",
        };
    }

    private string Scheme(RestSchemeModel scheme)
    {
        var (what, value) = scheme.Kind switch
        {
            RestSchemeKind.Basic => ("HTTP Basic", "Basic(" + CSharpText.Literal(scheme.WireName) + ")"),
            RestSchemeKind.Bearer => ("a bearer token", "Bearer(" + CSharpText.Literal(scheme.WireName) + ")"),
            RestSchemeKind.HeaderKey => ("an API key in the header field " + XmlDoc.Code(scheme.ParameterName), Key(scheme, "Header")),
            RestSchemeKind.QueryKey => ("an API key in the query parameter " + XmlDoc.Code(scheme.ParameterName), Key(scheme, "Query")),
            _ => ("an API key in the cookie " + XmlDoc.Code(scheme.ParameterName), Key(scheme, "Cookie")),
        };
        var fact = "Scheme " + XmlDoc.Code(scheme.WireName) + ": " + what + ".";
        return template["security.scheme"].Fill(
            ("doc", RestDocs.Of(scheme.Documentation, fact, scheme.Documentation.Summary is null ? null : fact)),
            ("name", CSharpText.Identifier(scheme.CSharpName)),
            ("value", value));
    }

    private static string Key(RestSchemeModel scheme, string location) =>
        "ApiKey(" + CSharpText.Literal(scheme.WireName) + ", ApiKeyLocation." + location + ", " + CSharpText.Literal(scheme.ParameterName) + ")";
}
