using System;
using System.Collections.Generic;
using System.Linq;
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

        IEnumerable<KeyValuePair<string, string>> fields =
        [
            .. request.Headers.Where(field => !Is(field, "Accept") || !options.Headers.Any(given => Is(given, "Accept"))),
            .. options.Headers.Where(given => Is(given, "Prefer") || Is(given, "Accept") || !request.Headers.Any(field => Is(field, given.Key))),
        ];
        if (options.RespondAsync is { } later)
        {
            fields = fields.Append(new("Prefer", later.Preference));
        }

        return options.IfNoneMatch is { } tag && (request.Method == HttpMethod.Get || request.Method == HttpMethod.Head)
            ? fields.Append(new("If-None-Match", tag))
            : fields;
    }

    private static bool Is(KeyValuePair<string, string> field, string name) => field.Key.Equals(name, StringComparison.OrdinalIgnoreCase);
}
