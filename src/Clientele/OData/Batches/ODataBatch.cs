using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>
/// Several calls as one request (<c>$batch</c>, OData Protocol 4.01 §11.7). Add the calls, send the batch, and look at the result that each
/// call gave when it was added. Not safe for concurrent use.
/// </summary>
/// <remarks>A batch that is longer than the service allows (<see cref="BatchContract.MaxRequests"/>) is sent as several, one after the other.</remarks>
public sealed class ODataBatch : BatchCalls
{
    private readonly List<BatchResult> _calls = [];
    private int _changeSets;
    private bool _isSent;

    /// <summary>A batch without calls yet.</summary>
    /// <param name="service">The service that it goes to.</param>
    public ODataBatch(ODataService service)
    {
        ArgumentNullException.ThrowIfNull(service);
        Of = service;
        Format = service.Transport.Contract.Batch.Format;
    }

    /// <summary>The form of the batch: the contract's, where nothing else is said.</summary>
    public BatchFormat Format { get; set; }

    /// <summary>
    /// The service ends the batch at the first call that fails; otherwise it is asked to continue with the others
    /// (<c>Prefer: continue-on-error</c>, OData Protocol 4.01 §8.2.8.3). Services need not follow either.
    /// </summary>
    public bool StopsAtFirstError { get; set; }

    /// <summary>The calls, in the order of their adding.</summary>
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

    /// <summary>Reads an entity, and what is asked of it.</summary>
    public BatchResult<TEntity> Get<TEntity, TFields>(EntryQuery<TEntity, TFields> entry)
        where TEntity : class, IJsonModel<TEntity>
        where TFields : IEntityFields<TFields>
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Add<TEntity>(entry.ToRequest());
    }

    /// <summary>Reads what a selector makes of an entity.</summary>
    public BatchResult<T> Get<T>(SelectedEntry<T> entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Add<T>(entry.ToRequest(), (request, response, _) => Task.FromResult(entry.Read(request, response)));
    }

    /// <summary>Reads the first page of a query; its continuation token leads to the others.</summary>
    public BatchResult<Page<TEntity>> Get<TEntity, TFields>(ODataQuery<TEntity, TFields> query)
        where TEntity : IJsonModel<TEntity>
        where TFields : IEntityFields<TFields>
    {
        ArgumentNullException.ThrowIfNull(query);
        return Add<Page<TEntity>>(query.ToRequest(), (request, response, _) => Task.FromResult(query.ReadFirst(request, response)));
    }

    /// <summary>Reads the first page of what a selector makes of a query's rows; its continuation token leads to the others.</summary>
    public BatchResult<Page<T>> Get<T>(SelectedRows<T> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return Add<Page<T>>(rows.ToRequest(), (request, response, _) => Task.FromResult(rows.ReadFirst(request, response)));
    }

    /// <summary>Adds changes that the service makes together or not at all.</summary>
    /// <param name="add">Adds them.</param>
    public void Atomic(Action<BatchChangeSet> add)
    {
        ArgumentNullException.ThrowIfNull(add);
        add(new BatchChangeSet(this, ++_changeSets));
    }

    /// <summary>Adds changes that the service makes together or not at all.</summary>
    /// <param name="add">Adds them, and gives what is wanted of them.</param>
    public TResult Atomic<TResult>(Func<BatchChangeSet, TResult> add)
    {
        ArgumentNullException.ThrowIfNull(add);
        return add(new BatchChangeSet(this, ++_changeSets));
    }

    /// <summary>Sends the calls. Errors of single calls are in their results.</summary>
    /// <exception cref="InvalidOperationException">
    /// The batch was sent before; or its calls depend on each other in a way that its form, or the service's limit, does not allow.
    /// </exception>
    /// <exception cref="ApiException">The service refused the batch as a whole, or answered with what is none.</exception>
    public async Task SendAsync(CancellationToken cancellationToken = default)
    {
        if (_isSent)
        {
            throw new InvalidOperationException("The batch has already been sent.");
        }

        var parts = BatchPlan.Split(_calls, Format, MostRequests(Of.Transport.Contract)).ToList();
        _isSent = true;
        foreach (var part in parts)
        {
            await SendAsync(part, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>No batch counts as more requests than a window of the rate limits has.</summary>
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
                call.Fail(new ApiException(new ApiError
                {
                    RequestLine = RequestLine.Of(call.Request),
                    Message = "The service did not answer this call: it stopped processing the batch before.",
                }));
            }
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
            throw ResponseBody.Violation(request, response, $"The response is no answer to a batch: {e.Message}", path: null, e);
        }
    }

    /// <summary>The answer to a call; a change set that failed has one for all of its calls.</summary>
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
            call.Fail(await ErrorReader.ReadAsync(message, call.Request, Of.Transport.Contract, cancellationToken, cancellationToken).ConfigureAwait(false));
            return;
        }

        var response = ApiResponse.Of(message, answer.Body.Span, Of.Transport.Drift);
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
