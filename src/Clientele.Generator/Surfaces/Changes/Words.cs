using Clientele.Generator.Surfaces.Entries;

namespace Clientele.Generator.Surfaces.Changes;

/// <summary>Entries and advice in words.</summary>
internal static class Words
{
    /// <summary><c>The property 'name' of 'WP.User'</c>.</summary>
    public static string Kind(SurfaceEntry entry) => entry.Original is { } original ? Kind(original) : entry.Kind switch
    {
        SurfaceKind.Grant => "The way to a token",
        SurfaceKind.Envelope => "The envelope of bodies",
        SurfaceKind.Error => $"The error '{entry.Key}'",
        SurfaceKind.Server => $"The server '{entry.Key}'",
        SurfaceKind.Body => $"The body of '{Shown(entry)}'",
        _ when entry.Owner is not null => $"The {Noun(entry.Kind)} '{entry.Name}' of '{Shown(entry)}'",
        _ => $"The {Noun(entry.Kind)} '{SurfaceKey.Show(entry)}'",
    };

    public static string Article(SurfaceKind kind) => (Noun(kind)[0] is 'a' or 'e' or 'o' ? "an " : "a ") + Noun(kind);

    public static string Type(string type) => "'" + type + "'";

    public static string Name(SurfaceEntry entry) => entry.Owner is null ? SurfaceKey.Show(entry) : entry.Name;

    public static string OrNone(string text) => text.Length == 0 ? "none" : "'" + text + "'";

    public static string With(SurfaceEntry entry, int parts)
    {
        var noun = entry.Kind switch
        {
            SurfaceKind.Enum => "value",
            SurfaceKind.Function or SurfaceKind.Action or SurfaceKind.Operation => "parameter",
            SurfaceKind.Union => "alternative",
            _ => "member",
        };
        return parts == 0 ? "" : $", with {parts} {noun}{(parts == 1 ? "" : "s")}";
    }

    /// <summary>Where something must be given: finishes "wherever …".</summary>
    public static string Where(SurfaceEntry entry) => entry.Kind switch
    {
        SurfaceKind.Property or SurfaceKind.Member => $"a '{SurfaceKey.Simple(entry.Owner ?? "")}' is created",
        SurfaceKind.Variable => "a client is made",
        _ => $"'{Shown(entry)}' is called",
    };

    public static string RemovalAdvice(SurfaceEntry entry) => entry.Kind switch
    {
        SurfaceKind.Property or SurfaceKind.Member => "take it out of queries, selectors, bodies and of what reads it",
        SurfaceKind.Navigation => "take it out of queries and selectors; ask for the related entities by their set",
        SurfaceKind.Set or SurfaceKind.Singleton => "ask the service's owner what takes its place",
        SurfaceKind.Value => "take it out of conditions and of what is written",
        SurfaceKind.Parameter or SurfaceKind.Body or SurfaceKind.Part or SurfaceKind.Variable => "leave the argument out",
        SurfaceKind.Header or SurfaceKind.Response => "take out the code that reads it",
        SurfaceKind.Server or SurfaceKind.Grant or SurfaceKind.Scheme => "give the address or the credentials that the service takes now",
        _ => "take out the code that uses it, or ask the service's owner what takes its place",
    };

    /// <summary>What to do about another type.</summary>
    /// <param name="judged">Whom it would concern if the value were both read and written.</param>
    /// <param name="impact">Whom it concerns.</param>
    public static string TypeAdvice(SurfaceEntry old, SurfaceEntry now, Impact judged, Impact impact)
    {
        if (!impact.HasAny(Impact.Readers | Impact.Writers))
        {
            return "look at the code that uses it";
        }

        if (old.Type.Replace("?", "") == now.Type.Replace("?", ""))
        {
            return TypeChange.IsNullable(now.Type) ? "expect null where it is read" : "write no null";
        }

        return (judged & (Impact.Readers | Impact.Writers), impact.HasAny(Impact.Readers), impact.HasAny(Impact.Writers)) switch
        {
            (Impact.Readers, _, _) => "read the wider type",
            (Impact.Writers, _, _) => "write values that the narrower type has",
            (_, true, true) => "read and write the new type",
            (_, true, _) => "read the new type",
            _ => "write the new type",
        };
    }

    private static string Shown(SurfaceEntry entry) => SurfaceKey.Show(entry with { Key = entry.Owner ?? entry.Key });

    private static string Noun(SurfaceKind kind) => kind switch
    {
        SurfaceKind.Set => "entity set",
        SurfaceKind.Singleton => "singleton",
        SurfaceKind.Entity => "entity type",
        SurfaceKind.Complex => "complex type",
        SurfaceKind.Property => "property",
        SurfaceKind.Navigation => "navigation property",
        SurfaceKind.Enum => "enumeration",
        SurfaceKind.Value => "value",
        SurfaceKind.Class => "schema",
        SurfaceKind.Part => "part",
        SurfaceKind.Header => "header field",
        SurfaceKind.Scheme => "security scheme",
        SurfaceKind.Variable => "server variable",
        _ => SurfaceText.WordOf(kind),
    };
}
