using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>
/// Several calls in one request (<c>$batch</c>, OData Protocol 4.01 §11.7). Add the calls, send the batch, and read the result objects that adding the
/// calls returned. Not safe for concurrent use.
/// </summary>
/// <remarks>A batch that is longer than the service allows (<see cref="BatchContract.MaxRequests"/>) is sent as several, one after the other.</remarks>
public sealed class ODataBatch : BatchCalls
{
    private readonly List<BatchResult> _calls = [];
    private int _changeSets;
    private bool _isSent;

    /// <summary>Creates a batch without calls.</summary>
    /// <param name="service">The service to send it to.</param>
    public ODataBatch(ODataService service)
    {
        ArgumentNullException.ThrowIfNull(service);
        Of = service;
        Format = service.Transport.Contract.Batch.Format;
    }

    /// <summary>The format of the batch. The default is that of the contract.</summary>
    public BatchFormat Format { get; set; }

    /// <summary>
    /// Whether the service is to stop at the first call that fails. Otherwise it is asked to continue with the others (<c>Prefer: continue-on-error</c>,
    /// OData Protocol 4.01 §8.2.8.3). Services may ignore both. If the calls need several batches, none is sent after one with a call that failed.
    /// </summary>
    public bool StopsAtFirstError { get; set; }

    /// <summary>The calls, in the order in which they were added.</summary>
    public IReadOnlyList<BatchResult> Calls => _calls;

    internal ODataService Of { get; }

    private protected override ODataService Service => Of;

