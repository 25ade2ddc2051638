using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Testing;
using Clientele.Testing.Rows;
using Microsoft.OData.Edm;

namespace EmbeddedService.Data;

/// <summary>The rows of the fake by the names of their types, and what the service itself keeps of them: moments, versions, rules.</summary>
internal sealed class Tables
{
    private readonly FakeODataService _fake;
    private readonly TimeProvider _clock;
    private long _rowVersion = 11_600_000;

    public Tables(FakeODataService fake, TimeProvider clock)
    {
        _fake = fake;
        _clock = clock;
        fake.Store.Completing = Complete;
        foreach (var set in fake.Description.Container.EntitySets())
        {
            AddRules(set);
        }
    }

    /// <summary>Bytes of files, by the key of their metadata.</summary>
    public Dictionary<Guid, byte[]> Contents { get; } = [];

    public DateTimeOffset Now => _clock.GetUtcNow();

    public IReadOnlyList<Row> Rows(string type) => _fake.Store.Set(SetsWith(EntityType(type))[0]).Rows;

    public Row? Find(string type, Guid id) => _fake.Store.Find(EntityType(type), KeyText.Of(id)!);

    /// <summary>An entity that is in no table yet, with these members alone.</summary>
    public Row New(string type, params (string Name, object? Value)[] members) => Filled(new Row(EntityType(type)), members);

    /// <summary>A value, or an entity that is kept nowhere, with all of its members.</summary>
    public Row Make(string type, params (string Name, object? Value)[] members)
    {
        var row = Filled(new Row((IEdmStructuredType)_fake.Description.Model.FindDeclaredType("WP." + type)), members);
        Defaults.Fill(row, _fake.Description);
        return row;
    }

    /// <summary>Key and name of a row.</summary>
    public Row? Named(Row? row) => row is null ? null : Make("NamedEntityDto", ("id", row.Id), ("name", row.Get<string>("name") ?? ""));

    /// <summary>Puts a new row into its table, or makes it the entity of a singleton.</summary>
    public Row Add(Row row)
    {
        var type = (IEdmEntityType)row.Type;
        _fake.Store.Complete(row);
        if (_fake.Description.SetOf(type) is { } set)
        {
            _fake.Store.Set(set).TryAdd(row);
            Share(row, set);
        }
        else
        {
            _fake.Store.SetSingleton(_fake.Description.Container.Singletons().First(single => single.EntityType == type).Name, row);
        }

        return row;
    }

    /// <summary>Marks a row as changed.</summary>
    public void Touch(Row row)
    {
        Set(row, "modified", Now);
        Set(row, "rowVersion", ++_rowVersion);
    }

    public void Remove(Row row)
    {
        foreach (var set in SetsWith((IEdmEntityType)row.Type))
        {
            _fake.Store.Set(set).Remove(row);
        }
    }

    private IEdmEntityType EntityType(string name) => (IEdmEntityType)_fake.Description.Model.FindDeclaredType("WP." + name);

    /// <summary>Sets that show rows of a type, its own first: a user is in <c>Users</c> and in <c>Resources</c>.</summary>
    private List<IEdmEntitySet> SetsWith(IEdmEntityType type) => [.. _fake.Description.SetsOf(type).Where(set => type.IsOrInheritsFrom(set.EntityType))];

    private void Share(Row row, IEdmEntitySet set)
    {
        foreach (var other in SetsWith((IEdmEntityType)row.Type).Where(other => other != set))
        {
            _fake.Store.Set(other).TryAdd(row);
        }
    }

    private void AddRules(IEdmEntitySet set)
    {
        var rules = _fake.RulesOf(set.Name);
        rules.Creating = row =>
        {
            Rules.Created(this, row);
            Share(row, set);
        };
        rules.Changing = row => Rules.Changing(this, row);
        rules.Deleting = row =>
        {
            Rules.Protected(this, row);
            Remove(row);
        };
    }

    /// <summary>What the service sets of rows that nobody said it of.</summary>
    private void Complete(Row row)
    {
        row.Values.TryAdd("id", Guid.NewGuid());
        if (!row.Values.ContainsKey("isActive"))
        {
            Set(row, "isActive", true);
        }

        if (row["created"] is null)
        {
            Set(row, "created", Now);
        }

        Touch(row);
    }

    private void Set(Row row, string name, object value)
    {
        if (_fake.Description.Facts(row.Type).Find(name) is not null)
        {
            row[name] = value;
        }
    }

    private Row Filled(Row row, (string Name, object? Value)[] members)
    {
        var facts = _fake.Description.Facts(row.Type);
        foreach (var (name, value) in members)
        {
            switch (facts.Find(name))
            {
                case IEdmNavigationProperty:
                    row.Link(name, value);
                    break;
                case { Type.Definition: IEdmEnumType type } when value is string member:
                    row[name] = EnumValue.Of(type, member);
                    break;
                default:
                    row[name] = value;
                    break;
            }
        }

        return row;
    }
}
