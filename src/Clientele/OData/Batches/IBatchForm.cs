using System;
using System.Collections.Generic;
using System.Net.Http;

namespace Clientele.OData;

/// <summary>A format of batches: writes the body and reads the response.</summary>
internal interface IBatchForm
{
    /// <summary>Media type of the response.</summary>
    string Accept { get; }

    /// <summary>The body of the batch.</summary>
    ReadOnlyMemory<byte> Write();

    /// <summary>The body as content, created for each attempt.</summary>
    HttpContent Content(ReadOnlyMemory<byte> body);

    /// <summary>
    /// Reads the responses to the calls, by their numbers. A call that was not executed has none. They are valid as long as the response of the batch.
    /// </summary>
    /// <exception cref="FormatException">The response is not a batch response.</exception>
    IReadOnlyDictionary<int, EmbeddedResponse> Read(ApiResponse response);
}
