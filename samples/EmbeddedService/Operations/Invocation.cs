using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Testing;
using Clientele.Testing.Rows;
using EmbeddedService.Data;
using Microsoft.OData.Edm;

namespace EmbeddedService.Operations;

/// <summary>A function or action with what it was called on and with.</summary>
internal sealed record Invocation(FakeOperationCall Call, Tables Tables, ServiceOptions Options)
{
    /// <summary>Row that the operation is bound to.</summary>
    public Row Row => Call.Target.Row!;

    /// <summary>Rows of the collection that the operation is bound to.</summary>
    public IReadOnlyList<Row> Rows => Call.Target.Rows ?? [];

    /// <summary>Name of the type of the row or rows.</summary>
    public string BoundType => ((IEdmEntityType)Call.Target.Type!).Name;

    /// <summary>The caller.</summary>
    public Row Me => Tables.Rows("User").First(u => u.Get<string>("email") == Options.UserName);

    public T? Get<T>(string name) => RowMembers.Plain<T>(Call.Value(name));

    public IEnumerable<T> List<T>(string name) => (Call.Value(name) as IEnumerable<object?> ?? []).OfType<T>();

    public Row Find(string type, Guid id) =>
        Tables.Find(type, id) ?? throw Fault.Business("WpNotFoundException", $"There is no {type} with the key {id}.");
}
