using System;
using System.Linq;
using Clientele.Analyzers.Foundation;
using Clientele.Analyzers.Services;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clientele.CodeFixes;

/// <summary>
/// Credentials that a service takes, with their secrets from where the code had its token: the configuration, or else the environment.
/// </summary>
internal static class CredentialsText
{
    /// <summary>A creation of credentials that can be renewed; null where the contract offers none.</summary>
    public static string? Create(ApiService service, SyntaxNode token, SemanticModel model)
    {
        var secret = Configuration(token, model) ?? (key => FromEnvironment(service, key));
        return service.Grants.Contains("password") ? New("PasswordCredentials", secret("UserName"), secret("Password"))
            : service.Grants.Contains("client_credentials") ? New("ClientCredentials", secret("ClientId"), secret("ClientSecret"))
            : null;
    }

    /// <summary>One secret of a service, from the environment.</summary>
    public static string FromEnvironment(ApiService? service, string key) =>
        "global::System.Environment.GetEnvironmentVariable(\""
        + (service is null ? "" : new string(service.Name.Where(char.IsLetterOrDigit).ToArray()).ToUpperInvariant() + "_")
        + key.ToUpperInvariant() + "\")!";

    /// <summary><c>configuration["Timetta:Password"]</c> of a token that is <c>configuration["Timetta:Token"]</c>.</summary>
    private static Func<string, string>? Configuration(SyntaxNode token, SemanticModel model)
    {
        var access = token.DescendantNodesAndSelf().OfType<ElementAccessExpressionSyntax>().FirstOrDefault(candidate =>
            model.GetTypeInfo(candidate.Expression).Type.IsOrImplements("Microsoft.Extensions.Configuration", "IConfiguration"));
        if (access?.ArgumentList.Arguments.FirstOrDefault()?.Expression is not LiteralExpressionSyntax { Token.Value: string path })
        {
            return null;
        }

        var section = path.Substring(0, path.LastIndexOf(':') + 1);
        return key => access.Expression.WithoutTrivia() + "[" + SymbolDisplay.FormatLiteral(section + key, quote: true) + "]!";
    }

    private static string New(string type, string first, string second) =>
        "new global::Clientele.Authentication." + type + "(" + first + ", " + second + ")";
}
