using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Clientele.OData;

/// <summary>
/// How far changes were read: the time of the last row's change and its key. As text (<see cref="ToString"/>, <see cref="Parse"/>) it can be
/// stored; it holds no link, so it stays valid for as long as the service has the two properties.
/// </summary>
/// <param name="Modified">When the last row that was read was changed; null where the service does not say.</param>
/// <param name="Key">The key of that row.</param>
public sealed record ChangeState(DateTimeOffset? Modified, Guid Key)
{
    private const char Separator = '/';

    /// <summary>The state as text: a round-trip time (ISO 8601, UTC), a slash, the key.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Modified?.UtcDateTime:O}{Separator}{Key}");

    /// <summary>The state that <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not a state.</exception>
    public static ChangeState Parse(string text) =>
        TryParse(text, out var state) ? state : throw new FormatException("The text was not written by ChangeState.ToString().");

    /// <summary>The state that <see cref="ToString"/> wrote, if the text is one.</summary>
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
