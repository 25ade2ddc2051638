namespace Clientele;

/// <summary>Where a request contains an API key (OpenAPI 3.1, Security Scheme Object, <c>in</c>).</summary>
public enum ApiKeyLocation
{
    /// <summary>A header field.</summary>
    Header,

    /// <summary>A query parameter.</summary>
    Query,

    /// <summary>A cookie.</summary>
    Cookie,
}
