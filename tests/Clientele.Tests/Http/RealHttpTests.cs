using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Authentication;
using Microsoft.AspNetCore.Http;
using static Clientele.Tests.Http.Service;

namespace Clientele.Tests.Http;

public class RealHttpTests
{
    private static readonly ClientOptions Static = new() { Credentials = new StaticTokenCredentials("static"), Retries = 0 };

    private static readonly byte[] s_text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{i * 7919 % 10_007} ")));

    private static async Task WithAsync(RequestDelegate answer, Func<LoopbackService, ApiTransport, Task> act, ClientOptions? options = null)
    {
        await using var service = await LoopbackService.StartAsync(answer);
        using var http = ServiceHttpClient.Create(service.Contract, options ?? Static);
        await act(service, new ApiTransport(http, service.Contract));
    }

    [Fact]
    public Task A_client_signs_in_and_renews_its_token_when_the_service_refuses_it()
    {
        var tokens = 0;
        return WithAsync(
            async context =>
            {
                if (context.Request.Path == "/connect/token")
                {
                    tokens++;
                    await context.Response.WriteAsync($$"""{"access_token":"access-{{tokens}}","refresh_token":"refresh-{{tokens}}","expires_in":3600}""");
                    return;
                }

                context.Response.StatusCode = context.Request.Headers.Authorization == "Bearer access-1" ? 401 : 200;
            },
            async (service, transport) =>
            {
                using var response = await transport.SendAsync(new ApiRequest(HttpMethod.Post, "Users") { Body = "{}"u8.ToArray() });
                Assert.Equal(
                    ["POST /connect/token", "POST /odata/Users access-1", "POST /connect/token", "POST /odata/Users access-2"], service.Seen);
            },
            new ClientOptions { Credentials = new PasswordCredentials("ann", "secret") });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task A_response_that_is_cut_is_a_connection_error(bool announced) => WithAsync(
        async context =>
        {
            if (announced)
            {
                context.Response.ContentLength = 1000;
            }

            await context.Response.Body.WriteAsync(new byte[10]);
            await context.Response.Body.FlushAsync();
            context.Abort();
        },
        (_, transport) => Assert.ThrowsAsync<ApiConnectionException>(() => transport.SendAsync(Get("Users"))));

    [Fact]
    public Task A_stream_that_is_cut_says_so_to_its_reader()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return WithAsync(
            async context =>
            {
                await context.Response.Body.FlushAsync();
                await begun.Task;
                context.Abort();
            },
            async (_, transport) =>
            {
                await using var stream = await transport.SendForStreamAsync(Get("Files"));
                begun.SetResult();
                await Assert.ThrowsAnyAsync<IOException>(() => stream.CopyToAsync(Stream.Null));
            });
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    public Task A_body_that_is_not_compressed_as_it_says_is_no_lost_connection(int status) => WithAsync(
        context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.ContentEncoding = "gzip";
            return context.Response.WriteAsync("""{"value":[]}""");
        },
        async (_, transport) =>
        {
            var whole = await Assert.ThrowsAnyAsync<ApiException>(() => transport.SendAsync(Get("Users")));
            Assert.Equal((status == 200, status), (whole is ApiContractViolationException, whole.Status ?? 200));
            if (status == 200)
            {
                await using var stream = await transport.SendForStreamAsync(Get("Files"));
                await Assert.ThrowsAnyAsync<IOException>(() => stream.CopyToAsync(Stream.Null));
            }
        });

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public Task A_body_that_is_cut_off_within_its_coding_is_never_taken_for_the_whole(string coding)
    {
        var missing = 0;
        return WithAsync(
            context => RespondAsync(context, coding, Coded(coding)[..^missing]),
            async (_, transport) =>
            {
                foreach (var bytes in new[] { 1, 3, 4, 7, 8, 9, 12, 100, 20_000, Coded(coding).Length - 1 })
                {
                    missing = bytes;
                    await using var stream = await transport.SendForStreamAsync(Get("Files"));
                    await Assert.ThrowsAnyAsync<IOException>(() => stream.CopyToAsync(Stream.Null));
                    await Assert.ThrowsAsync<ApiContractViolationException>(() => transport.SendAsync(Get("Users")));
                }
            });
    }

    [Theory]
    [InlineData("gzip", 0)]
    [InlineData("x-gzip", 0)]
    [InlineData("br", 0)]
    [InlineData("deflate", 0)]
    [InlineData("GZIP", 0)]
    [InlineData("gzip", 1)]
    [InlineData("gzip", 5)]
    [InlineData("gzip", 10_000)]
    [InlineData("identity", 0)]
    public Task A_whole_body_comes_without_its_coding_and_what_stands_behind_it(string coding, int behind) => WithAsync(
        context => RespondAsync(context, coding, [.. Coded(coding), .. new byte[behind]]),
        async (service, transport) =>
        {
            await using var stream = await transport.DownloadAsync(Get("Files"));
            var body = new MemoryStream();
            await stream.CopyToAsync(body);
            Assert.Equal(s_text, body.ToArray());
            Assert.Equal(coding == "identity" ? s_text.Length : null, stream.ContentLength);
            Assert.Equal(coding == "identity", stream.Headers.ContainsKey("Content-Encoding"));
            using var whole = await transport.SendAsync(Get("Users"));
            Assert.Equal(s_text, whole.Body.ToArray());
        });

