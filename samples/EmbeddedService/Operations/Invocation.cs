using System;
using System.Collections.Generic;
using System.Linq;
using EmbeddedService.Data;
using Microsoft.OData.Edm;

namespace EmbeddedService.Operations;

/// <summary>A function or action with what it was called on and with.</summary>
internal sealed record Invocation(Call Call, IEdmOperation Operation, IReadOnlyDictionary<string, object?> Arguments)
{
    public Store Store => Call.Store;

    /// <summary>Row that the operation is bound to.</summary>
    public Row Row => Call.Target.Row ?? throw Fault.NotFound("There is no such row.");

    /// <summary>Rows of the collection that the operation is bound to.</summary>
    public IReadOnlyList<Row> Rows => Call.Target.Rows ?? [];

    /// <summary>Type of the row or rows.</summary>
    public IEdmEntityType BoundType => (IEdmEntityType)Call.Target.Type;

    /// <summary>The caller.</summary>
    public Row Me => Store.Rows("User").First(u => u.Get<string>("email") == Call.Options.UserName);

    public T? Get<T>(string name) => Arguments.GetValueOrDefault(name) is T value ? value : default;

    public IEnumerable<T> List<T>(string name) => (Arguments.GetValueOrDefault(name) as IEnumerable<object?> ?? []).OfType<T>();

    /// <summary>A value that is not kept anywhere.</summary>
    public static Row Make(IEdmStructuredType type, params (string Name, object? Value)[] members)
    {
        var row = new Row(type);
        foreach (var (name, value) in members)
        {
            row[name] = value;
        }

        Defaults.Fill(row);
        return row;
    }

    /// <summary>A complex value that is not kept anywhere.</summary>
    public static Row Make(string complexType, params (string Name, object? Value)[] members) =>
        Make(Description.ComplexType(complexType), members);

    /// <summary>Key and name of a row.</summary>
    public static Row? Named(Row? row) =>
        row is null ? null : Make("NamedEntityDto", ("id", row.Id), ("name", row.Get<string>("name") ?? ""));

    public Row Find(string type, Guid id) =>
        Store.Find(type, id) ?? throw Fault.Business("WpNotFoundException", $"There is no {type} with the key {id}.");
}
