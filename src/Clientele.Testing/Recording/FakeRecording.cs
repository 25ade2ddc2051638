using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Testing.Recording;

namespace Clientele.Testing;

/// <summary>
/// Forwards requests to the live service and records its answers, for a seed file that a fake loads. Personal details are replaced and secrets redacted where
/// the names of members or the form of values reveal them: read the file before you share it. Header fields and token requests are not recorded.
/// </summary>
public sealed class FakeRecording : DelegatingHandler
{
    private readonly Lock _gate = new();
    private readonly FakeService _service;
    private readonly RecordingOptions _options;
    private readonly ServiceRecorder _recorder;

    internal FakeRecording(FakeService service, RecordingOptions options, HttpMessageHandler network)
        : base(network)
    {
        _service = service;
        _options = options;
        _recorder = service.Recorder(options);
    }

    /// <summary>Writes the seed file.</summary>
    /// <param name="path">Where; a file that is there is replaced.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public Task SaveAsync(string path, CancellationToken cancellationToken = default) => File.WriteAllTextAsync(path, ToString(), cancellationToken);

    /// <summary>The seed file's text.</summary>
    public override string ToString()
    {
        lock (_gate)
        {
            return _recorder.Seed().ToText();
        }
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Asked(request) is not { } asked)
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        request.RequestUri = _recorder.Widened(request.RequestUri!, asked);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (IsLasting(response.StatusCode) && response.Content.Headers.ContentType?.MediaType is { } type && IsText(type))
        {
            // Reading buffers the content, so that the client reads it again.
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            lock (_gate)
            {
                _recorder.Add(asked, request.RequestUri, (int)response.StatusCode, type, body);
            }
        }

        return response;
    }

    /// <summary>The request as the fake would get it; null where it is not for the service.</summary>
    private FakeRequest? Asked(HttpRequestMessage request)
    {
        var address = request.RequestUri!;
        if (_options.Root is { } root)
        {
            if (!root.IsBaseOf(address))
            {
                return null;
            }

            address = new Uri(_service.Root, root.MakeRelativeUri(address));
        }

        var asked = _service.Request(request.Method.Method, address);
        return asked is null || _service.IsForToken(asked) ? null : asked;
    }

    private static bool IsText(string mediaType) =>
        mediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase) || mediaType.Equals("text/plain", StringComparison.OrdinalIgnoreCase);

    /// <summary>Answers that depend on the moment, such as throttling, are not recorded.</summary>
    private static bool IsLasting(HttpStatusCode status) =>
        (int)status is >= 200 and < 500 && status is not (HttpStatusCode.Unauthorized or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests);
}
