using System;
using System.Collections.Generic;
using System.Net.Http;

namespace Clientele;

/// <summary>The header fields of a response as text, those of its body included.</summary>
internal static class ResponseHeaders
{
    public static Dictionary<string, string> Of(HttpResponseMessage response)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in response.Headers.NonValidated)
        {
            fields[name] = values.ToString();
        }

        foreach (var (name, values) in response.Content.Headers.NonValidated)
        {
            fields[name] = values.ToString();
        }

        return fields;
    }
}
