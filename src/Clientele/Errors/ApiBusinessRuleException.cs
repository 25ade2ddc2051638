using System;

namespace Clientele;

/// <summary>The request broke a rule of the service's domain; repeating it is useless.</summary>
public sealed class ApiBusinessRuleException : ApiException
{
    /// <summary>A request that broke a rule.</summary>
    public ApiBusinessRuleException(ApiError error, Exception? innerException = null)
        : base(error, innerException)
    {
    }
}
