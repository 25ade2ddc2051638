using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Net.Http;

namespace Clientele;

/// <summary>Remembers the last response of a call.</summary>
internal sealed class ResponseRecorder
{
    public int Status { get; private set; }

    public IReadOnlyDictionary<string, string> Headers { get; private set; } = ReadOnlyDictionary<string, string>.Empty;

    public void Record(HttpResponseMessage response) => (Status, Headers) = ((int)response.StatusCode, ResponseFields.Of(response));
}
