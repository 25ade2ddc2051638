namespace Clientele;

/// <summary>What kind of failure a response is.</summary>
public enum ErrorKind
{
    /// <summary>Nothing more is known than the status.</summary>
    Unknown,

    /// <summary>The request broke a rule of the service's domain; repeating it is useless.</summary>
    BusinessRule,

    /// <summary>Fields of the request are missing or wrong.</summary>
    Validation,

    /// <summary>The entity was changed by someone else.</summary>
    Concurrency,

    /// <summary>The request conflicts with the state of the resource.</summary>
    Conflict,

    /// <summary>There is no such resource, or it is hidden.</summary>
    NotFound,

    /// <summary>The token is missing, expired or revoked.</summary>
    Unauthorized,

    /// <summary>The caller may not do this.</summary>
    Forbidden,

    /// <summary>Too many requests.</summary>
    Throttled,
}
