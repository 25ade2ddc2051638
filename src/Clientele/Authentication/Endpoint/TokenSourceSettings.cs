using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Net.Http;
using Microsoft.Extensions.Logging;

namespace Clientele.Authentication;

/// <summary>What a <see cref="TokenSource"/> works with.</summary>
public sealed class TokenSourceSettings
{
    /// <summary>Speaks to the token endpoint; it must not follow redirects, which would take secrets along.</summary>
    public required HttpClient Http { get; init; }

    /// <summary>Keeps refresh tokens. The default forgets them with the process.</summary>
    public ITokenStore Store { get; init; } = new InMemoryTokenStore();

    /// <summary>Name of the service that tokens are for: the tag <c>clientele.service</c> of <c>clientele.token.renewals</c>. Null leaves the tag out.</summary>
    public string? Service { get; init; }

    /// <summary>What the account is called where a service has several; part of the store's key.</summary>
    public string Account { get; init; } = "";

    /// <summary>The service root that tokens are for; part of the store's key.</summary>
    public Uri? Resource { get; init; }

    /// <summary>Space-separated scopes instead of the contract's; null for the contract's, empty for none.</summary>
    public string? Scope { get; init; }

    /// <summary>Further form parameters of the account, such as <c>audience</c> and <c>resource</c> (RFC 8707); they go before the contract's.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>How long the token endpoint may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Hears of renewals and their failures; never of secrets.</summary>
    public ILogger? Logger { get; init; }
}
