using System;
using System.Collections.Generic;
using System.Linq;

namespace Clientele.Servers;

/// <summary>
/// Addresses of servers with variables (OpenAPI 3.1 §4.8.5). A value can't lead to another host or path than the description means: of the
/// authority it may be a part of the host, with a port where the variable ends the authority; of the path it may be several segments.
/// </summary>
internal static class ServerText
{
    private const string SchemeEnd = "://";
    private const int LongestHost = 253;

    /// <summary>The address with its variables replaced; null where a value can't be what its variable stands for.</summary>
    /// <param name="template">An absolute address with variables in braces.</param>
    /// <param name="variables">Their values.</param>
    /// <param name="fault">What is wrong, as a sentence; null where nothing is.</param>
    public static string? Expand(string template, IReadOnlyList<KeyValuePair<string, string>> variables, out string? fault)
    {
        var authority = template.IndexOf(SchemeEnd, StringComparison.Ordinal);
        authority = authority < 0 ? 0 : authority + SchemeEnd.Length;
        var path = template.IndexOf('/', authority);
        path = path < 0 ? template.Length : path;
        var host = template.Substring(authority, path - authority);
        var parts = new[] { template.Substring(0, authority), host, template.Substring(path) };
        foreach (var variable in variables)
        {
            var hole = "{" + variable.Key + "}";
            fault = parts[0].Contains(hole) && variable.Value is not ("http" or "https") ? $"'{variable.Value}' can't be the '{variable.Key}' of '{template}': only http and https can."
                : host.Contains(hole) ? OfHost(variable.Key, variable.Value, host)
                : parts[2].Contains(hole) ? OfPath(variable.Key, variable.Value)
                : null;
            if (fault is not null)
            {
                return null;
            }

            parts[0] = parts[0].Replace(hole, variable.Value);
            parts[1] = parts[1].Replace(hole, variable.Value);
            parts[2] = parts[2].Replace(hole, variable.Value.Trim('/'));
        }

        fault = OfAuthority(parts[1], template);
        return fault is null ? parts[0] + parts[1] + Collapsed(parts[2]) : null;
    }

    private static string? OfHost(string name, string value, string host)
    {
        var hole = "{" + name + "}";
        var behind = host.Substring(host.IndexOf(hole, StringComparison.Ordinal) + hole.Length);
        var domain = behind.Split('{', ':')[0];
        if (domain.Length > 1 && value.EndsWith(domain, StringComparison.OrdinalIgnoreCase))
        {
            return $"'{value}' can't be the '{name}' of '{host}': it already ends in '{domain}', so give '{value.Substring(0, value.Length - domain.Length)}'.";
        }

        if (value.Any(character => character is '/'))
        {
            return $"'{value}' can't be the '{name}' of '{host}': it is a part of the host, without scheme and path.";
        }

        var isLast = behind.Length == 0;
        return value.All(character => IsPlain(character) || (isLast && character is ':' or '[' or ']'))
            ? null
            : $"'{value}' can't be the '{name}' of '{host}': a host has letters, digits, '-', '.' and '_'{(isLast ? ", and a port behind a colon" : "")}.";
    }

    private static string? OfPath(string name, string value)
    {
        if (value.Split('/').Any(segment => segment is "." or ".."))
        {
            return $"'{value}' can't be the '{name}' of an address: '.' and '..' lead elsewhere.";
        }

        return value.All(character => IsPlain(character)
            || character is '/' or '~' or '!' or '$' or '&' or '\'' or '(' or ')' or '*' or '+' or ',' or ';' or '=' or ':' or '@')
            ? null
            : $"'{value}' can't be the '{name}' of an address: a path has letters, digits, '/' and -._~!$&'()*+,;=:@.";
    }

    private static string? OfAuthority(string authority, string template)
    {
        var isUri = Uri.TryCreate("http://" + authority + "/", UriKind.Absolute, out var uri);
        var host = isUri ? uri!.Host : "";
        return isUri && authority.Length <= LongestHost && uri!.UserInfo.Length == 0 && host.Length > 0 && uri.AbsolutePath == "/"
            && (uri.HostNameType == UriHostNameType.IPv6 || host.Split('.').All(label => label.Length > 0))
                ? null
                : $"'{authority}' is not the host that '{template}' needs.";
    }

    /// <summary>Empty values leave no empty segments.</summary>
    private static string Collapsed(string path)
    {
        while (path.Contains("//"))
        {
            path = path.Replace("//", "/");
        }

        return path;
    }

    private static bool IsPlain(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_';
}