    /// <summary>Reads an entity.</summary>
    public BatchResult<TEntity> Get<TEntity, TFields>(EntityEntry<TEntity, TFields> entry)
        where TEntity : class, IJsonModel<TEntity>
        where TFields : IEntityFields<TFields>
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Add<TEntity>(entry.ToRequest());
    }

    /// <summary>Reads an entity with the options of a query.</summary>
    public BatchResult<TEntity> Get<TEntity, TFields>(EntryQuery<TEntity, TFields> entry)
        where TEntity : class, IJsonModel<TEntity>
        where TFields : IEntityFields<TFields>
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Add<TEntity>(entry.ToRequest());
    }

    /// <summary>Reads an entity and runs a selector on it.</summary>
    public BatchResult<T> Get<T>(SelectedEntry<T> entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Add<T>(entry.ToRequest(), (request, response, _) => Task.FromResult(entry.Read(request, response)));
    }

    /// <summary>Reads the first page of a query. Read the others with its continuation token.</summary>
    public BatchResult<Page<TEntity>> Get<TEntity, TFields>(ODataQuery<TEntity, TFields> query)
        where TEntity : IJsonModel<TEntity>
        where TFields : IEntityFields<TFields>
    {
        ArgumentNullException.ThrowIfNull(query);
        return Add<Page<TEntity>>(query.ToRequest(), (request, response, _) => Task.FromResult(query.ReadFirst(request, response)));
    }

    /// <summary>Reads the first page of the results of a selector. Read the others with its continuation token.</summary>
    public BatchResult<Page<T>> Get<T>(SelectedRows<T> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return Add<Page<T>>(rows.ToRequest(), (request, response, _) => Task.FromResult(rows.ReadFirst(request, response)));
    }

    /// <summary>Adds a change set, which the service applies as a whole or not at all.</summary>
    /// <param name="add">Adds the changes.</param>
    public void Atomic(Action<BatchChangeSet> add)
    {
        ArgumentNullException.ThrowIfNull(add);
        add(new BatchChangeSet(this, ++_changeSets));
    }

    /// <summary>Adds a change set, which the service applies as a whole or not at all.</summary>
    /// <param name="add">Adds the changes and returns results of them.</param>
    public TResult Atomic<TResult>(Func<BatchChangeSet, TResult> add)
    {
        ArgumentNullException.ThrowIfNull(add);
        return add(new BatchChangeSet(this, ++_changeSets));
    }

    /// <summary>Sends the calls. Errors of calls are in their results.</summary>
    /// <exception cref="InvalidOperationException">
    /// The batch was sent before, or its calls depend on each other in a way that its format, or the limit of the service, does not allow.
    /// </exception>
    /// <exception cref="ApiException">The service rejected the whole batch, or its response is not a batch response.</exception>
    public async Task SendAsync(CancellationToken cancellationToken = default)
    {
        if (_isSent)
        {
            throw new InvalidOperationException("The batch has already been sent.");
        }

        var parts = BatchPlan.Split(_calls, Format, MostRequests(Of.Transport.Contract)).ToList();
        _isSent = true;
        var hasFailed = false;
        foreach (var part in parts)
        {
            if (hasFailed && StopsAtFirstError)
            {
                NotAnswered(part, "it was not sent, because a call before it failed");
                continue;
            }

            await SendAsync(part, cancellationToken).ConfigureAwait(false);
            hasFailed |= part.Any(call => !call.IsSuccess);
        }
    }

    /// <summary>The maximum number of calls in a batch. A batch must not count as more requests than a window of the rate limits allows.</summary>
    private static int? MostRequests(ServiceContract contract)
    {
        var window = contract is { Batch.CountsRequests: true, RateLimits.Count: > 0 } ? contract.RateLimits.Min(limit => limit.Requests) : (int?)null;
        return contract.Batch.MaxRequests is { } most && most < (window ?? int.MaxValue) ? most : window;
    }

    internal BatchResult Append(Func<int, BatchResult> make)
    {
        if (_isSent)
        {
            throw new InvalidOperationException("The batch has already been sent.");
        }

        var call = make(_calls.Count + 1);
        _calls.Add(call);
        return call;
    }

    private protected override BatchResult Add(Func<int, BatchResult> make) => Append(make);

    private async Task SendAsync(IReadOnlyList<BatchResult> calls, CancellationToken cancellationToken)
    {
        IBatchForm form = Format == BatchFormat.Json ? new JsonBatch(calls, Of.Transport.Contract) : new MultipartBatch(calls, Of.Transport.Contract);
        var body = form.Write();
        var request = new ApiRequest(HttpMethod.Post, "$batch")
        {
            Headers = [
                new("Accept", form.Accept),
                new("OData-Version", "4.0"),
                new("OData-MaxVersion", "4.0"),
                .. StopsAtFirstError ? Array.Empty<KeyValuePair<string, string>>() : [new("Prefer", "odata.continue-on-error, continue-on-error")],
            ],
            ContentFactory = () => form.Content(body),
            Permits = Of.Transport.Contract.Batch.CountsRequests ? calls.Count : 1,
        };
        using var response = await Of.Transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var answers = Read(form, request, response);
        foreach (var call in calls)
        {
            if (Answer(answers, call, calls) is { } answer)
            {
                await CompleteAsync(call, answer, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                NotAnswered([call], "the service did not answer this call: it stopped processing the batch before");
            }
        }
    }

    private static void NotAnswered(IReadOnlyList<BatchResult> calls, string reason)
    {
        foreach (var call in calls)
        {
            call.Fail(new ApiException(new ApiError { RequestLine = RequestLine.Of(call.Request), Message = reason }));
        }
    }

    private static IReadOnlyDictionary<int, EmbeddedResponse> Read(IBatchForm form, ApiRequest request, ApiResponse response)
    {
        try
        {
            return form.Read(response);
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            throw ResponseBody.Violation(request, response, $"The response is not a batch response: {e.Message}", path: null, e);
        }
    }

    /// <summary>Finds the response to a call. A change set that failed has one response for all its calls.</summary>
    private static EmbeddedResponse? Answer(IReadOnlyDictionary<int, EmbeddedResponse> answers, BatchResult call, IReadOnlyList<BatchResult> calls) =>
        answers.TryGetValue(call.Number, out var own) ? own
        : call.ChangeSet is { } set && calls.FirstOrDefault(other => other.ChangeSet == set && answers.TryGetValue(other.Number, out var shared) && shared.Status >= 400) is { } failed
            ? answers[failed.Number]
            : null;

    private async Task CompleteAsync(BatchResult call, EmbeddedResponse answer, CancellationToken cancellationToken)
    {
        using var message = answer.ToMessage();
        if (!message.IsSuccessStatusCode)
        {
            call.Fail(await ErrorReader.ReadAsync(message, call.Request, Of.Transport.Contract, Of.Transport.Time, cancellationToken, cancellationToken).ConfigureAwait(false));
            return;
        }

        var response = ApiResponse.Of(message, answer.Body.Span, Of.Transport.Drift, Of.Transport.Time);
        try
        {
            using var whole = await new NestedPages(Of).CompleteAsync(call.Request, response, depth: 0, cancellationToken).ConfigureAwait(false);
            await call.CompleteAsync(whole, Of, cancellationToken).ConfigureAwait(false);
        }
        catch (ApiException e)
        {
            call.Fail(e);
        }
    }
}
