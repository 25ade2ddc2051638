using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Testing.Http;

/// <summary>Serves a fake on a port of the loopback interface.</summary>
internal sealed class LoopbackListener : IDisposable
{
    private readonly HttpListener _listener;
    private readonly FakeService _service;
    private readonly CancellationTokenSource _stop = new();

    private LoopbackListener(FakeService service, HttpListener listener, int port)
    {
        _service = service;
        _listener = listener;
        Port = port;
    }

    public int Port { get; }

    public static LoopbackListener Start(FakeService service)
    {
        const int attempts = 20;
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            var listener = new HttpListener();
            listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            try
            {
                listener.Start();
                var started = new LoopbackListener(service, listener, port);
                _ = started.ServeAsync();
                return started;
            }
            catch (HttpListenerException) when (attempt < attempts)
            {
                // Another process took the port in the meantime.
                listener.Close();
            }
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Close();
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync().ConfigureAwait(false);
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }

            _ = AnswerAsync(context);
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            using var body = new System.IO.MemoryStream();
            await context.Request.InputStream.CopyToAsync(body, _stop.Token).ConfigureAwait(false);
            var headers = context.Request.Headers.AllKeys.OfType<string>()
                .Where(name => !name.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
                .ToDictionary(name => name, name => context.Request.Headers[name] ?? "", StringComparer.OrdinalIgnoreCase);
            var address = new Uri($"http://127.0.0.1:{Port}{context.Request.RawUrl}");
            var response = await _service.AnswerAsync(
                context.Request.HttpMethod, address, headers, context.Request.Headers["Authorization"], body.ToArray(), _stop.Token).ConfigureAwait(false);
            await Task.Delay(response.Delay, _stop.Token).ConfigureAwait(false);
            await WriteAsync(context.Response, response).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A broken connection was requested by a fault, or caused by the caller.
            context.Response.Abort();
        }
    }

    private async Task WriteAsync(HttpListenerResponse target, FakeResponse response)
    {
        target.StatusCode = response.Status;
        target.ContentType = response.ContentType;
        foreach (var (name, value) in response.Headers)
        {
            target.AddHeader(name, value);
        }

        target.ContentLength64 = response.Body.Length;
        await target.OutputStream.WriteAsync(response.Body.AsMemory(0, response.CutAfter ?? response.Body.Length), _stop.Token).ConfigureAwait(false);
        if (response.CutAfter is not null)
        {
            target.Abort();
            return;
        }

        target.Close();
    }
}
