using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;
using Clientele.Testing.Description;
using Clientele.Testing.Faults;
using Clientele.Testing.Http;
using Clientele.Testing.Querying;
using Clientele.Testing.Recording;
using Clientele.Testing.Rows;
using Clientele.Testing.Service;
using Clientele.Testing.Wire;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace Clientele.Testing;

/// <summary>A fake OData service: its entity sets hold rows, queries are evaluated, and writes are checked against the description.</summary>
public abstract class FakeODataService : FakeService
{
    private readonly Lock _gate = new();
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, object> _sources = new(StringComparer.Ordinal);
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, Func<FakeOperationCall, object?>> _operations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RowRules> _rowRules = new(StringComparer.Ordinal);
    private readonly AnswerBook _answers = new();
    private readonly string? _concurrencyMember;
    private bool _isChanged;

    /// <summary>A fake without rows.</summary>
    /// <param name="description">The service's description.</param>
    /// <param name="contract">The contract of the service.</param>
    /// <param name="concurrencyMember">Wire name of the member in which entities carry their version; null where they have ETags or nothing.</param>
    protected FakeODataService(FakeDescription description, ServiceContract contract, string? concurrencyMember = null)
        : base(contract)
    {
        ArgumentNullException.ThrowIfNull(description);
        Description = description;
        _concurrencyMember = concurrencyMember;
        Store = new Store(description);
    }

    /// <summary>Maximum number of rows in a page; further rows follow behind a next link. Null, the default, puts all rows into one page.</summary>
    public int? PageSize { get; set; }

    internal FakeDescription Description { get; }

    internal Store Store { get; }

    internal Func<FakeOperationCall, object?>? OtherOperations { get; private set; }

    /// <summary>Answers an unbound operation, for emitted fakes.</summary>
    /// <param name="operation">Qualified name, and the names of the parameters: <c>NS.Sum(numbers)</c>.</param>
    /// <param name="handler">Gives the result; null for none.</param>
    public void On(string operation, Func<FakeOperationCall, object?> handler) => On("", operation, handler);

    /// <summary>Answers operations without a handler of their own: all of them, or those that many entity types declare alike.</summary>
    /// <param name="handler">Gives the result; null for none. <see cref="FakeOperationCall.Operation"/> says which operation it is.</param>
    public void OnOtherOperations(Func<FakeOperationCall, object?> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        OtherOperations = handler;
    }

    internal void On(string set, string operation, Func<FakeOperationCall, object?> handler)
    {
        ArgumentException.ThrowIfNullOrEmpty(operation);
        ArgumentNullException.ThrowIfNull(handler);
        _operations[set + "|" + operation] = handler;
    }

