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