    [Fact]
    public Task Members_of_a_gzip_body_make_one_body() => WithAsync(
        context => RespondAsync(context, "gzip", [.. Coded("gzip"), .. Coded("gzip")]),
        async (_, transport) =>
        {
            using var whole = await transport.SendAsync(Get("Users"));
            Assert.Equal(2 * s_text.Length, whole.Body.Length);
        });

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public Task A_body_without_a_byte_has_no_coding_to_be_cut_off_in(string coding) => WithAsync(
        context => RespondAsync(context, coding, []),
        async (_, transport) =>
        {
            await using var stream = await transport.SendForStreamAsync(Get("Files"));
            Assert.Equal(-1, stream.ReadByte());
        });

    [Theory]
    [InlineData(null, "gzip, br")]
    [InlineData("identity", "identity")]
    public async Task Compression_is_asked_for_where_the_caller_says_nothing(string? own, string sent)
    {
        var asked = "";
        await WithAsync(
            context =>
            {
                asked = context.Request.Headers.AcceptEncoding.ToString();
                return Task.CompletedTask;
            },
            async (_, transport) => (await transport.SendAsync(own is null ? Get("Users") : Get("Users").WithHeaders([new("Accept-Encoding", own)]))).Dispose());
        Assert.Equal(sent, asked);
    }

    private static byte[] Coded(string coding)
    {
        var coded = new MemoryStream();
        using (Stream coder = coding.ToUpperInvariant() switch
        {
            "IDENTITY" => new BufferedStream(coded),
            "BR" => new BrotliStream(coded, CompressionLevel.Fastest, leaveOpen: true),
            "DEFLATE" => new ZLibStream(coded, CompressionLevel.Fastest, leaveOpen: true),
            _ => new GZipStream(coded, CompressionLevel.Fastest, leaveOpen: true),
        })
        {
            coder.Write(s_text);
        }

        return coded.ToArray();
    }

    private static async Task RespondAsync(Microsoft.AspNetCore.Http.HttpContext context, string coding, byte[] body)
    {
        context.Response.Headers.ContentEncoding = coding;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body);
    }

    [Fact]
    public Task A_compressed_response_is_bounded_by_what_it_unpacks_to() => WithAsync(
        async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            await gzip.WriteAsync(new byte[10_000_000]);
        },
        (_, transport) => Assert.ThrowsAsync<ApiContractViolationException>(() => transport.SendAsync(Get("Users"))),
        new ClientOptions { Credentials = Static.Credentials, MaxResponseBytes = 1_000_000 });

    [Fact]
    public async Task A_redirect_to_another_host_takes_no_token_along()
    {
        await using var evil = await LoopbackService.StartAsync(_ => Task.CompletedTask);
        await WithAsync(
            context =>
            {
                context.Response.Redirect(evil.Address.AbsoluteUri, permanent: false, preserveMethod: true);
                return Task.CompletedTask;
            },
            (_, transport) => Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Get("Users"))));
        Assert.Empty(evil.Seen);
    }

    [Fact]
    public Task Cookies_of_the_service_are_not_sent_back() => WithAsync(
        context =>
        {
            context.Response.StatusCode = context.Request.Cookies.Count == 0 ? 200 : 500;
            context.Response.Cookies.Append("ARRAffinity", "x");
            return Task.CompletedTask;
        },
        async (_, transport) =>
        {
            (await transport.SendAsync(Get("Users"))).Dispose();
            (await transport.SendAsync(Get("Users"))).Dispose();
        });

    [Fact]
    public Task Cancelling_ends_a_request_on_the_wire()
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var aborted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return WithAsync(
            async context =>
            {
                context.RequestAborted.Register(aborted.SetResult);
                arrived.SetResult();
                await aborted.Task;
            },
            async (_, transport) =>
            {
                using var caller = new CancellationTokenSource();
                var call = transport.SendAsync(Get("Users"), caller.Token);
                await arrived.Task;
                await caller.CancelAsync();
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
                await aborted.Task;
            });
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_a_connection_error()
    {
        Uri address;
        await using (var service = await LoopbackService.StartAsync(_ => Task.CompletedTask))
        {
            address = service.Address;
        }

        using var http = ServiceHttpClient.Create(Contract, new ClientOptions { BaseAddress = address, Credentials = Static.Credentials, Retries = 0 });
        var e = await Assert.ThrowsAsync<ApiConnectionException>(() => new ApiTransport(http, Contract).SendAsync(Get("Users")));
        Assert.Contains("ConnectionError", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_stream_arrives_before_the_service_has_finished()
    {
        var read = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return WithAsync(
            async context =>
            {
                await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes("one"));
                await context.Response.Body.FlushAsync();
                await read.Task;
                await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes("two"));
            },
            async (_, transport) =>
            {
                await using var stream = await transport.SendForStreamAsync(Get("Files"));
                var buffer = new byte[3];
                await stream.ReadExactlyAsync(buffer);
                read.SetResult();
                using var rest = new StreamReader(stream);
                Assert.Equal(("one", "two"), (Encoding.UTF8.GetString(buffer), await rest.ReadToEndAsync()));
            });
    }
}
