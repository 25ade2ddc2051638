using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.OData.Edm;

namespace EmbeddedService.Data;

/// <summary>All rows in memory, a table for each root entity type, in the order in which they came.</summary>
internal sealed class Store(TimeProvider clock)
{
    private readonly Dictionary<IEdmEntityType, Dictionary<Guid, Row>> _tables = [];
    private long _rowVersion = 11_600_000;

    /// <summary>Held by whoever reads or writes rows: requests are answered one at a time.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Bytes of files, by the key of their metadata.</summary>
    public Dictionary<Guid, byte[]> Contents { get; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public IEnumerable<Row> Rows(IEdmEntityType type) => Table(type).Values.Where(r => r.Type.IsOrInheritsFrom(type));

    public IEnumerable<Row> Rows(string type) => Rows(Description.EntityType(type));

    public Row? Find(IEdmEntityType type, Guid id) =>
        Table(type).TryGetValue(id, out var row) && row.Type.IsOrInheritsFrom(type) ? row : null;

    public Row? Find(string type, Guid id) => Find(Description.EntityType(type), id);

    /// <summary>Puts a new row into its table and fills in what the service sets itself.</summary>
    public Row Add(Row row)
    {
        var type = (IEdmEntityType)row.Type;
        row.Values.TryAdd("id", Guid.NewGuid());
        Defaults.Fill(row);
        row.Values["created"] = row["created"] ?? Now;
        Touch(row);
        Table(type).Add(row.Id, row);
        return row;
    }

    /// <summary>Marks a row as changed.</summary>
    public void Touch(Row row)
    {
        row["modified"] = Now;
        if (row.Type.FindProperty("rowVersion") is not null)
        {
            row["rowVersion"] = ++_rowVersion;
        }
    }

    public void Remove(Row row) => Table((IEdmEntityType)row.Type).Remove(row.Id);

    private Dictionary<Guid, Row> Table(IEdmEntityType type)
    {
        while (type.BaseEntityType() is { } parent)
        {
            type = parent;
        }

        if (!_tables.TryGetValue(type, out var table))
        {
            _tables[type] = table = [];
        }

        return table;
    }
}
