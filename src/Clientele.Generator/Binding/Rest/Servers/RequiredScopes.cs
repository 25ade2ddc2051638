using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Reading.OpenApi;

namespace Clientele.Generator.Binding.Rest.Servers;

/// <summary>Scopes that the operations of a document need (OpenAPI 3.1, Security Requirement Object).</summary>
internal static class RequiredScopes
{
    /// <summary>
    /// Scopes that a token of these schemes must have for all operations. Of an operation that can be authenticated in several ways the first one counts, so that no
    /// more is asked for than is needed.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="schemes">Schemes that share a token. Lists of other types than <c>oauth2</c> and <c>openIdConnect</c> are roles, which are not asked for.</param>
    public static IReadOnlyList<string> Of(OpenApiDocument document, IEnumerable<OpenApiSecurityScheme> schemes)
    {
        var names = new HashSet<string>(schemes.Where(scheme => scheme.Type is "oauth2" or "openIdConnect").Select(scheme => scheme.Name.Value), StringComparer.Ordinal);
        return document.Operations
            .Select(operation => (operation.Security ?? document.Security ?? [])
                .SelectMany(requirement => requirement.Schemes)
                .FirstOrDefault(use => names.Contains(use.Name.Value)))
            .OfType<OpenApiSchemeUse>()
            .SelectMany(use => use.Scopes)
            .Where(scope => scope.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToList();
    }

    /// <summary>Scopes in the form in which a token request contains them; null for none.</summary>
    public static string? Text(IEnumerable<string> scopes) => string.Join(" ", scopes) is { Length: > 0 } text ? text : null;
}
