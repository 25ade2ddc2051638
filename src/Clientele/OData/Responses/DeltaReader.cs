using System;
using System.Collections.Generic;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>Reads delta responses, of 4.0 and of 4.01 (OData JSON Format 4.0 §14, 4.01 §15).</summary>
internal static class DeltaReader
{
    private static readonly JsonMemberTable Marks = new(
        "@removed", "@odata.removed", "@id", "@odata.id", "@context", "@odata.context", "id", "reason", "source", "relationship", "target");

    private static readonly JsonMemberTable Links = new("@nextLink", "@odata.nextLink", "@deltaLink", "@odata.deltaLink", "value");

    /// <summary>The content of one response.</summary>
    public readonly record struct Result<T>(IReadOnlyList<DeltaItem<T>> Items, string? NextLink, string? DeltaLink);

    public static Result<T> Read<T>(ref JsonCursor reader, JsonReaderFunc<T> read)
    {
        string? next = null;
        string? delta = null;
        IReadOnlyList<DeltaItem<T>>? items = null;
        reader.EnterObject();
        var isFirst = true;
        while (reader.NextName(ref isFirst, out var name))
        {
            switch (Links.Find(name.Text))
            {
                case 0 or 1:
                    next = Link(ref reader, in name, next);
                    break;
                case 2 or 3:
                    delta = Link(ref reader, in name, delta);
                    break;
                case 4:
                    items = items is null ? Items(ref reader, read) : throw new JsonException("The response has a second array of changes.");
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new Result<T>(items ?? throw new JsonException("The response has no 'value' with its changes."), next, delta);
    }

    /// <summary>Reads an array of changes.</summary>
    public static IReadOnlyList<DeltaItem<T>> Items<T>(ref JsonCursor reader, JsonReaderFunc<T> read) =>
        JsonRead.RequiredList(ref reader, (ref item) => Item(ref item, read));

    private static string? Link(ref JsonCursor reader, in JsonName name, string? before)
    {
        var value = reader;
        var link = JsonRead.StringOrNull(ref reader);
        JsonErrors.RequireSame(ref reader, value, name, isSame: before is null || link == before);
        return link;
    }

    private static DeltaItem<T> Item<T>(ref JsonCursor reader, JsonReaderFunc<T> read)
    {
        var ahead = reader;
        var marks = Mark.Read(ref ahead);
        if (marks.IsLink || marks.IsRemovedLink)
        {
            reader.Skip();
            return new DeltaLink<T>(marks.Source ?? "", marks.Relationship ?? "", marks.Target ?? "", marks.IsRemovedLink);
        }

        if (!marks.IsRemoved)
        {
            var nested = NestedDelta.In(ref reader, ahead.Since(reader.Position));
            return new DeltaEntity<T>(read(ref reader)) { Nested = nested };
        }

        if (marks.HasOthers)
        {
            return new DeltaRemoval<T>(marks.Id, marks.IsDeleted, read(ref reader));
        }

        reader.Skip();
        return new DeltaRemoval<T>(marks.Id, marks.IsDeleted, default);
    }

    /// <summary>The members that determine the kind of an item.</summary>
    private struct Mark
    {
        public string? Id;
        public string? Source;
        public string? Relationship;
        public string? Target;
        public bool IsRemoved;
        public bool IsDeleted;
        public bool IsLink;
        public bool IsRemovedLink;
        public bool HasOthers;

        public static Mark Read(ref JsonCursor reader)
        {
            var mark = default(Mark);
            string? plainId = null;
            string? reason = null;
            var isDeletedEntity = false;
            reader.EnterObject();
            var isFirst = true;
            while (reader.NextName(ref isFirst, out var name))
            {
                var member = Marks.Find(name.Text);
                switch (member)
                {
                    case 0 or 1:
                        mark.IsRemoved = true;
                        reason = Reason(ref reader) ?? reason;
                        break;
                    case 2 or 3:
                        mark.Id = JsonRead.StringOrNull(ref reader);
                        break;
                    case 4 or 5:
                        var context = JsonRead.StringOrNull(ref reader) ?? "";
                        isDeletedEntity |= context.EndsWith("/$deletedEntity", StringComparison.Ordinal);
                        mark.IsLink |= context.EndsWith("/$link", StringComparison.Ordinal);
                        mark.IsRemovedLink |= context.EndsWith("/$deletedLink", StringComparison.Ordinal);
                        break;
                    case >= 6 when reader.TokenType == JsonTokenType.String:
                        var text = JsonRead.String(ref reader);
                        plainId = member == 6 ? text : plainId;
                        reason = member == 7 ? reason ?? text : reason;
                        mark.Source = member == 8 ? text : mark.Source;
                        mark.Relationship = member == 9 ? text : mark.Relationship;
                        mark.Target = member == 10 ? text : mark.Target;
                        mark.HasOthers = true;
                        break;
                    default:
                        mark.HasOthers |= !name.Text.Contains((byte)'@');
                        reader.Skip();
                        break;
                }
            }

            // In OData 4.0 a removed entity is {"id", "reason"}. In other items these can be names of properties.
            if (isDeletedEntity)
            {
                mark.IsRemoved = true;
                mark.Id ??= plainId;
                mark.HasOthers = false;
            }

            mark.IsDeleted = reason != "changed";
            return mark;
        }

        private static string? Reason(ref JsonCursor reader)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                return null;
            }

            string? reason = null;
            reader.EnterObject();
            var isFirst = true;
            while (reader.NextName(ref isFirst, out var name))
            {
                if (name.Is("reason"u8))
                {
                    reason = JsonRead.StringOrNull(ref reader);
                }
                else
                {
                    reader.Skip();
                }
            }

            return reason;
        }
    }
}
