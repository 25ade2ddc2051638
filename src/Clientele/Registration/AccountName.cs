using System;

namespace Clientele;

/// <summary>What an account is called in a container, where options and HTTP clients of all services have names.</summary>
internal static class AccountName
{
    /// <summary><c>Timetta</c> for the only account of a service, <c>Timetta:acme</c> for one with a name.</summary>
    public static string Full(string service, string account) => account.Length == 0 ? service : service + ":" + account;

    /// <summary>The HTTP client that speaks to the token endpoint.</summary>
    public static string Tokens(string name) => name + ".Tokens";

    public static string Require(string account)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(account);
        return account;
    }
}
