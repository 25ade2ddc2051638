using System;
using System.Linq;
using Clientele.Servers;

namespace Clientele.Rest;

/// <summary>Addresses of servers with variables (OpenAPI 3.1 §4.8.5).</summary>
public static class ServerTemplate
{
    /// <summary>The address with its variables replaced.</summary>
    /// <param name="template">An absolute address with variables in braces.</param>
    /// <param name="variables">Their values. A part of the host may have a port where it ends the host; a part of the path may be several segments.</param>
    /// <exception cref="ArgumentException">
    /// A value would lead to another host or path than the address means, or repeats the domain that the address adds itself. The message says which
    /// and why.
    /// </exception>
    public static Uri Expand(string template, params (string Name, string Value)[] variables)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(variables);
        var address = ServerText.Expand(template, [.. variables.Select(variable => new System.Collections.Generic.KeyValuePair<string, string>(variable.Name, variable.Value ?? ""))], out var fault);
        return address is null ? throw new ArgumentException(fault, nameof(variables)) : new Uri(address, UriKind.Absolute);
    }
}
