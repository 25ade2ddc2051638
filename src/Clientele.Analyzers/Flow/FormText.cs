using System;
using System.Collections.Immutable;
using System.Linq;
using Clientele.Analyzers.Foundation;

namespace Clientele.Analyzers.Flow;

/// <summary>The form of a token request (RFC 6749 §4.3.2), written as one text.</summary>
internal static class FormText
{
    private static readonly ImmutableArray<string> Secrets = ["password", "client_secret", "refresh_token"];

    /// <summary>The first secret that the text holds a value of, as a person calls it.</summary>
    public static string? Secret(string text) => text
        .Split('&')
        .Select(pair => pair.Split(['='], 2))
        .Where(pair => pair.Length == 2 && !Placeholder.Is(pair[1]) && Secrets.Contains(pair[0], StringComparer.Ordinal))
        .Select(pair => pair[0].Replace('_', ' '))
        .FirstOrDefault();
}
