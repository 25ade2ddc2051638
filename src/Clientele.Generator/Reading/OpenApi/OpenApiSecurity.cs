using System.Collections.Generic;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.Contract;

namespace Clientele.Generator.Reading.OpenApi;

/// <summary>A way to authenticate requests (OpenAPI 3.1, Security Scheme Object).</summary>
/// <param name="Type"><c>apiKey</c>, <c>http</c>, <c>mutualTLS</c>, <c>oauth2</c> or <c>openIdConnect</c>.</param>
internal sealed record OpenApiSecurityScheme(Positioned<string> Name, string Type)
{
    public string? Description { get; init; }

    /// <summary>Of <c>http</c>: <c>basic</c>, <c>bearer</c>…, in lower case.</summary>
    public string? Scheme { get; init; }

    /// <summary>Of <c>apiKey</c>: <c>header</c>, <c>query</c> or <c>cookie</c>.</summary>
    public string? In { get; init; }

    /// <summary>Of <c>apiKey</c>: name of the header field, query parameter or cookie.</summary>
    public string? ParameterName { get; init; }

    /// <summary>Of <c>oauth2</c>, by name: <c>clientCredentials</c>, <c>password</c>, <c>authorizationCode</c>, <c>implicit</c>, <c>deviceAuthorization</c>.</summary>
    public IReadOnlyDictionary<string, OpenApiFlow> Flows { get; init; } = new Dictionary<string, OpenApiFlow>();

    /// <summary>Of <c>openIdConnect</c>: address of the provider's metadata.</summary>
    public Positioned<string>? OpenIdConnectUrl { get; init; }

    public TokenRules? Rules { get; init; }

    /// <summary>Requests carry a token in <c>Authorization: Bearer</c> (RFC 6750).</summary>
    public bool IsBearer => this is { Type: "http", Scheme: "bearer" } or { Type: "oauth2" or "openIdConnect" };
}

/// <summary>An OAuth 2.0 flow (OpenAPI 3.1, OAuth Flow Object).</summary>
internal sealed record OpenApiFlow
{
    /// <summary>Where tokens come from.</summary>
    public Positioned<string>? TokenUrl { get; init; }

    /// <summary>Where tokens are renewed, if not at <see cref="TokenUrl"/>.</summary>
    public Positioned<string>? RefreshUrl { get; init; }

    /// <summary>Of <c>authorizationCode</c> and <c>implicit</c>: what a browser opens.</summary>
    public Positioned<string>? AuthorizationUrl { get; init; }

    /// <summary>Of <c>deviceAuthorization</c>: where codes come from (OpenAPI 3.2).</summary>
    public Positioned<string>? DeviceAuthorizationUrl { get; init; }

    /// <summary>Scopes with their descriptions.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Scopes { get; init; } = [];
}

/// <summary>Schemes that a request needs together; without any, it needs none.</summary>
internal sealed record OpenApiSecurityRequirement(IReadOnlyList<OpenApiSchemeUse> Schemes);

/// <summary>One scheme of a requirement.</summary>
/// <param name="Name">Key of the scheme in <c>components</c>.</param>
/// <param name="Scopes">Scopes that the token must have, or roles.</param>
internal sealed record OpenApiSchemeUse(Positioned<string> Name, IReadOnlyList<string> Scopes);
