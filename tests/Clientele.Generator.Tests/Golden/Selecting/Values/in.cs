namespace Values;

public static class Queries
{
    public static object Single(ValuesClient c) => c.Things.Select(t => new
    {
        t.Flag, t.FlagOrNull, t.Byte, t.SignedByte, t.Short, t.Whole, t.Long, t.Single, t.Double, t.Price, t.Text, t.TextOrNull, t.Bytes, t.BytesOrNull, t.Guid, t.Day, t.Time, t.Moment,
        t.Span, t.State, t.StateOrNull, t.Any, t.Place, t.PlaceOrNull,
    });

    public static object Several(ValuesClient c) => c.Things.Select(t => new { t.Places, t.PlacesOrNulls, t.Texts, t.TextsOrNulls, t.States, t.Days });

    public static object Unreadable(ValuesClient c) => c.Things.Select(t => t.Point);
}
