using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Clientele.OData;

/// <summary>
/// The position in a sequence of changes: the modification time and the key of the last row. Store it as text (<see cref="ToString"/>, <see
/// cref="Parse"/>). It contains no link, so it stays valid as long as the service has the two properties.
/// </summary>
/// <param name="Modified">Modification time of the last row that was read; null if the row has none.</param>
/// <param name="Key">The key of that row.</param>
public sealed record ChangeState(DateTimeOffset? Modified, Guid Key)
{
    private const char Separator = '/';

    /// <summary>The state as text: a round-trip time (ISO 8601, UTC), a slash, the key.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Modified?.UtcDateTime:O}{Separator}{Key}");

    /// <summary>Parses a state that <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not a state.</exception>
    public static ChangeState Parse(string text) =>
        TryParse(text, out var state) ? state : throw new FormatException("The text was not written by ChangeState.ToString().");

    /// <summary>Parses a state that <see cref="ToString"/> wrote, and returns false for any other text.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ChangeState? state)
    {
        state = null;
        if (text?.Split(Separator) is not [var modified, var key] || !Guid.TryParse(key, out var id))
        {
            return false;
        }

        if (modified.Length == 0)
        {
            state = new ChangeState(null, id);
        }
        else if (DateTimeOffset.TryParseExact(modified, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
        {
            state = new ChangeState(at, id);
        }

        return state is not null;
    }
}
