using System;
using System.Linq;
using Clientele.Testing.Rows;
using EmbeddedService.Data;
using Microsoft.OData.Edm;

namespace EmbeddedService;

/// <summary>Rules of the domain that no description says. Broken ones are 500 with a code; the codes but <c>WpConcurrencyException</c> are made up.</summary>
internal static class Rules
{
    /// <summary>What a new row must carry.</summary>
    public static void Created(Tables tables, Row row)
    {
        switch (row.Type.FullTypeName())
        {
            case var type when tables.Find(type["WP.".Length..], row.Id) is not null:
                throw Fault.Business("WpDuplicateException", "There is a row with this key already.");
            case "WP.Issue" when row["typeId"] is null:
                throw Fault.Business("WpRequiredException", "An issue needs a type.");
            case "WP.Issue" when row["tags"] is System.Collections.Generic.List<object?> { Count: > 0 }:
                throw Fault.Business("WpValidationException", "Tags can be set once the issue is there.");
            case "WP.Invoice" or "WP.BookingEntry" or "WP.ProjectVersion":
                throw Fault.Business("WpOperationException", "Rows of this kind are made by an action.");
            case "WP.User" when string.IsNullOrEmpty(row.Get<string>("email")) || string.IsNullOrEmpty(row.Get<string>("name")):
                throw Fault.Business("WpRequiredException", "A user needs a name and an e-mail address.");
        }
    }

    /// <summary>A state can protect its rows from changes and from deletion.</summary>
    public static void Protected(Tables tables, Row row)
    {
        if (row["stateId"] is Guid stateId && tables.Find("State", stateId) is { } state && state["isEntityProtected"] is true)
        {
            throw Fault.Business("WpEntityProtectedException", $"'{row["name"]}' is in the state '{state["name"]}' and cannot be changed.");
        }
    }

    /// <summary>What a change keeps to; lines that a time sheet has no more are gone.</summary>
    /// <param name="tables">All rows.</param>
    /// <param name="row">The row before the change.</param>
    /// <returns>Called with the changed row.</returns>
    public static Action<Row> Changing(Tables tables, Row row)
    {
        Protected(tables, row);
        var lines = row.Type.FullTypeName() == "WP.TimeSheet" ? tables.Rows("TimeSheetLine").Where(line => Equals(line["timeSheetId"], row.Id)).ToList() : [];
        return changed =>
        {
            if (changed.Type.FullTypeName() == "WP.TimeSheetLine" && changed["orderNumber"] is int number and < 0)
            {
                throw Fault.Business("WpValidationException", $"Lines are numbered from 0 without gaps, not {number}.");
            }

            lines.Where(line => line["timeSheetId"] is null).ToList().ForEach(tables.Remove);
            tables.Touch(changed);
        };
    }

    /// <summary>A state must belong to the row's kind, and its ways must lead there: forward by one or back to the first.</summary>
    public static void StateCanFollow(Tables tables, Row row, Row next)
    {
        var current = tables.Find("State", (Guid)row["stateId"]!)!;
        if (!Equals(current["lifecycleId"], next["lifecycleId"]))
        {
            throw Fault.Business("WpTransitionException", $"'{next["name"]}' is not a state of this kind of row.");
        }

        if (!Following(tables, current).Contains(next))
        {
            throw Fault.Business("WpTransitionException", $"There is no way from '{current["name"]}' to '{next["name"]}'.");
        }
    }

    /// <summary>States that can follow a state.</summary>
    public static Row[] Following(Tables tables, Row state)
    {
        var states = tables.Rows("State").Where(s => Equals(s["lifecycleId"], state["lifecycleId"])).ToArray();
        var at = Array.IndexOf(states, state);
        return [.. states.Where((_, i) => i == at + 1 || (i == 0 && at > 0))];
    }
}
