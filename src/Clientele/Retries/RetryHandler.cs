using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Polly;
using Polly.Retry;

namespace Clientele;

/// <summary>
/// Repeats requests that are safe to repeat (RFC 9110 §9.2) after failures that pass: reads after 429, 502, 503, 504 and lost connections;
/// PUT and DELETE after 429 and 503 only, which say that nothing was done. A failure of which the contract says that it is a business error
/// is never repeated, nor is a 500.
/// </summary>
public sealed class RetryHandler : DelegatingHandler
{
    /// <summary>How often a request is repeated by default.</summary>
    internal const int UsualRetries = 4;

    private static readonly ResiliencePropertyKey<Attempts> AttemptsKey = new("Clientele.Attempts");

    // What differs between accounts travels with the request, so that accounts share a pipeline: it is the largest thing that one would have.
    private static readonly ResiliencePipeline<HttpResponseMessage> s_usual = Build(UsualRetries, TimeProvider.System);

    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;
    private readonly RetryRules _rules;

    /// <summary>A handler for one service.</summary>
    /// <param name="contract">Says which failures are business errors.</param>
    /// <param name="retries">How often to repeat a request at most.</param>
    /// <param name="retryTime">How long after its first failure a request may be repeated.</param>
    /// <param name="timeProvider">The clock.</param>
    public RetryHandler(ServiceContract contract, int retries, TimeSpan retryTime, TimeProvider timeProvider)
        : this(contract, retries, retryTime, timeProvider, NullLogger.Instance)
    {
    }

    internal RetryHandler(ServiceContract contract, int retries, TimeSpan retryTime, TimeProvider timeProvider, ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(contract);
        _rules = new RetryRules(contract, retryTime, timeProvider, logger);
        _pipeline = retries == UsualRetries && timeProvider == TimeProvider.System ? s_usual : Build(retries, timeProvider);
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) => throw SynchronousSend.Refused();

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!RetryRules.IsIdempotent(request.Method))
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        await RequestReplay.KeepAsync(request, cancellationToken).ConfigureAwait(false);
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            context.Properties.Set(AttemptsKey, new Attempts(request, _rules));
            return await _pipeline.ExecuteAsync(
                static async (context, handler) => await handler.AttemptAsync(context).ConfigureAwait(false), context, this).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static ResiliencePipeline<HttpResponseMessage> Build(int retries, TimeProvider timeProvider)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = timeProvider };
        if (retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(500),
                ShouldHandle = static args => new(Attempts(args.Context).MayRepeat(args.Outcome)),
                DelayGenerator = static args => new(Attempts(args.Context).Rules.Wait(args.Outcome)),
                OnRetry = static args =>
                {
                    var attempts = Attempts(args.Context);
                    attempts.Rules.Announce(attempts.Request, args.RetryDelay, args.AttemptNumber + 1);
                    return default;
                },
            });
        }

        return builder.Build();
    }

    private static Attempts Attempts(ResilienceContext context) => context.Properties.GetValue(AttemptsKey, null!);

    private Task<HttpResponseMessage> AttemptAsync(ResilienceContext context)
    {
        var attempts = Attempts(context);
        if (attempts.Count++ > 0)
        {
            RequestReplay.TryRenew(attempts.Request);
        }

        return base.SendAsync(attempts.Request, context.CancellationToken);
    }
}
