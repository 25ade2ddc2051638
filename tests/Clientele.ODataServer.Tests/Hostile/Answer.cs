using System.Collections.Generic;
using System.Net;
using System.Net.Http;

namespace Clientele.ODataServer.Tests.Hostile;

/// <summary>One answer.</summary>
internal sealed record Answer(HttpStatusCode Status, KeyValuePair<string, string>[] Headers, byte[] Body)
{
    /// <summary>It as a message.</summary>
    public HttpResponseMessage ToMessage()
    {
        var message = new HttpResponseMessage(Status) { Content = new ByteArrayContent(Body) };
        foreach (var (name, value) in Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }
}
