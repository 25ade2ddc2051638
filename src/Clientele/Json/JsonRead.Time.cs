using System;
using System.Text.Json;

namespace Clientele.Json;

public static partial class JsonRead
{
    /// <summary>An <c>Edm.Date</c>; of a date-time, its date as written.</summary>
    public static DateOnly Date(ref Utf8JsonReader reader)
    {
        if (!EdmTime.TryParseDate(Text(ref reader, "an Edm.Date"), out var value))
        {
            JsonErrors.ThrowMalformed("an Edm.Date");
        }

        return value;
    }

    /// <summary>An <c>Edm.Date</c> or null.</summary>
    public static DateOnly? DateOrNull(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : Date(ref reader);

    /// <summary>An <c>Edm.DateTimeOffset</c>: fraction digits beyond the seven of .NET are cut.</summary>
    public static DateTimeOffset DateTimeOffset(ref Utf8JsonReader reader)
    {
        if (!EdmTime.TryParseDateTimeOffset(Text(ref reader, "an Edm.DateTimeOffset"), out var value))
        {
            JsonErrors.ThrowMalformed("an Edm.DateTimeOffset");
        }

        return value;
    }

    /// <summary>An <c>Edm.DateTimeOffset</c> or null.</summary>
    public static DateTimeOffset? DateTimeOffsetOrNull(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : DateTimeOffset(ref reader);

    /// <summary>An <c>Edm.TimeOfDay</c>.</summary>
    public static TimeOnly TimeOfDay(ref Utf8JsonReader reader)
    {
        if (!EdmTime.TryParseTimeOfDay(Text(ref reader, "an Edm.TimeOfDay"), out var value))
        {
            JsonErrors.ThrowMalformed("an Edm.TimeOfDay");
        }

        return value;
    }

    /// <summary>An <c>Edm.TimeOfDay</c> or null.</summary>
    public static TimeOnly? TimeOfDayOrNull(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : TimeOfDay(ref reader);

    /// <summary>An <c>Edm.Duration</c>: <c>[-]PnDTnHnMn.nS</c>.</summary>
    public static TimeSpan Duration(ref Utf8JsonReader reader)
    {
        if (!EdmTime.TryParseDuration(Text(ref reader, "an Edm.Duration"), out var value))
        {
            JsonErrors.ThrowMalformed("an Edm.Duration");
        }

        return value;
    }

    /// <summary>An <c>Edm.Duration</c> or null.</summary>
    public static TimeSpan? DurationOrNull(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : Duration(ref reader);
}
