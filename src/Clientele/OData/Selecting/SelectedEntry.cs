using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>The result of a selector on one entity. No request is sent until a method is called that sends one.</summary>
/// <typeparam name="TResult">Type of the result.</typeparam>
public sealed class SelectedEntry<TResult>
{
    private readonly ODataService _service;
    private readonly ODataPath _path;
    private readonly QueryOptions _options;
    private readonly Func<JsonReaderFunc<TResult>> _reads;

    internal SelectedEntry(ODataService service, ODataPath path, QueryOptions options, Func<JsonReaderFunc<TResult>> reads)
    {
        _service = service;
        _path = path;
        _options = options;
        _reads = reads;
    }

    /// <summary>Runs another selector on the result. The request does not change.</summary>
    /// <param name="selector">Runs on the result as it is read.</param>
    public SelectedEntry<TNext> Select<TNext>(Func<TResult, TNext> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return new SelectedEntry<TNext>(_service, _path, _options, RowSelector.On(_reads, selector));
    }

    /// <summary>Reads the entity and runs the selector on it.</summary>
    /// <exception cref="ApiNotFoundException">The entity does not exist, or the caller may not see it.</exception>
    /// <exception cref="ApiException">The service returned an error.</exception>
    public async Task<TResult> GetAsync(CancellationToken cancellationToken = default)
    {
        var request = ToRequest();
        using var response = await _service.SendForBodyAsync(request, cancellationToken).ConfigureAwait(false);
        return Read(request, response);
    }

    /// <summary>
    /// Reads the entity and runs the selector on it. Returns the default if there is no entity: 404, or 204 for a navigation property without a target
    /// (Part 1 section 11.2.7 of OData 4.01).
    /// </summary>
    /// <exception cref="ApiException">The service returned an error.</exception>
    public async Task<TResult?> GetOrNullAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            var request = ToRequest();
            using var response = await _service.SendForBodyAsync(request, cancellationToken).ConfigureAwait(false);
            var read = _reads();
            return ODataResults.ReadOrNull(request, response, (ref reader) => ODataResults.ReadObjectOrDefault(ref reader, read));
        }
        catch (ApiNotFoundException)
        {
            return default;
        }
    }

    /// <summary>Reads the result from the response to <see cref="ToRequest"/>.</summary>
    internal TResult Read(ApiRequest request, ApiResponse response)
    {
        ODataService.RequireObject(request, response);
        return ResponseBody.Read(request, response, _reads());
    }

    /// <summary>The request that reads the entity.</summary>
    public ApiRequest ToRequest() => new(HttpMethod.Get, _path.ToUri(_options)) { Headers = _options.Headers };

    /// <summary>The request line, for logging.</summary>
    public override string ToString() => ToRequest().ToString();
}
