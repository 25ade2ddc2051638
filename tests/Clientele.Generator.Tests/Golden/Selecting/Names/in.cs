namespace Names;

public static class Queries
{
    public static object OfTheWire(NamesClient c) => c.Items.Select(i => new { i.Class, i.UPPER, i.SnakeCase });

    public static object Alike(NamesClient c) => c.Items.Select(i => new { Of = i.Part!.Shelf.Row, Own = i.PartShelf.Row, Query = i.Query!.Shelf.Level });
}
