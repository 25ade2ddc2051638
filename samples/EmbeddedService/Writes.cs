using System;
using System.Collections.Generic;
using System.Linq;
using EmbeddedService.Data;
using EmbeddedService.Querying;
using EmbeddedService.Wire;
using Microsoft.OData.Edm;

namespace EmbeddedService;

/// <summary>Answers to POST, PUT, PATCH and DELETE of rows.</summary>
internal static class Writes
{
    // Kept by the service, whatever a body says.
    private static readonly HashSet<string> Kept = ["id", "created", "modified", "createdById", "modifiedById", "rowVersion"];

    public static Answer Post(Call call)
    {
        var target = call.Target;
        RefuseReadOnly(call);
        if (target.Rows is null || target.Type is not IEdmEntityType type)
        {
            throw Fault.NotAllowed("POST");
        }

        var children = new Dictionary<IEdmNavigationProperty, List<Row>>();
        var row = new RowReader(isPatch: false).Read(call.Json(isPatch: false), type, children);
        if (row["id"] is Guid id && call.Store.Find(type, id) is not null)
        {
            throw Fault.Business("WpDuplicateException", "There is a row with this key already.");
        }

        if (target.Relation is var (parent, navigation) && Relations.ForeignKey(navigation) is { } key)
        {
            row[key] = parent.Id;
        }

        Rules.Created(row);
        call.Store.Add(row);
        AddChildren(call.Store, row, children);
        var location = $"{call.Root}{target.Source?.Name ?? type.Name}({row.Id})";
        return Reads.Single(call, row, type, $"{target.Source?.Name}/$entity", 201) with
        {
            Headers = new Dictionary<string, string> { ["Location"] = location },
        };
    }

    public static Answer Patch(Call call)
    {
        var row = RowOf(call, "PATCH");
        var changes = new RowReader(isPatch: true).Read(call.Json(isPatch: true), row.Type);
        CheckVersion(row, changes, isRequired: false);
        Rules.Changed(call.Store, row, changes);
        Apply(call.Store, row, changes.Values.Where(v => !Kept.Contains(v.Key)));
        return Changed(call, row);
    }

    public static Answer Put(Call call)
    {
        var row = RowOf(call, "PUT");
        var children = new Dictionary<IEdmNavigationProperty, List<Row>>();
        var whole = new RowReader(isPatch: false).Read(call.Json(isPatch: false), row.Type, children);
        CheckVersion(row, whole, isRequired: true);
        Rules.Changed(call.Store, row, whole);
        Defaults.Fill(whole);
        Apply(call.Store, row, whole.Values.Where(v => !Kept.Contains(v.Key)));
        foreach (var (navigation, _) in children)
        {
            foreach (var old in call.Relations.Many(row, navigation).ToList())
            {
                call.Store.Remove(old);
            }
        }

        AddChildren(call.Store, row, children);
        return Changed(call, row);
    }

    public static Answer Delete(Call call)
    {
        var row = RowOf(call, "DELETE");
        Rules.Changed(call.Store, row, null);
        call.Store.Remove(row);
        return Answer.NoContent;
    }

    private static Row RowOf(Call call, string method)
    {
        RefuseReadOnly(call);
        return call.Target switch
        {
            { Row: { } row } => row,
            { Rows: null, Value: null } => throw Fault.NotFound("There is no such row."),
            _ => throw Fault.NotAllowed(method),
        };
    }

    private static void RefuseReadOnly(Call call)
    {
        if (call.Target.Type.FullTypeName() == "WP.TimeAllocation")
        {
            throw Fault.NotAllowed(call.Http.Method);
        }
    }

    private static void CheckVersion(Row row, Row sent, bool isRequired)
    {
        if (row["rowVersion"] is not long current)
        {
            return;
        }

        if (sent["rowVersion"] is long version ? version != current : isRequired)
        {
            throw Fault.Concurrency();
        }
    }

    private static void Apply(Store store, Row row, IEnumerable<KeyValuePair<string, object?>> changes)
    {
        foreach (var (name, value) in changes)
        {
            row[name] = value;
        }

        store.Touch(row);
    }

    private static void AddChildren(Store store, Row parent, Dictionary<IEdmNavigationProperty, List<Row>> children)
    {
        foreach (var (navigation, rows) in children)
        {
            foreach (var row in rows)
            {
                if (Relations.ForeignKey(navigation) is { } key)
                {
                    row[key] = parent.Id;
                }

                if (row["id"] is Guid id && store.Find((IEdmEntityType)row.Type, id) is { } known)
                {
                    store.Remove(known);
                }

                store.Add(row);
            }
        }
    }

    private static Answer Changed(Call call, Row row) =>
        call.WantsRepresentation
            ? Reads.Single(call, row, (IEdmStructuredType)call.Target.Type, $"{call.Target.Source?.Name}/$entity")
            : Answer.NoContent;
}
