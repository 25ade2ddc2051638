using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Authentication;

/// <summary>
/// Receives the one request that a browser is sent to this machine with (RFC 8252 §7.3). Whatever else comes, be it a connection that says nothing, another
/// path or another state, is answered and waited past.
/// </summary>
internal sealed class LoopbackRedirect : IDisposable
{
    private const int LongestLine = 16 * 1024;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly TcpListener _listener;
    private readonly string _state;
    private readonly TaskCompletionSource<Uri> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private LoopbackRedirect(TcpListener listener, Uri address, string state) => (_listener, Address, _state) = (listener, address, state);

    /// <summary>Where the browser must be sent.</summary>
    public Uri Address { get; }

    /// <summary>Listens where the browser is to be sent.</summary>
    /// <param name="redirectUri">An http address on the loopback interface; without a port any free one is taken.</param>
    /// <param name="state">The state that the answer must have.</param>
    /// <exception cref="InvalidOperationException">The address is another.</exception>
    public static LoopbackRedirect Listen(Uri redirectUri, string state)
    {
        if (redirectUri.Scheme != Uri.UriSchemeHttp || !redirectUri.IsLoopback)
        {
            throw new InvalidOperationException(
                "The response to a sign-in in the browser is received on the loopback interface: set RedirectUri to http://127.0.0.1/… or http://[::1]/…, or provide a callback that receives it elsewhere.");
        }

        var host = redirectUri.HostNameType == UriHostNameType.IPv6 ? IPAddress.IPv6Loopback : IPAddress.Loopback;
        var listener = new TcpListener(host, redirectUri.IsDefaultPort ? 0 : redirectUri.Port);
        listener.Start();
        var address = new UriBuilder(redirectUri) { Port = ((IPEndPoint)listener.LocalEndpoint).Port }.Uri;
        return new LoopbackRedirect(listener, address, state);
    }

    /// <summary>The address that the browser was sent to.</summary>
    public async Task<Uri> ReceiveAsync(CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var accepting = AcceptAsync(ended.Token);
        try
        {
            return await _answer.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await ended.CancelAsync().ConfigureAwait(false);
            await accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            // Browsers open connections ahead and leave them idle: none may keep the others waiting.
            var connection = await _listener.AcceptTcpClientAsync(cancellationToken).ConfigureAwait(false);
            _ = ServeAsync(connection, cancellationToken);
        }
    }

    private async Task ServeAsync(TcpClient connection, CancellationToken cancellationToken)
    {
        using var client = connection;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(s_patience);
        try
        {
            var stream = client.GetStream();
            var target = await ReadTargetAsync(stream, patience.Token).ConfigureAwait(false);
            var isAnswer = target is not null
                && target.AbsolutePath == Address.AbsolutePath
                && QueryMembers.Of(target).TryGetValue("state", out var state) && state == _state;

            // The result is returned after the browser has received its page, because the program may end immediately.
            await stream.WriteAsync(Page(isAnswer), patience.Token).ConfigureAwait(false);
            client.Client.Shutdown(SocketShutdown.Send);
            if (isAnswer)
            {
                _answer.TrySetResult(target!);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Somebody who went away.
        }
    }

    /// <summary>The target of a GET; null for anything else.</summary>
    private async Task<Uri?> ReadTargetAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[LongestLine];
        var length = 0;
        while (length < buffer.Length)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            length += read;
            if (Line(buffer.AsSpan(0, length)) is { } line)
            {
                return line.Split(' ') is ["GET", ['/', ..] path, _] && Uri.TryCreate(Address, path, out var target) && target.Authority == Address.Authority
                    ? target
                    : null;
            }

            if (read == 0)
            {
                return null;
            }
        }

        return null;
    }

    private static string? Line(ReadOnlySpan<byte> bytes) => bytes.IndexOf((byte)'\n') is >= 0 and var end ? Encoding.ASCII.GetString(bytes[..end]).TrimEnd('\r') : null;

    private static byte[] Page(bool isAnswer)
    {
        var text = isAnswer
            ? "<!doctype html><title>Signed in</title><p>You can close this window and go back to the program."
            : "<!doctype html><title>Not found</title>";
        return Encoding.ASCII.GetBytes(
            $"HTTP/1.1 {(isAnswer ? "200 OK" : "404 Not Found")}\r\nContent-Type: text/html; charset=us-ascii\r\nContent-Length: {text.Length}\r\n"
            + $"Cache-Control: no-store\r\nConnection: close\r\n\r\n{text}");
    }
}
