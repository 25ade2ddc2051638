using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Json;
using Clientele.Testing.Rows;
using Clientele.Testing.Service;
using Microsoft.OData.Edm;

namespace Clientele.Testing;

/// <summary>The rows of an entity set of a fake.</summary>
/// <typeparam name="TEntity">Type of the entities.</typeparam>
public sealed class FakeSet<TEntity>
    where TEntity : class, IJsonModel<TEntity>
{
    private readonly FakeODataService _service;
    private readonly string _name;

    internal FakeSet(FakeODataService service, string name)
    {
        _service = service;
        _name = name;
    }

    // Resolved on first use, since a new fake has not read its description yet.
    private IEdmEntitySet Described => field ??= _service.Description.Set(_name);

    /// <summary>Number of rows.</summary>
    public int Count => _service.Locked(() => _service.Store.Set(Described).Rows.Count);

    /// <summary>
    /// Adds a row and the rows in its navigation properties, each to its own set. Foreign keys relate rows too. An empty or zero key is
    /// replaced by a generated one, the same in each run.
    /// </summary>
    /// <param name="entity">The row; the fake keeps a copy.</param>
    /// <returns>The row as the service has it, without related rows.</returns>
    /// <exception cref="ArgumentException">The key is taken.</exception>
    public TEntity Add(TEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return _service.Changed(() =>
        {
            try
            {
                var read = _service.ReadSeed(entity, Described.EntityType);
                _service.Saver().Add(read, Described);
                return _service.Typed<TEntity>(read.Row, Described.EntityType);
            }
            catch (FakeError e)
            {
                throw new ArgumentException(e.Message, nameof(entity), e);
            }
        });
    }

    /// <summary>Adds rows; see <see cref="Add"/>.</summary>
    /// <param name="entities">The rows.</param>
    /// <exception cref="ArgumentException">A key is taken.</exception>
    public void AddRange(IEnumerable<TEntity> entities)
    {
        ArgumentNullException.ThrowIfNull(entities);
        foreach (var entity in entities)
        {
            _service.Changed(() =>
            {
                try
                {
                    _service.Saver().Add(_service.ReadSeed(entity, Described.EntityType), Described);
                    return true;
                }
                catch (FakeError e)
                {
                    throw new ArgumentException(e.Message, nameof(entities), e);
                }
            });
        }
    }

    /// <summary>
    /// Adds generated rows with the types, lengths, enumeration members and required members of the description, and with foreign keys of rows that exist
    /// already. The same seed gives the same rows.
    /// </summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">Where randomness starts.</param>
    /// <returns>The rows.</returns>
    public IReadOnlyList<TEntity> Invent(int count, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return _service.Changed(() =>
        {
            var inventor = new Inventor(_service.Description, _service.Store, seed);
            var rows = _service.Store.Set(Described);
            var made = new List<TEntity>(count);
            for (var attempt = 0; made.Count < count; attempt++)
            {
                if (attempt > 1000 + (100 * count))
                {
                    throw new InvalidOperationException($"{_name} can't take {count} more rows: all keys are in use.");
                }

                var row = inventor.Entity(Described.EntityType, made.Count + 1);
                if (rows.TryAdd(row))
                {
                    made.Add(_service.Typed<TEntity>(row, Described.EntityType));
                }
            }

            return (IReadOnlyList<TEntity>)made;
        });
    }

    /// <summary>The rows as the service has them now, in the order in which they were added, without related rows.</summary>
    public IReadOnlyList<TEntity> ToList() => _service.Locked(() =>
        (IReadOnlyList<TEntity>)[.. _service.Store.Set(Described).Rows.Select(row => _service.Typed<TEntity>(row, Described.EntityType))]);

    /// <summary>Answers an operation that is bound to an entity of the set or to the set, for emitted fakes.</summary>
    /// <param name="operation">Qualified name, and the names of the parameters but the bound one: <c>NS.Move(to,labels)</c>.</param>
    /// <param name="handler">Gives the result; null for none.</param>
    public void On(string operation, Func<FakeOperationCall, object?> handler) => _service.On(_name, operation, handler);

    /// <summary>A rule of the service for entities that requests create, nested ones excepted. Its changes to the entity are stored; it refuses by <see cref="FakeCall.Refuse"/>.</summary>
    /// <param name="rule">Gets the entity as it is about to be added; it takes the place of the rule before.</param>
    public void OnCreating(Action<TEntity> rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        _service.Locked(() => _service.RulesOf(_name).Creating = row => Apply(row, rule));
    }

    /// <summary>A rule of the service for entities that requests change by PATCH and PUT. Its changes to the new state are stored; it refuses by <see cref="FakeCall.Refuse"/>.</summary>
    /// <param name="rule">Gets the entity as it was, and as it is about to be; it takes the place of the rule before.</param>
    public void OnChanging(Action<TEntity, TEntity> rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        _service.Locked(() => _service.RulesOf(_name).Changing = row =>
        {
            var before = _service.Typed<TEntity>(row, Described.EntityType);
            return changed => Apply(changed, after => rule(before, after));
        });
    }

    /// <summary>A rule of the service for entities that requests delete; it refuses by <see cref="FakeCall.Refuse"/>.</summary>
    /// <param name="rule">Gets the entity; it takes the place of the rule before.</param>
    public void OnDeleting(Action<TEntity> rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        _service.Locked(() => _service.RulesOf(_name).Deleting = row => rule(_service.Typed<TEntity>(row, Described.EntityType)));
    }

    /// <summary>Makes requests to the set fail, including those to its entities and to paths below them.</summary>
    /// <param name="fault">How.</param>
    /// <param name="times">How many requests.</param>
    /// <param name="matching">Which of them; all where null.</param>
    public void Fail(FakeFault fault, int times = 1, Func<FakeRequest, bool>? matching = null) =>
        _service.Fail(fault, times, request => IsOf(request.Path) && (matching is null || matching(request)));

    /// <summary>The last PATCH of an entity, in a batch too.</summary>
    /// <param name="key">The entity's key; the parts of a compound key in the order of the description.</param>
    /// <exception cref="UnexpectedRequestException">There was none.</exception>
    public FakePatch<TEntity> Patched(params object[] key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var path = _name + "(" + Uri.UnescapeDataString(KeyText.Predicate(key, _service.Description.Facts(Described.EntityType).Key)) + ")";
        return _service.Requests.SelectMany(request => request.Parts.Prepend(request)).LastOrDefault(request => request.Method == "PATCH" && request.Path == path) is { } found
            ? new FakePatch<TEntity>(found)
            : throw new UnexpectedRequestException(RequestDifference.Describe("PATCH " + path, [.. _service.Requests]));
    }

    /// <summary>Removes all rows.</summary>
    public void Clear() => _service.Changed(() =>
    {
        _service.Store.Set(Described).Clear();
        return true;
    });

    private void Apply(Row row, Action<TEntity> rule)
    {
        var entity = _service.Typed<TEntity>(row, Described.EntityType);
        rule(entity);
        _service.Keep(row, entity);
    }

    private bool IsOf(string path) =>
        path.StartsWith(_name, StringComparison.Ordinal) && (path.Length == _name.Length || path[_name.Length] is '(' or '/');
}

/// <summary>A singleton of a fake.</summary>
/// <typeparam name="TEntity">Type of the entity.</typeparam>
public sealed class FakeSingleton<TEntity>
    where TEntity : class, IJsonModel<TEntity>
{
    private readonly FakeODataService _service;
    private readonly string _name;

    internal FakeSingleton(FakeODataService service, string name)
    {
        _service = service;
        _name = name;
    }

    private IEdmEntityType EntityType => field ??= _service.Description.Singleton(_name).EntityType;

    /// <summary>The stored entity, without related ones; null where there is none, and requests are answered with 404.</summary>
    public TEntity? Value
    {
        get => _service.Locked(() => _service.Store.Singleton(_name) is { } row ? _service.Typed<TEntity>(row, EntityType) : null);
        set => _service.Changed(() =>
        {
            Row? row = null;
            if (value is not null)
            {
                var read = _service.ReadSeed(value, EntityType);
                Defaults.Fill(read.Row, _service.Description);
                row = read.Row;
            }

            _service.Store.SetSingleton(_name, row);
            return true;
        });
    }
}
