using System;
using System.Collections.Generic;
using Clientele.Testing.Rows;
using EmbeddedService.Data;

namespace EmbeddedService.Operations;

/// <summary>Finds out which operation is meant, and calls it. What is not in the table is 501.</summary>
internal static class OperationTable
{
    private static readonly Dictionary<string, Func<Invocation, object?>> Handlers = new(StringComparer.Ordinal)
    {
        ["SetState"] = Lifecycles.SetState,
        ["GetLifecycleInfo"] = i => Lifecycles.Info(i, i.Row),
        ["GetStateHistory"] = Lifecycles.History,
        ["GetStates"] = Lifecycles.States,
        ["AddComment"] = Comments.Add,
        ["EditComment"] = Comments.Edit,
        ["DeleteComment"] = Comments.Delete,
        ["GetActivityItems"] = Comments.Items,
        ["GetInfo"] = i => i.Tables.Named(i.Row),
        ["GetEditAllowed"] = i => i.Row is not null,
        ["GetReferencingRows"] = _ => Array.Empty<Row>(),
        ["GetEntityIdByKey"] = Rows.IdByKey,
        ["Project.GetTasks"] = Rows.Tasks,
        ["Project.GetKpi"] = Rows.Kpi,
        ["Notification.MarkAsRead"] = Rows.MarkAsRead,
        ["Collection(Notification).MarkAllAsRead"] = Rows.MarkAllAsRead,
        ["Collection(Schedule).GetUserSchedule"] = Time.UserSchedule,
        ["Collection(TimeSheet).Current"] = Time.Current,
        ["Collection(TimeSheet).GetIdForPeriod"] = Time.IdForPeriod,
        ["TimeSheet.Check"] = _ => Array.Empty<Row>(),
        ["TrackTime"] = Time.Track,
        ["Collection(FileMetadata).UploadFile"] = Files.Upload,
        ["Collection(FileMetadata).GetFile"] = Files.Content,
        ["Collection(FileMetadata).GetFilesMetadata"] = Files.Of,
        ["Collection(FileMetadata).DeleteFile"] = Files.Delete,
        ["GetSession"] = Rows.Session,
        ["Search"] = Rows.Search,
    };

    public static object? Answer(Invocation i)
    {
        var name = i.Call.Operation["WP.".Length..];
        var handler = Handlers.GetValueOrDefault($"{i.Call.BoundTo.Replace("WP.", "", StringComparison.Ordinal)}.{name}")
            ?? Handlers.GetValueOrDefault(name)
            ?? throw Fault.NotImplemented($"operation '{name}'");
        return handler(i);
    }
}
