using System;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
#if !NET9_0_OR_GREATER
using Lock = System.Object;
#endif

namespace Clientele.Authentication;

/// <summary>
/// Tokens of one account, renewed before they end, one renewal at a time. While a token is valid no caller waits for another one; once it
/// is not, all callers wait for the same request, and a caller that is cancelled leaves it to the others. Share one source between all clients of an account.
/// </summary>
public sealed class TokenSource : ITokenSource, IDisposable
{
    // A service that refuses a new token as well will not like a third one more: no sooner than this.
    private static readonly TimeSpan RefusalPause = TimeSpan.FromSeconds(30);

    private readonly TokenIssuer _issuer;
    private readonly TimeSpan _renewBefore;
    private readonly TimeProvider _time;
    private readonly string? _service;
    private readonly ILogger _logger;
    private readonly RenewalPause _pause;
    private readonly CancellationTokenSource _disposed = new();
    private readonly CancellationToken _ended;
    private readonly Lock _lock = new();
    private volatile IssuedToken? _current;
    private Task<Outcome>? _renewal;
    private bool _refused;

    internal TokenSource(TokenIssuer issuer, TimeSpan renewBefore, TimeProvider time, ILogger? logger, string? service)
    {
        _issuer = issuer;
        _renewBefore = renewBefore;
        _time = time;
        _service = service;
        _logger = logger ?? NullLogger.Instance;
        _pause = new RenewalPause(time);
        _ended = _disposed.Token;
    }

    /// <summary>A source of tokens for an account, by the grants that the contract offers.</summary>
    /// <exception cref="InvalidOperationException">The contract offers no grant for these credentials, or its endpoint is not https.</exception>
    public static ITokenSource Create(AuthenticationContract contract, ApiCredentials credentials, TokenSourceSettings settings)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(credentials);
        ArgumentNullException.ThrowIfNull(settings);
        return credentials is StaticTokenCredentials { Token: var token }
            ? new StaticTokenSource(token, settings.TimeProvider)
            : new TokenSource(new Grants(contract, credentials, settings).Issuer(), contract.RenewBefore, settings.TimeProvider, settings.Logger, settings.Service);
    }

    /// <summary>A source whose tokens a callback into another library gives. It is asked ahead of the end of the token at hand, one call at a time.</summary>
    /// <param name="getToken">Gives a token; its <see cref="AccessToken.ExpiresAt"/> says when to request another one.</param>
    /// <param name="timeProvider">The clock; null for the system's.</param>
    public static TokenSource Create(Func<CancellationToken, Task<AccessToken>> getToken, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(getToken);
        var time = timeProvider ?? TimeProvider.System;
        return new TokenSource(new CallbackIssuer(getToken, time), new AuthenticationContract().RenewBefore, time, logger: null, service: null);
    }

    /// <inheritdoc/>
    public ValueTask<AccessToken> GetTokenAsync(CancellationToken cancellationToken = default)
    {
        if (_current is { } current)
        {
            if (current.IsFresh(_time))
            {
                return new(current.Token);
            }

            if (current.IsValid(Moment.Now(_time)))
            {
                RenewAhead(current);
                return new(current.Token);
            }
        }

        return new(WaitAsync(Renew(), cancellationToken));
    }

    /// <inheritdoc/>
    public ValueTask InvalidateAsync(AccessToken token, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (_current is { } current && ReferenceEquals(current.Token, token)
                && !(current.FollowsRefusal && _time.GetElapsedTime(current.Asked.Timestamp) < RefusalPause))
            {
                _current = null;
                _refused = true;
            }
        }

        return default;
    }

    /// <summary>Ends a renewal that is under way.</summary>
    public void Dispose()
    {
        if (!_ended.IsCancellationRequested)
        {
            _disposed.Cancel();
            _disposed.Dispose();
        }
    }

    private static async Task<AccessToken> WaitAsync(Task<Outcome> renewal, CancellationToken cancellationToken)
    {
        var outcome = await renewal.WaitAsync(cancellationToken).ConfigureAwait(false);
        if (outcome.Failure is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        return outcome.Token!;
    }

    /// <summary>Starts a renewal that no one waits for, unless one is running or has just ended.</summary>
    private void RenewAhead(IssuedToken current)
    {
        lock (_lock)
        {
            if (ReferenceEquals(_current, current) && _renewal is null && _pause.Failure is null && !_ended.IsCancellationRequested)
            {
                _ = Start();
            }
        }
    }

    /// <summary>The renewal that is under way, or a new one, or what the last one just ended with.</summary>
    private Task<Outcome> Renew()
    {
        lock (_lock)
        {
            if (_renewal is { } renewal)
            {
                return renewal;
            }

            if (_current is { } current && current.IsValid(Moment.Now(_time)))
            {
                return Task.FromResult(new Outcome(current.Token, null));
            }

            ObjectDisposedException.ThrowIf(_ended.IsCancellationRequested, this);
            return _pause.Failure is { } failure ? Task.FromResult(new Outcome(null, failure)) : Start();
        }
    }

    private Task<Outcome> Start()
    {
        // Whoever happens to come first has nothing to do with it: not his trace, not his thread.
        using (ExecutionContext.SuppressFlow())
        {
            _renewal = Task.Run(() => RenewAsync(_ended), CancellationToken.None);
        }

        return _renewal;
    }

    private async Task<Outcome> RenewAsync(CancellationToken cancellationToken)
    {
        var asked = Moment.Now(_time);
        try
        {
            var response = await _issuer.IssueAsync(cancellationToken).ConfigureAwait(false);
            lock (_lock)
            {
                var issued = new IssuedToken(response, _renewBefore, asked, _time) { FollowsRefusal = _refused };
                _current = issued;
                _refused = false;
                _renewal = null;
                _pause.End();
                ClienteleTelemetry.CountRenewal(_service, succeeded: true);
                TokenLog.Renewed(_logger, issued.Token);
                return new Outcome(issued.Token, null);
            }
        }
        catch (Exception e)
        {
            var failure = e is OperationCanceledException ? Ended(e, cancellationToken) : e;
            lock (_lock)
            {
                _renewal = null;
                _pause.Begin(failure);
            }

            ClienteleTelemetry.CountRenewal(_service, succeeded: false);
            TokenLog.Failed(_logger, failure);
            return new Outcome(null, failure);
        }
    }

    /// <summary>What a renewal that was cancelled means to those who wait for it: none of them has cancelled it.</summary>
    private static Exception Ended(Exception cancellation, CancellationToken cancellationToken) => cancellationToken.IsCancellationRequested
        ? new ObjectDisposedException(nameof(TokenSource), cancellation)
        : new InvalidOperationException("The token callback was cancelled, though nobody cancelled it: its own time may have run out.", cancellation);

    /// <summary>What a renewal ended with. It is a value, so that a failure that no one awaits is not an unobserved exception.</summary>
    private sealed record Outcome(AccessToken? Token, Exception? Failure);
}
