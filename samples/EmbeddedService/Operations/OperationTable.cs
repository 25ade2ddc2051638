using System;
using System.Collections.Generic;
using System.Linq;
using EmbeddedService.Data;
using EmbeddedService.Querying;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace EmbeddedService.Operations;

/// <summary>Finds out which operation is meant, calls it and writes its result. What is not in the table is 501.</summary>
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
        ["GetInfo"] = i => Invocation.Named(i.Row),
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

    public static Answer Answer(Call call)
    {
        var (operation, given) = call.Target switch
        {
            { Operation: { } bound } => (bound.Operations.Single(), bound.Parameters),
            { Import: { } import } => (import.OperationImports.Single().Operation, import.Parameters),
            _ => throw Fault.NotFound("There is nothing at this address."),
        };
        var method = operation.IsAction() ? "POST" : "GET";
        if (call.Http.Method != method)
        {
            throw Fault.NotAllowed(call.Http.Method);
        }

        var handler = Handlers.GetValueOrDefault($"{Bound(operation)}.{operation.Name}")
            ?? Handlers.GetValueOrDefault(operation.Name)
            ?? throw Fault.NotImplemented($"operation '{operation.Name}'");
        var arguments = operation.IsAction() ? Arguments.OfAction(call, operation) : Arguments.OfFunction(call, operation, given);
        return Write(call, operation.GetReturn()?.Type, handler(new Invocation(call, operation, arguments)));
    }

    private static Answer Write(Call call, IEdmTypeReference? type, object? result) => (result, type) switch
    {
        (null, _) or (_, null) => EmbeddedService.Answer.NoContent,
        (byte[] bytes, _) => new Answer(200, bytes, "application/octet-stream"),
        (IEnumerable<Row> rows, _) when type.IsCollection() && type.AsCollection().ElementType().IsEntity() =>
            Reads.Page(call, rows, (IEdmStructuredType)type.AsCollection().ElementType().Definition, type.FullName()),
        (Row row, _) => Reads.Single(call, row, (IEdmStructuredType)type.Definition, type.FullName()),
        _ => Reads.Value(call, result, type.Definition),
    };

    private static string Bound(IEdmOperation operation) =>
        operation.IsBound ? operation.Parameters.First().Type.FullName().Replace("WP.", "", StringComparison.Ordinal) : "";
}
