using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Authentication;
using Microsoft.AspNetCore.Http;

namespace Clientele.Tests.Http;

/// <summary>Uploads over HTTP: what is sent again is sent whole, and what a caller's stream throws is not a fault of the connection.</summary>
public class UploadTests
{
    private static readonly byte[] s_content = Encoding.ASCII.GetBytes(new string('x', 300_000));

    [Theory]
    [InlineData(401)]
    [InlineData(503)]
    public async Task A_stream_is_opened_again_and_sent_whole_again(int refusal)
    {
        var got = new List<long>();
        await WithAsync(refusal, got, transport => SendAsync(transport, new UploadContent(() => new Forward(s_content))));
        Assert.Equal([s_content.Length, s_content.Length], got);
    }

    [Fact]
    public async Task What_a_call_says_of_its_content_goes_with_each_attempt()
    {
        var got = new List<string>();
        await using var service = await LoopbackService.StartAsync(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            got.Add($"{context.Request.ContentType} {context.Request.Headers.ContentLanguage} {context.Request.ContentLength}");
            context.Response.StatusCode = got.Count switch { 1 => 401, 2 => 503, 3 => 307, _ => 204 };
            context.Response.Headers.RetryAfter = "0";
            context.Response.Headers.Location = "elsewhere";
        });
        var contract = new ServiceContract { Name = "Files", BaseAddress = service.Address };
        using var http = ServiceHttpClient.Create(contract, new ClientOptions { TokenSource = new Renewing() });
        var transport = new ApiTransport(http, contract).With(new RequestOptions { Headers = [new("Content-Language", "de"), new("Content-Type", "text/plain; charset=ascii")] });

        await SendAsync(transport, UploadContent.FromBytes(s_content));

        Assert.Equal(Enumerable.Repeat("text/plain; charset=ascii de 300000", 4), got);
    }

    [Fact]
    public async Task A_stream_that_was_sent_is_not_sent_again_empty()
    {
        var got = new List<long>();
        using var stream = new Undisposable(s_content);
        var e = await Assert.ThrowsAsync<InvalidOperationException>(
            () => WithAsync(refusal: 401, got, transport => SendAsync(transport, new UploadContent(() => stream))));
        Assert.Contains("must open a stream for each attempt", e.Message, StringComparison.Ordinal);
        Assert.Equal([s_content.Length], got);
    }

    [Fact]
    public async Task A_stream_that_was_set_back_is_sent_again()
    {
        var got = new List<long>();
        using var stream = new Undisposable(s_content);
        await WithAsync(refusal: 401, got, transport => SendAsync(transport, new UploadContent(() =>
        {
            stream.Position = 0;
            return stream;
        })));
        Assert.Equal([s_content.Length, s_content.Length], got);
    }

    [Theory]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(InvalidDataException))]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(OperationCanceledException))]
    [InlineData(typeof(TimeoutException))]
    public async Task What_a_stream_throws_halfway_comes_out_of_the_call(Type type)
    {
        var got = new List<long>();
        var thrown = (Exception)Activator.CreateInstance(type, "mine")!;
        var e = await Assert.ThrowsAsync(type, () => WithAsync(refusal: 0, got, transport => SendAsync(transport, new UploadContent(() => new Forward(s_content) { Fault = thrown }))));
        Assert.Same(thrown, e);
        Assert.Empty(got);
    }

    [Fact]
    public async Task What_cannot_be_opened_comes_out_of_the_call_and_nothing_is_sent()
    {
        var got = new List<long>();
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await Assert.ThrowsAsync<FileNotFoundException>(() => WithAsync(refusal: 0, got, transport => SendAsync(transport, UploadContent.FromFile(path))));
        await Assert.ThrowsAsync<FileNotFoundException>(() => WithAsync(refusal: 0, got, async transport =>
        {
            await using var body = await transport.SendForStreamAsync(Put(UploadContent.FromFile(path)));
        }));
        Assert.Empty(got);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_within_its_stream_is_cancelled()
    {
        using var stop = new CancellationTokenSource();
        var e = await Assert.ThrowsAsync<OperationCanceledException>(() => WithAsync(refusal: 0, [], transport =>
            SendAsync(transport, new UploadContent(() => new Forward(s_content) { Halfway = stop.Cancel }), stop.Token)));
        Assert.Equal(stop.Token, e.CancellationToken);
    }

    private static ApiRequest Put(UploadContent content) => new(HttpMethod.Put, "Files(1)/$value") { ContentFactory = content.ToHttpContent };

    private static async Task SendAsync(ApiTransport transport, UploadContent content, CancellationToken cancellationToken = default) =>
        (await transport.SendAsync(Put(content), cancellationToken)).Dispose();

    // Refuses the first request with a status, where it is one, and notes the length of each body that came to its end.
    private static async Task WithAsync(int refusal, List<long> got, Func<ApiTransport, Task> act)
    {
        await using var service = await LoopbackService.StartAsync(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            lock (got)
            {
                got.Add(body.Length);
                context.Response.StatusCode = got.Count == 1 && refusal != 0 ? refusal : StatusCodes.Status204NoContent;
            }

            context.Response.Headers.RetryAfter = "0";
        });
        var contract = new ServiceContract { Name = "Files", BaseAddress = service.Address };
        using var http = ServiceHttpClient.Create(contract, new ClientOptions { TokenSource = new Renewing() });
        await act(new ApiTransport(http, contract));
    }

    private sealed class Renewing : ITokenSource
    {
        private int _number;

        public ValueTask<AccessToken> GetTokenAsync(CancellationToken cancellationToken = default) => new(new AccessToken($"token-{_number}", DateTimeOffset.MaxValue));

        public ValueTask InvalidateAsync(AccessToken token, CancellationToken cancellationToken = default)
        {
            _number++;
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Undisposable(byte[] content) : MemoryStream(content)
    {
        public override void Close()
        {
            // As a stream of a caller who means to go on with it.
        }
    }

    /// <summary>A stream that can only be read forward, and that may stop halfway.</summary>
    private sealed class Forward(byte[] content) : MemoryStream(content)
    {
        private int _read;

        public Exception? Fault { get; init; }

        public Action? Halfway { get; init; }

        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_read > Length / 2)
            {
                Halfway?.Invoke();
                cancellationToken.ThrowIfCancellationRequested();
                return Fault is null ? base.ReadAsync(buffer, cancellationToken) : ValueTask.FromException<int>(Fault);
            }

            var piece = buffer[..Math.Min(buffer.Length, 10_000)];
            _read += piece.Length;
            return base.ReadAsync(piece, cancellationToken);
        }

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
