using System.Linq;

namespace Complex;

public static class Queries
{
    public static object Required(ComplexClient c) => c.Sites.Select(s => s.At.City);

    public static object Nested(ComplexClient c) => c.Sites.Select(s => new { s.At.Country.Name, s.At.Street });

    public static object Optional(ComplexClient c) => c.Sites.Select(s => s.Before!.City);

    public static object NestedOptional(ComplexClient c) => c.Sites.Select(s => s.Before!.Country.Code);

    public static object Presence(ComplexClient c) => c.Sites.Select(s => s.Before == null);

    public static object Whole(ComplexClient c) => c.Sites.Select(s => s.At);

    public static object Several(ComplexClient c) => c.Sites.Select(s => s.Past.Select(p => p.City));

    public static object Leading(ComplexClient c) => c.Sites.Select(s => new { At = s.At.Keeper!.Id, Before = s.Before!.Keeper!.At.City });

    public static object WholeAndLeading(ComplexClient c) => c.Sites.Select(s => new { s, s.At.Keeper!.Id });
}
