using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele;

/// <summary>The content of a response without its last coding.</summary>
internal sealed class DecodedContent : HttpContent
{
    private const string ContentEncoding = "Content-Encoding";

    private readonly HttpContent _coded;
    private readonly ContentCoding _coding;

    public DecodedContent(HttpContent coded, ContentCoding coding)
    {
        (_coded, _coding) = (coded, coding);
        foreach (var (name, values) in coded.Headers.NonValidated)
        {
            Headers.TryAddWithoutValidation(name, values);
        }

        Headers.ContentLength = null;
        Headers.Remove(ContentEncoding);
        string? previous = null;
        foreach (var name in coded.Headers.ContentEncoding)
        {
            if (previous is not null)
            {
                Headers.ContentEncoding.Add(previous);
            }

            previous = name;
        }
    }

    protected override async Task<Stream> CreateContentReadStreamAsync() => Decoded(await _coded.ReadAsStreamAsync().ConfigureAwait(false));

    protected override async Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken) =>
        Decoded(await _coded.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var decoded = Decoded(await _coded.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));
        await using (decoded.ConfigureAwait(false))
        {
            await decoded.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _coded.Dispose();
        }

        base.Dispose(disposing);
    }

    private DecodedStream Decoded(Stream body) => new(new CodedStream(body, _coding.Tail), _coding);
}
