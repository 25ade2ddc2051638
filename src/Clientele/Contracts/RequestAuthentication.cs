using System;
using System.Collections.Generic;

namespace Clientele;

/// <summary>
/// How one request is authenticated: with the account's access token, not at all, or by another security scheme of the description
/// (OpenAPI 3.1, Security Requirement Object). It names schemes and holds no secret.
/// </summary>
public sealed class RequestAuthentication
{
    private RequestAuthentication(RequestAuthenticationKind kind, string scheme = "") => (Kind, Scheme) = (kind, scheme);

    /// <summary>With the account's access token: what a request does that says nothing else.</summary>
    public static RequestAuthentication Account { get; } = new(RequestAuthenticationKind.Account);

    /// <summary>No authentication: the request has no credentials and needs none.</summary>
    public static RequestAuthentication None { get; } = new(RequestAuthenticationKind.None);

    /// <summary>Name of the security scheme, the key of its credentials in <c>ClientOptions.Schemes</c>; empty where no single scheme is meant.</summary>
    public string Scheme { get; }

    internal RequestAuthenticationKind Kind { get; }

    /// <summary>Where an API key stands.</summary>
    internal ApiKeyLocation Location { get; private init; }

    /// <summary>What an API key is called there.</summary>
    internal string Name { get; private init; } = "";

    internal IReadOnlyList<RequestAuthentication> Parts { get; private init; } = [];

    /// <summary>With a user name and password, or a client's identifier and secret, in HTTP Basic (RFC 7617).</summary>
    /// <param name="scheme">Name of the security scheme.</param>
    public static RequestAuthentication Basic(string scheme)
    {
        ArgumentException.ThrowIfNullOrEmpty(scheme);
        return new RequestAuthentication(RequestAuthenticationKind.Basic, scheme);
    }

    /// <summary>With a bearer token that is not the account's (RFC 6750).</summary>
    /// <param name="scheme">Name of the security scheme.</param>
    public static RequestAuthentication Bearer(string scheme)
    {
        ArgumentException.ThrowIfNullOrEmpty(scheme);
        return new RequestAuthentication(RequestAuthenticationKind.Bearer, scheme);
    }

    /// <summary>With an API key.</summary>
    /// <param name="scheme">Name of the security scheme.</param>
    /// <param name="location">Where the key stands.</param>
    /// <param name="name">Name of the header field, query parameter or cookie.</param>
    /// <exception cref="ArgumentException">A header field or cookie can't have that name.</exception>
    public static RequestAuthentication ApiKey(string scheme, ApiKeyLocation location, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(scheme);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new RequestAuthentication(RequestAuthenticationKind.ApiKey, scheme) { Location = location, Name = name };
    }

    /// <summary>In the first of these ways that the account has credentials for; <see cref="None"/> as the last one makes them optional.</summary>
    /// <param name="alternatives">The ways, the preferred one first.</param>
    public static RequestAuthentication AnyOf(params IReadOnlyList<RequestAuthentication> alternatives) =>
        Combine(RequestAuthenticationKind.AnyOf, alternatives);

    /// <summary>In all of these ways at once.</summary>
    /// <param name="parts">The ways.</param>
    public static RequestAuthentication AllOf(params IReadOnlyList<RequestAuthentication> parts) =>
        Combine(RequestAuthenticationKind.AllOf, parts);

    /// <summary>What it is called in messages.</summary>
    public override string ToString() => Kind switch
    {
        RequestAuthenticationKind.Account => "the account's token",
        RequestAuthenticationKind.None => "nothing",
        RequestAuthenticationKind.AnyOf => string.Join(" or ", Parts),
        RequestAuthenticationKind.AllOf => string.Join(" and ", Parts),
        _ => $"the scheme \"{Scheme}\"",
    };

    /// <summary>The single schemes in it.</summary>
    internal List<RequestAuthentication> Leaves()
    {
        var leaves = new List<RequestAuthentication>();
        AddLeaves(leaves);
        return leaves;
    }

    private void AddLeaves(List<RequestAuthentication> leaves)
    {
        if (Parts.Count == 0)
        {
            leaves.Add(this);
        }

        foreach (var part in Parts)
        {
            part.AddLeaves(leaves);
        }
    }

    private static RequestAuthentication Combine(RequestAuthenticationKind kind, IReadOnlyList<RequestAuthentication> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return parts.Count switch
        {
            0 => None,
            1 => parts[0],
            _ => new RequestAuthentication(kind) { Parts = parts },
        };
    }
}

internal enum RequestAuthenticationKind
{
    Account,
    None,
    Basic,
    Bearer,
    ApiKey,
    AnyOf,
    AllOf,
}
