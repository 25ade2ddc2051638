using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;

namespace Clientele;

/// <summary>The header fields of a response as text, those of its body included.</summary>
internal static class ResponseFields
{
    public static Dictionary<string, string> Of(HttpResponseMessage response) => Of(response.Headers, response.Content.Headers);

    public static Dictionary<string, string> Of(HttpResponseHeaders headers, HttpContentHeaders content)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in headers.NonValidated)
        {
            fields[name] = values.ToString();
        }

        foreach (var (name, values) in content.NonValidated)
        {
            fields[name] = values.ToString();
        }

        return fields;
    }
}
