using System;

namespace Clientele.Rest;

/// <summary>Addresses of servers with variables (OpenAPI 3.1, 4.8.5).</summary>
public static class ServerTemplate
{
    /// <summary>The address with its variables replaced.</summary>
    /// <param name="template">An absolute address with variables in braces.</param>
    /// <param name="variables">Their values.</param>
    /// <exception cref="ArgumentException">A value has characters that would lead to another host or path: letters, digits, <c>-</c>, <c>.</c> and <c>_</c> are allowed.</exception>
    public static Uri Expand(string template, params (string Name, string Value)[] variables)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(variables);
        foreach (var (name, value) in variables)
        {
            if (string.IsNullOrEmpty(value) || !IsPlain(value))
            {
                throw new ArgumentException($"'{value}' can't be the '{name}' of a server's address.", nameof(variables));
            }

            template = template.Replace("{" + name + "}", value, StringComparison.Ordinal);
        }

        return new Uri(template, UriKind.Absolute);
    }

    private static bool IsPlain(string value)
    {
        foreach (var character in value)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or '.' or '_'))
            {
                return false;
            }
        }

        return !value.Contains("..", StringComparison.Ordinal);
    }
}
