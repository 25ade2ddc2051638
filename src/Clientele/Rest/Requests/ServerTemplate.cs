using System;
using System.Linq;
using Clientele.Servers;

namespace Clientele.Rest;

/// <summary>URLs of servers with variables (OpenAPI 3.1 §4.8.5).</summary>
public static class ServerTemplate
{
    /// <summary>Replaces the variables of a URL.</summary>
    /// <param name="template">An absolute URL with variables in braces.</param>
    /// <param name="variables">
    /// Names and values of the variables. A value at the end of the host may include a port, and a value in the path may have several segments.
    /// </param>
    /// <exception cref="ArgumentException">
    /// A value would change the host or path of the URL, or repeats the domain that the URL already has. The message says which value and why.
    /// </exception>
    public static Uri Expand(string template, params (string Name, string Value)[] variables)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(variables);
        var address = ServerText.Expand(template, [.. variables.Select(variable => new System.Collections.Generic.KeyValuePair<string, string>(variable.Name, variable.Value ?? ""))], out var fault);
        return address is null ? throw new ArgumentException(fault, nameof(variables)) : new Uri(address, UriKind.Absolute);
    }
}
