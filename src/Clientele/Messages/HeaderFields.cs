using System;
using System.Collections.Generic;
using System.Net.Http;

namespace Clientele;

/// <summary>The header fields of a request: a call's own, and those of its options.</summary>
internal static class HeaderFields
{
    public static IEnumerable<KeyValuePair<string, string>> Of(ApiRequest request, RequestOptions? options)
    {
        if (options is null)
        {
            return request.Headers;
        }

        var fields = new List<KeyValuePair<string, string>>();
        foreach (var field in request.Headers)
        {
            if (!Is(field, "Accept") || !Has(options.Headers, "Accept"))
            {
                fields.Add(field);
            }
        }

        foreach (var given in options.Headers)
        {
            if (Is(given, "Prefer") || Is(given, "Accept") || !Has(request.Headers, given.Key))
            {
                fields.Add(given);
            }
        }

        if (options.RespondAsync is { } later)
        {
            fields.Add(new("Prefer", later.Preference));
        }

        if (options.IfNoneMatch is { } tag && (request.Method == HttpMethod.Get || request.Method == HttpMethod.Head))
        {
            fields.Add(new("If-None-Match", tag));
        }

        return fields;
    }

    private static bool Has(IReadOnlyList<KeyValuePair<string, string>> fields, string name)
    {
        foreach (var field in fields)
        {
            if (Is(field, name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(KeyValuePair<string, string> field, string name) => field.Key.Equals(name, StringComparison.OrdinalIgnoreCase);
}
