using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;
using Clientele.Rest;
using Clientele.Testing.Faults;
using Clientele.Testing.Http;
using Clientele.Testing.Recording;
using Clientele.Testing.Rest;
using Clientele.Testing.Service;

namespace Clientele.Testing;

/// <summary>
/// A fake REST service: a test gives each operation a handler. Requests are validated against the description first; results are returned with the described paging and envelope.
/// </summary>
public abstract class FakeRestService : FakeService
{
    private readonly OperationRoute[] _routes;
    private readonly AnswerBook _answers = new();
    private readonly ConcurrentDictionary<FakeOperation, Func<FakeCall, FakeResponse>> _handlers = new();

    /// <summary>A fake without handlers.</summary>
    /// <param name="contract">The contract of the service.</param>
    /// <param name="operations">Its operations.</param>
    protected FakeRestService(ServiceContract contract, IEnumerable<FakeOperation> operations)
        : base(contract) =>
        _routes = [.. operations.Select(operation => new OperationRoute(operation)).OrderBy(route => route.Parameters)];

    /// <summary>Maximum number of items in a page, where the operation pages. Null, the default, for as many as the request asks for.</summary>
    public int? PageSize { get; set; }

    /// <summary>Answers an operation that gives nothing, for emitted fakes.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="handler">Does what the operation does.</param>
    public void Handle(FakeOperation operation, Action<FakeCall> handler)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(handler);
        _handlers[operation] = call =>
        {
            handler(call);
            return FakeResponse.NoContent;
        };
    }

    /// <summary>Answers an operation that gives a value, for emitted fakes.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="handler">Gives the value.</param>
    /// <param name="write">Writes it.</param>
    public void Handle<T>(FakeOperation operation, Func<FakeCall, T> handler, JsonWriterAction<T> write)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentNullException.ThrowIfNull(write);
        _handlers[operation] = call => handler(call) is { } value
            ? Json(Wrap(operation, Node(value, write), null), operation.Method == "POST" ? 201 : 200)
            : FakeResponse.NoContent;
    }

    /// <summary>Answers an operation that gives a list, for emitted fakes.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="handler">Gives all items; the fake cuts them into pages.</param>
    /// <param name="write">Writes an item.</param>
    public void HandleList<T>(FakeOperation operation, Func<FakeCall, IEnumerable<T>> handler, JsonWriterAction<T> write)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentNullException.ThrowIfNull(write);
        _handlers[operation] = call => Page(operation, [.. handler(call).Select(item => Node(item, write))], call.Request);
    }

    /// <summary>Answers an operation that gives bytes or text, for emitted fakes.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="handler">Gives the bytes.</param>
    /// <param name="mediaType">What they are.</param>
    public void HandleContent(FakeOperation operation, Func<FakeCall, byte[]> handler, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(handler);
        _handlers[operation] = call => new FakeResponse(200, handler(call), mediaType == "*/*" ? "application/octet-stream" : mediaType);
    }

    /// <summary>The calls of an operation so far, for emitted fakes.</summary>
    /// <param name="operation">The operation.</param>
    public IReadOnlyList<FakeCall> Calls(FakeOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        var calls = new List<FakeCall>();
        foreach (var request in Requests)
        {
            if (Find(request) is { Route: { } route, Values: { } values } && route.Operation == operation)
            {
                calls.Add(new FakeCall(request, values));
            }
        }

        return calls;
    }

    /// <summary>The calls of an operation that takes a JSON body so far, for emitted fakes.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="read">Reads the body.</param>
    public IReadOnlyList<FakeCall<TBody>> Calls<TBody>(FakeOperation operation, JsonReaderFunc<TBody> read) => [.. Calls(operation).Select(call => call.With(read))];

    /// <summary>Makes requests for some operations fail, for emitted fakes.</summary>
    /// <param name="operations">Which.</param>
    /// <param name="fault">How.</param>
    /// <param name="times">How many requests.</param>
    public void Fail(IReadOnlyList<FakeOperation> operations, FakeFault fault, int times)
    {
        ArgumentNullException.ThrowIfNull(operations);
        Fail(fault, times, request => Find(request).Route is { } found && operations.Contains(found.Operation));
    }

    private protected override ValueTask<FakeResponse> AnswerAsync(FakeRequest request, CancellationToken cancellationToken)
    {
        var (route, values) = Route(request);
        var operation = route.Operation;
        OperationChecks.Check(route, request);
        if (_handlers.TryGetValue(operation, out var handler))
        {
            return new ValueTask<FakeResponse>(handler(new FakeCall(request, values)));
        }

        var recorded = _answers.Nearest(request) is { } nearest ? $" It was recorded for {nearest}." : "";
        return _answers.Find(request) is { } answer
            ? new ValueTask<FakeResponse>(answer)
            : throw FakeError.NotImplemented($"Nothing answers {operation}: give it a handler with {operation.Handler}.{recorded}");
    }

    internal override ServiceRecorder Recorder(RecordingOptions options)
    {
        // Page tokens are not secrets, and they are needed to find the next page.
        foreach (var paging in _routes.Select(route => route.Operation.Paging).OfType<RestPaging>())
        {
            options.Kept.UnionWith(new[] { paging.TokenParameter, paging.Next?.Split('/')[^1] }.OfType<string>());
        }

        return new RestRecorder(this, options);
    }

    private protected override void Load(SeedFile seed) => _answers.Add(seed.Answers);

    internal override IEnumerable<AnswerRow> RowsOf(FakeRequest request, JsonNode body)
    {
        var operation = Route(request).Route.Operation;
        return RestRows.In(body, operation.Paging?.Items ?? (operation.HasEnvelope ? Contract.Envelope?.Payload : null) ?? "")
            .Select(row => new AnswerRow(row, operation.Enumerations.Where(name => row[name] is JsonValue).Select(name => (row, name))));
    }

    internal override FakeResponse? Repeated(FakeRequest request, FakeResponse right)
    {
        if (right.Status >= 400 || Route(request).Route.Operation.Paging is not { Next: not null } paging || right.Body.Length == 0)
        {
            return null;
        }

        var (body, header) = ListPage.Point(JsonNode.Parse(right.Body), paging, request, ListPage.Token(paging, request) ?? "0");
        return right with
        {
            Body = Encoding.UTF8.GetBytes(body?.ToJsonString() ?? "null"),
            Headers = header is { } field ? [.. right.Headers.Where(known => known.Key != field.Key), field] : right.Headers,
        };
    }

    /// <summary>The operation that a request is for, and the values of its path.</summary>
    /// <exception cref="FakeError">It is for none (404), or with another verb (405).</exception>
    private (OperationRoute Route, Dictionary<string, string> Values) Route(FakeRequest request) => Find(request) switch
    {
        ({ } route, { } values, _) => (route, values),
        (_, _, true) => throw FakeError.NotAllowed(request.Method, "/" + PathOf(request.Address)),
        _ => throw FakeError.NotFound($"The description has no operation at /{PathOf(request.Address)}."),
    };

    /// <summary>As <see cref="Route"/>, without an exception; also tells whether the description has the path.</summary>
    private (OperationRoute? Route, Dictionary<string, string>? Values, bool IsKnown) Find(FakeRequest request)
    {
        var path = PathOf(request.Address) ?? "";
        var isKnown = false;
        foreach (var route in _routes)
        {
            if (route.Match(path, request.Options) is not { } values)
            {
                continue;
            }

            isKnown = true;
            if (route.Operation.Method == request.Method)
            {
                return (route, values, true);
            }
        }

        return (null, null, isKnown);
    }

    private protected override FakeResponse Error(int status, string message, string code)
    {
        JsonNode? body = new JsonObject();
        if (Contract.Envelope is { } envelope)
        {
            body = envelope.Status is { } pointer ? PointerNode.Put(body, pointer, envelope.Failure is [var failed, ..] ? failed : "error") : body;
            body = envelope.Message is { } text ? PointerNode.Put(body, text, message) : body;
            body = envelope.Code is { } codes && code.Length > 0 ? PointerNode.Put(body, codes, code) : body;
        }
        else
        {
            body = new JsonObject { ["code"] = code, ["message"] = message };
        }

        return Json(body, status);
    }

    private protected override string? PathOf(Uri address)
    {
        var roots = Contract.Servers.Values.Prepend(Root).Where(root => address.AbsolutePath.StartsWith(root.AbsolutePath, StringComparison.OrdinalIgnoreCase)).ToList();
        var found = roots.Where(root => root.Authority == address.Authority).OrderByDescending(root => root.AbsolutePath.Length).FirstOrDefault() ?? (roots.Count > 0 ? roots[0] : null);
        return found is null ? null : address.AbsolutePath[found.AbsolutePath.Length..];
    }

    private FakeResponse Page(FakeOperation operation, IReadOnlyList<JsonNode?> all, FakeRequest request)
    {
        if (operation.Paging is not { } paging)
        {
            return Json(Wrap(operation, new JsonArray([.. all]), null), 200);
        }

        var page = ListPage.Of(all, paging, request, PageSize);
        var body = PointerNode.Put(null, paging.Items, new JsonArray([.. page.Items]));
        if (operation.HasEnvelope)
        {
            body = Envelope(body, page);
        }

        var (described, header) = page.Describe(body, paging, request);
        var response = Json(described, 200);
        return header is { } field ? response.With(field.Key, field.Value) : response;
    }

    private JsonNode? Wrap(FakeOperation operation, JsonNode? payload, ListPage? page) => operation.HasEnvelope && Contract.Envelope is { } envelope
        ? Envelope(PointerNode.Put(null, envelope.Payload, payload), page)
        : payload;

    private JsonNode? Envelope(JsonNode? body, ListPage? page)
    {
        if (Contract.Envelope is not { } envelope)
        {
            return body;
        }

        body = envelope.Status is { } status ? PointerNode.Put(body, status, envelope.Success is [var success, ..] ? success : "success") : body;
        if (page is not null)
        {
            body = envelope.Count is { } count ? PointerNode.Put(body, count, page.Items.Count) : body;
            body = envelope.Limit is { } limit && page.Size < int.MaxValue ? PointerNode.Put(body, limit, page.Size) : body;
        }

        return body;
    }

    private static JsonNode? Node<T>(T value, JsonWriterAction<T> write) => JsonNode.Parse(ModelJson.ToUtf8(value, write).Span);

    private static FakeResponse Json(JsonNode? body, int status) => new(status, Encoding.UTF8.GetBytes(body?.ToJsonString() ?? "null"), "application/json");
}
