using System;
using System.Collections.Generic;
using System.Linq;

namespace Clientele.Rest;

/// <summary>The <c>Link</c> header field (RFC 8288 §3).</summary>
internal static class LinkHeader
{
    /// <summary>The target of the first link with a relation; null if there is none.</summary>
    public static string? Find(IEnumerable<string> fields, string relation)
    {
        foreach (var link in fields.SelectMany(field => Split(field, ',')))
        {
            var parts = Split(link, ';').Select(part => part.Trim()).ToList();
            if (parts[0] is ['<', .. var target, '>'] && parts.Skip(1).Any(parameter => HasRelation(parameter, relation)))
            {
                return target;
            }
        }

        return null;
    }

    /// <summary>Splits at separators, except within quotes and angle brackets.</summary>
    private static IEnumerable<string> Split(string text, char separator)
    {
        var start = 0;
        var quoted = false;
        var inTarget = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when !inTarget:
                    quoted = !quoted;
                    break;
                case '\\' when quoted:
                    i++;
                    break;
                case '<' when !quoted:
                    inTarget = true;
                    break;
                case '>' when !quoted:
                    inTarget = false;
                    break;
                case var character when character == separator && !quoted && !inTarget:
                    yield return text[start..i];
                    start = i + 1;
                    break;
            }
        }

        yield return text[start..];
    }

    /// <summary>A quoted string may contain several relations, separated by spaces.</summary>
    private static bool HasRelation(string parameter, string relation)
    {
        var equals = parameter.IndexOf('=', StringComparison.Ordinal);
        return equals > 0
            && parameter[..equals].Trim().Equals("rel", StringComparison.OrdinalIgnoreCase)
            && parameter[(equals + 1)..].Trim().Trim('"').Split(' ').Contains(relation, StringComparer.OrdinalIgnoreCase);
    }
}
