using System;
using System.Buffers;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;
using Clientele.Testing.Description;
using Clientele.Testing.Http;
using Clientele.Testing.Rows;
using Clientele.Testing.Service;
using Clientele.Testing.Wire;
using Microsoft.OData.Edm;

namespace Clientele.Testing;

/// <summary>A fake OData service: entity sets that hold rows, queries that are really evaluated, writes that are checked against the description.</summary>
public abstract class FakeODataService : FakeService
{
    private readonly Lock _gate = new();
    private readonly System.Collections.Generic.Dictionary<string, FakeSetRules> _rules = new(StringComparer.Ordinal);
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, Func<FakeOperationCall, object?>> _operations = new(StringComparer.Ordinal);
    private readonly string? _concurrencyMember;

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

    /// <summary>Most rows of a page; beyond them the answer has a next link. Null, the default, for all rows in one page.</summary>
    public int? PageSize { get; set; }

    internal FakeDescription Description { get; }

    internal Store Store { get; }

    /// <summary>Answers an unbound operation, for emitted fakes.</summary>
    /// <param name="operation">Qualified name, and the names of the parameters: <c>NS.Sum(numbers)</c>.</param>
    /// <param name="handler">Gives the result; null for none.</param>
    public void On(string operation, Func<FakeOperationCall, object?> handler) => On("", operation, handler);

    internal void On(string set, string operation, Func<FakeOperationCall, object?> handler)
    {
        ArgumentException.ThrowIfNullOrEmpty(operation);
        ArgumentNullException.ThrowIfNull(handler);
        _operations[set + "|" + operation] = handler;
    }

    /// <summary>A set, for emitted fakes.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="rules">What it refuses; null for nothing.</param>
    protected FakeSet<TEntity> Set<TEntity>(string name, FakeSetRules? rules = null)
        where TEntity : class, IJsonModel<TEntity>
    {
        var set = Description.Container.FindEntitySet(name) ?? throw new ArgumentException($"The description has no entity set '{name}'.", nameof(name));
        if (rules is not null)
        {
            _rules[name] = rules;
        }

        return new FakeSet<TEntity>(this, set);
    }

    /// <summary>A singleton, for emitted fakes.</summary>
    /// <param name="name">Its name on the wire.</param>
    protected FakeSingleton<TEntity> Singleton<TEntity>(string name)
        where TEntity : class, IJsonModel<TEntity> =>
        new(this, Description.Container.FindSingleton(name) ?? throw new ArgumentException($"The description has no singleton '{name}'.", nameof(name)));

    internal T Locked<T>(Func<T> action)
    {
        lock (_gate)
        {
            return action();
        }
    }

    /// <summary>A typed entity as a row.</summary>
    internal ReadEntity ReadSeed(IJsonWritable entity, IEdmEntityType type)
    {
        using var document = JsonDocument.Parse(ModelJson.ToUtf8(entity));
        return new RowReader(Description, BodyUse.Seed).Entity(document.RootElement, type);
    }

    /// <summary>A row as a typed entity, with the complex values and without related ones.</summary>
    internal TEntity Typed<TEntity>(Row row, IEdmEntityType declared)
        where TEntity : class, IJsonModel<TEntity>
    {
        var relations = new Relations(Description, Store);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            new RowWriter(writer, Description, relations, new Querying.ExpressionCompiler(relations, Clock), found => EntityTags.Of(Description, found))
                .Row(row, declared, null);
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        reader.Read();
        return new JsonModelConverter<TEntity>().Read(ref reader, typeof(TEntity), JsonSerializerOptions.Default);
    }

    internal RowSaver Saver() => new(Description, Store, new Relations(Description, Store), Root, _concurrencyMember);

    private protected override ValueTask<FakeResponse> AnswerAsync(FakeRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return new(Answer(request));
        }
    }

    private protected override FakeResponse Error(int status, string message, string code)
    {
        if (code == ConcurrencyCode && Contract.Errors.FirstOrDefault(rule => rule.Kind == ErrorKind.Concurrency) is { } rule)
        {
            status = rule.Status ?? status;
            code = rule.Code ?? "";
        }

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
    private FakeResponse Single(FakeRequest request)
    {
        try
        {
            return Answer(request);
        }
        catch (FakeError e)
        {
            return Error(e.Status, e.Message, e.Code);
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
            return BatchAnswer.Of(request, Single, Store.Snapshot).With("OData-Version", "4.0");
        }

        var call = ODataCall.Parse(request, Description, Store, Clock, request.Root);
        if (call.Target.Source is IEdmEntitySet set && call.Target.Relation is null && _rules.TryGetValue(set.Name, out var rules))
        {
            Restrictions.Check(rules, call);
        }

        var reads = new ODataReads(call, request.Root, PageSize);
        if (call.Target.Operation is not null || call.Target.Import is not null)
        {
            return new OperationAnswer(this, call, reads).Answer(_operations).With("OData-Version", "4.0");
        }

        var response = request.Method == "GET"
            ? reads.Answer()
            : new ODataWrites(call, request.Root, reads, _concurrencyMember).Answer();
        return response.With("OData-Version", "4.0");
    }
}
