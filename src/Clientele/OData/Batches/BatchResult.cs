using System;
using System.Collections.Generic;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.OData;

/// <summary>A call in a batch and, after the batch was sent, its outcome. Each call has a separate result and error.</summary>
public class BatchResult
{
    private readonly List<BatchResult> _dependsOn = [];
    private ExceptionDispatchInfo? _failure;

    internal BatchResult(int number, ApiRequest request, BatchChangeSet? changeSet)
    {
        Number = number;
        Request = request;
        ChangeSet = changeSet;
    }

    /// <summary>The request of the call.</summary>
    public ApiRequest Request { get; }

    /// <summary>HTTP status code of the call; null until there is one.</summary>
    public int? Status { get; private set; }

    /// <summary>The error of the call; null if it succeeded or was not sent.</summary>
    public ApiException? Error => _failure?.SourceException as ApiException;

    /// <summary>Whether the service answered the call without an error.</summary>
    public bool IsSuccess => Status is not null && _failure is null;

    /// <summary>
    /// URL of the entity that the call created (<c>Location</c>), relative to the service root if it is below it; null if the service sent none.
    /// </summary>
    public string? Address { get; private set; }

    /// <summary>The new ETag of the entity; null if the service sent none.</summary>
    public string? ETag { get; private set; }

    /// <summary>
    /// The entity that the call creates, for later calls of the same batch (OData Protocol 4.01 §11.7.3.1): <c>new OrderEntry(client.Service,
    /// created.Path)</c>. In a multipart batch both calls must be in one change set.
    /// </summary>
    public ODataPath Path => new($"${Id}", []);

    internal int Number { get; }

    /// <summary>Whether anything reads what the service answers.</summary>
    internal virtual bool HasResult => false;

    internal string Id => Number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    internal BatchChangeSet? ChangeSet { get; }

    internal IReadOnlyList<BatchResult> Dependencies => _dependsOn;

    /// <summary>
    /// Makes this call depend on others (<c>dependsOn</c>): the service executes it after them, and not at all if they fail. It requires the JSON format.
    /// </summary>
    /// <param name="others">Calls that were added earlier.</param>
    /// <exception cref="ArgumentException">One of the calls was added later.</exception>
    public void DependsOn(params BatchResult[] others)
    {
        ArgumentNullException.ThrowIfNull(others);
        foreach (var other in others)
        {
            if (other.Number >= Number)
            {
                throw new ArgumentException("A call can depend only on calls that were added before it.", nameof(others));
            }

            if (!_dependsOn.Contains(other))
            {
                _dependsOn.Add(other);
            }
        }
    }

    /// <summary>Throws the error of the call, if it failed.</summary>
    /// <exception cref="ApiException">The call failed.</exception>
    /// <exception cref="InvalidOperationException">The batch has not been sent.</exception>
    public void ThrowIfFailed()
    {
        _failure?.Throw();
        if (Status is null)
        {
            throw new InvalidOperationException("The batch has not been sent.");
        }
    }

    internal async Task CompleteAsync(ApiResponse response, ODataService service, CancellationToken cancellationToken)
    {
        Status = response.Status;
        ETag = response.Headers.ETag?.ToString();
        Address = WriteResults.AddressOf(response) is { } address ? NextLink.Relative(service.Transport.BaseAddress, address) : null;
        try
        {
            await ReadAsync(response, service, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            _failure = ExceptionDispatchInfo.Capture(e);
        }
    }

    internal void Fail(ApiException error)
    {
        Status = error.Status;
        _failure = ExceptionDispatchInfo.Capture(error);
    }

    private protected virtual Task ReadAsync(ApiResponse response, ODataService service, CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>A call in a batch that has a result.</summary>
/// <typeparam name="T">Type of the result.</typeparam>
public sealed class BatchResult<T> : BatchResult
{
    private readonly Func<ApiRequest, ApiResponse, CancellationToken, Task<T>> _read;
    private T? _value;

    internal BatchResult(
        int number, ApiRequest request, BatchChangeSet? changeSet, Func<ApiRequest, ApiResponse, CancellationToken, Task<T>> read)
        : base(number, request, changeSet) => _read = read;

    /// <summary>The result.</summary>
    /// <exception cref="ApiException">The call failed.</exception>
    /// <exception cref="InvalidOperationException">The batch has not been sent.</exception>
    public T Value
    {
        get
        {
            ThrowIfFailed();
            return _value!;
        }
    }

    internal override bool HasResult => true;

    private protected override async Task ReadAsync(ApiResponse response, ODataService service, CancellationToken cancellationToken) =>
        _value = await _read(Request, response, cancellationToken).ConfigureAwait(false);
}
