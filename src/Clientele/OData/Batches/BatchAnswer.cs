using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;

namespace Clientele.OData;

/// <summary>What a service answered to one call in a batch.</summary>
internal sealed record BatchAnswer(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>The answer as the response that it would be by itself.</summary>
    public HttpResponseMessage ToMessage()
    {
        var message = new HttpResponseMessage((HttpStatusCode)Status) { Content = new ReadOnlyMemoryContent(Body) };
        foreach (var (name, value) in Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value) && !name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
            {
                message.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }
}
