using System.Collections.Immutable;
using Clientele.Analyzers.Services;

namespace Clientele.Analyzers.Rules;

/// <summary>What descriptors and diagnostics of all rules have in common.</summary>
internal static class RuleDescriptor
{
    public const string TokenCategory = "Clientele.Tokens";

    public const string QueryCategory = "Clientele.Queries";

    /// <summary>Diagnostic property: full name of the client class, from which a fix takes what it needs.</summary>
    public const string ClientProperty = "Client";

    public static string HelpLink(string id) => Clientele.Shared.HelpLink.Of(id);

    public static ImmutableDictionary<string, string?> About(ApiService? service) =>
        ImmutableDictionary<string, string?>.Empty.Add(ClientProperty, service?.Client.ToDisplayString());
}
