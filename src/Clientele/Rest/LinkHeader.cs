using System;
using System.Collections.Generic;

namespace Clientele.Rest;

/// <summary>The <c>Link</c> header field (RFC 8288 §3).</summary>
internal static class LinkHeader
{
    /// <summary>The target of the first link with a relation; null where there is none.</summary>
    public static string? Find(IEnumerable<string> fields, string relation)
    {
        foreach (var field in fields)
        {
            var at = 0;
            while (field.IndexOf('<', at) is >= 0 and var open && field.IndexOf('>', open) is >= 0 and var close)
            {
                var end = EndOfLink(field, close + 1);
                if (HasRelation(field.AsSpan(close + 1, end - close - 1), relation))
                {
                    return field[(open + 1)..close];
                }

                at = end;
            }
        }

        return null;
    }

    /// <summary>The comma that ends a link's parameters; commas in quotes are text.</summary>
    private static int EndOfLink(string field, int from)
    {
        var quoted = false;
        for (var i = from; i < field.Length; i++)
        {
            if (field[i] == '"')
            {
                quoted = !quoted;
            }
            else if (field[i] == ',' && !quoted)
            {
                return i;
            }
        }

        return field.Length;
    }

    private static bool HasRelation(ReadOnlySpan<char> parameters, string relation)
    {
        foreach (var range in parameters.Split(';'))
        {
            var parameter = parameters[range].Trim();
            if (parameter.StartsWith("rel", StringComparison.OrdinalIgnoreCase) && parameter[3..].TrimStart() is ['=', .. var value])
            {
                // Several relations stand in one pair of quotes, with spaces between.
                foreach (var word in value.Trim().Trim('"').ToString().Split(' '))
                {
                    if (word.Equals(relation, StringComparison.OrdinalIgnoreCase))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