    /// <summary>A set, for emitted fakes. It is made when it is first asked for, since a service may have hundreds.</summary>
    /// <param name="name">Its name on the wire.</param>
    protected FakeSet<TEntity> Set<TEntity>(string name)
        where TEntity : class, IJsonModel<TEntity>
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return (FakeSet<TEntity>)(_sources.TryGetValue(name, out var known) ? known : _sources.GetOrAdd(name, new FakeSet<TEntity>(this, name)));
    }

    /// <summary>A singleton, for emitted fakes. It is made when it is first asked for.</summary>
    /// <param name="name">Its name on the wire.</param>
    protected FakeSingleton<TEntity> Singleton<TEntity>(string name)
        where TEntity : class, IJsonModel<TEntity>
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return (FakeSingleton<TEntity>)(_sources.TryGetValue(name, out var known) ? known : _sources.GetOrAdd(name, new FakeSingleton<TEntity>(this, name)));
    }

    internal T Locked<T>(Func<T> action)
    {
        lock (_gate)
        {
            return action();
        }
    }

    /// <summary>Changes rows, and drops recorded answers about them.</summary>
    internal T Changed<T>(Func<T> action) => Locked(() =>
    {
        _isChanged = true;
        return action();
    });

    /// <summary>A typed entity as a row.</summary>
    internal ReadEntity ReadSeed(IJsonWritable entity, IEdmEntityType type) => SeedReader.Read(entity, type, Description);

    /// <summary>A row as a typed entity, with complex values and without related entities.</summary>
    internal TEntity Typed<TEntity>(Row row, IEdmEntityType declared)
        where TEntity : class, IJsonModel<TEntity>
    {
        var relations = new Relations(Description, Store);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            new RowWriter(writer, Description, relations, new ExpressionCompiler(relations, Clock), found => EntityTags.Of(Description, found))
                .Row(row, declared, null);
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        reader.Read();
        return new JsonModelConverter<TEntity>().Read(ref reader, typeof(TEntity), JsonSerializerOptions.Default);
    }

    /// <summary>Stores the changes that a test made to an entity.</summary>
    internal void Keep(Row row, IJsonWritable entity)
    {
        var changed = false;
        foreach (var (name, value) in ReadSeed(entity, (IEdmEntityType)row.Type).Row.Values)
        {
            if (!Operators.Same(row[name], value) && !(row[name] is IEnumerable<object?> old && value is IEnumerable<object?> now && old.SequenceEqual(now, Operators.Equality)))
            {
                row[name] = value;
                changed = true;
            }
        }

        if (changed)
        {
            row.Version++;
        }
    }

    /// <summary>The rules of a set, for a test to add to.</summary>
    internal RowRules RulesOf(string set)
    {
        if (!_rowRules.TryGetValue(set, out var rules))
        {
            _rowRules.Add(set, rules = new RowRules());
        }

        return rules;
    }

    internal RowSaver Saver() => new(Description, Store, new Relations(Description, Store), Root, _concurrencyMember);

    private protected override ValueTask<FakeResponse> AnswerAsync(FakeRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return new(Answer(request));
        }
    }

    internal override ServiceRecorder Recorder(RecordingOptions options) => new ODataRecorder(this, options);

    private protected override void Load(SeedFile seed) => Locked(() =>
    {
        new SeedLoader(Description, Store, Saver()).Load(seed);
        _answers.Add(seed.Answers);
        return true;
    });

    internal override IEnumerable<AnswerRow> RowsOf(FakeRequest request, JsonNode body) => ODataRows.Of(Description, request, body);

    internal override FakeResponse? Repeated(FakeRequest request, FakeResponse right)
    {
        if (right.Status >= 400 || right.Body.Length == 0 || JsonNode.Parse(right.Body) is not JsonObject { } body || body["value"] is not JsonArray)
        {
            return null;
        }

        body["@odata.nextLink"] = request.Address.AbsoluteUri;
        return right with { Body = Encoding.UTF8.GetBytes(body.ToJsonString()) };
    }

    private protected override FakeResponse Error(int status, string message, string code)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("error");
            writer.WriteString("code", code);
            writer.WriteString("message", message);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return new FakeResponse(status, buffer.WrittenSpan.ToArray(), FakeResponse.Json);
    }

    /// <summary>A request of a batch.</summary>
    private FakeResponse Single(FakeRequest request, FakeRequest batch)
    {
        batch.Add(request);
        var response = Answered(request);
        request.Status = response.Status;
        request.Problem = response.Problem;
        return response;
    }

    private FakeResponse Answered(FakeRequest request)
    {
        try
        {
            return Answer(request);
        }
        catch (FakeError e)
        {
            return Refusal(request, e);
        }
    }

    private FakeResponse Answer(FakeRequest request)
    {
        if (request.Method == "GET" && request.Path is "$metadata")
        {
            return new FakeResponse(200, Description.Text.ToArray(), "application/xml");
        }

        if (request is { Method: "POST", Path: "$batch" })
        {
            return BatchAnswer.Of(request, part => Single(part, request), Store.Snapshot).With("OData-Version", "4.0");
        }

        if (Recorded(request) is { } recorded)
        {
            return recorded.With("OData-Version", "4.0");
        }

        var call = ODataCall.Parse(request, Description, Store, Clock, request.Root);
        if (call.Target.Source is IEdmEntitySet set && call.Target.Relation is null && Description.RulesOf(set) is { } rules)
        {
            Restrictions.Check(rules, call);
        }

        var reads = new ODataReads(call, request.Root, PageSize);
        if (call.Target.Operation is not null || call.Target.Import is not null)
        {
            return new OperationAnswer(this, call, reads).Answer(_operations).With("OData-Version", "4.0");
        }

        _isChanged |= request.Method != "GET";
        var response = request.Method == "GET"
            ? reads.Answer()
            : new ODataWrites(call, request.Root, reads, _concurrencyMember, call.Target.Source is IEdmEntitySet written ? _rowRules.GetValueOrDefault(written.Name) : null).Answer();
        return response.With("OData-Version", "4.0");
    }

    /// <summary>The recorded answer for a request; null where there is none, where a handler answers, or where its rows have changed since.</summary>
    private FakeResponse? Recorded(FakeRequest request)
    {
        if (_answers.IsEmpty)
        {
            return null;
        }

        var operation = ODataPaths.Of(Description, request)?.LastSegment switch
        {
            OperationSegment bound => bound.Operations.First(),
            OperationImportSegment import => import.OperationImports.First().Operation,
            _ => null,
        };
        var isCurrent = operation is null
            ? request.Method == "GET" && !_isChanged
            : !_operations.Keys.Any(key => key.Contains("|" + operation.FullName() + "(", StringComparison.Ordinal));
        return isCurrent ? _answers.Find(request) : null;
    }
}
