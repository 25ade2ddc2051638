using System;
using System.Collections.Generic;
using System.Net.Http;

namespace Clientele.OData;

/// <summary>How a batch is written, and its response read.</summary>
internal interface IBatchForm
{
    /// <summary>Media type of the response.</summary>
    string Accept { get; }

    /// <summary>The body of the batch.</summary>
    ReadOnlyMemory<byte> Write();

    /// <summary>The body as content, created for each attempt.</summary>
    HttpContent Content(ReadOnlyMemory<byte> body);

    /// <summary>The answers to the calls, by their numbers; a call that was not made has none. They live as long as the response does.</summary>
    /// <exception cref="FormatException">The response is no answer to a batch.</exception>
    IReadOnlyDictionary<int, EmbeddedResponse> Read(ApiResponse response);
}
