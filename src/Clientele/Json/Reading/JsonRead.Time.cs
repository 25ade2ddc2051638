using System;

namespace Clientele.Json;

public static partial class JsonRead
{
    /// <summary>An <c>Edm.Date</c>; of a date-time, its date as written.</summary>
    public static DateOnly Date(ref JsonCursor reader)
    {
        if (reader.TryReadDate(out var usual))
        {
            return usual;
        }

        var start = reader.Position;
        if (!EdmTime.TryParseDate(reader.ReadUnescaped("an Edm.Date"), out var value))
        {
            JsonErrors.ThrowMalformed(ref reader, start, "an Edm.Date");
        }

        return value;
    }

    /// <summary>An <c>Edm.Date</c> or null.</summary>
    public static DateOnly? DateOrNull(ref JsonCursor reader) =>
        reader.TryReadNull() ? null : Date(ref reader);

    /// <summary>An <c>Edm.DateTimeOffset</c>: fraction digits beyond the seven of .NET are cut.</summary>
    public static DateTimeOffset DateTimeOffset(ref JsonCursor reader)
    {
        if (reader.TryReadDateTime(out var usual))
        {
            return usual;
        }

        var start = reader.Position;
        if (!EdmTime.TryParseDateTimeOffset(reader.ReadUnescaped("an Edm.DateTimeOffset"), out var value))
        {
            JsonErrors.ThrowMalformed(ref reader, start, "an Edm.DateTimeOffset");
        }

        return value;
    }

    /// <summary>An <c>Edm.DateTimeOffset</c> or null.</summary>
    public static DateTimeOffset? DateTimeOffsetOrNull(ref JsonCursor reader) =>
        reader.TryReadNull() ? null : DateTimeOffset(ref reader);

    /// <summary>An <c>Edm.TimeOfDay</c>.</summary>
    public static TimeOnly TimeOfDay(ref JsonCursor reader)
    {
        var start = reader.Position;
        if (!EdmTime.TryParseTimeOfDay(reader.ReadUnescaped("an Edm.TimeOfDay"), out var value))
        {
            JsonErrors.ThrowMalformed(ref reader, start, "an Edm.TimeOfDay");
        }

        return value;
    }

    /// <summary>An <c>Edm.TimeOfDay</c> or null.</summary>
    public static TimeOnly? TimeOfDayOrNull(ref JsonCursor reader) =>
        reader.TryReadNull() ? null : TimeOfDay(ref reader);

    /// <summary>An <c>Edm.Duration</c>: <c>[-]PnDTnHnMn.nS</c>.</summary>
    public static TimeSpan Duration(ref JsonCursor reader)
    {
        var start = reader.Position;
        if (!EdmTime.TryParseDuration(reader.ReadUnescaped("an Edm.Duration"), out var value))
        {
            JsonErrors.ThrowMalformed(ref reader, start, "an Edm.Duration");
        }

        return value;
    }

    /// <summary>An <c>Edm.Duration</c> or null.</summary>
    public static TimeSpan? DurationOrNull(ref JsonCursor reader) =>
        reader.TryReadNull() ? null : Duration(ref reader);
}
