using System.Collections.Generic;
using Clientele.Generator.Foundation;

namespace Clientele.Generator.Surfaces.Entries;

/// <summary>What an entry of a surface is; the word that its line begins with.</summary>
internal enum SurfaceKind
{
    Set,
    Singleton,
    Entity,
    Complex,
    Property,
    Navigation,
    Enum,
    Value,
    Function,
    Action,
    Parameter,
    Class,
    Member,
    Union,
    Alternative,
    Operation,
    Body,
    Part,
    Server,
    Grant,
    Envelope,
    Error,

    /// <summary>The body that a REST operation gives with one status of several, with an error, or as it arrives.</summary>
    Response,

    /// <summary>A header field of responses.</summary>
    Header,

    /// <summary>A security scheme that has credentials of its own.</summary>
    Scheme,

    /// <summary>A variable of server addresses.</summary>
    Variable,
}

/// <summary>One thing that callers can rely on: a line of the surface file.</summary>
/// <param name="Key">Identity on the wire, without white space: <c>WP.User</c>, <c>WP.User/name</c>, <c>GET:/users/{id}?page</c>.</param>
/// <param name="Type">In the description's words, <c>?</c> at its end where it may be null; empty where there is none.</param>
/// <param name="Flags">Words, and <c>name=value</c> pairs, in ordinal order.</param>
internal sealed record SurfaceEntry(SurfaceKind Kind, string Key, string Type, EquatableArray<string> Flags)
{
    /// <summary>Position among its siblings in the description; -1 where the entry was read from a surface file, which is sorted.</summary>
    public int Order { get; init; } = -1;

    /// <summary>Documentation; null where it is not known, because the entry was read from a surface file.</summary>
    public string? Words { get; init; }

    /// <summary>Limits of length, precision and form in words; null where they are not known.</summary>
    public string? Limits { get; init; }

    /// <summary>The entry as its surface had it, where the names of renamed types were written into this one; null where nothing was.</summary>
    public SurfaceEntry? Original { get; init; }

    /// <summary>Key of the type, operation or file that this entry is a part of; null for what stands alone.</summary>
    public string? Owner => SurfaceKey.OwnerOf(Kind, Key);

    /// <summary>The name on the wire, without that of the owner.</summary>
    public string Name => SurfaceKey.NameOf(Kind, Key);

    public bool Has(string flag)
    {
        foreach (var own in Flags)
        {
            if (own == flag)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The value of a <c>name=value</c> flag; null if there is none.</summary>
    public string? Value(string name)
    {
        foreach (var flag in Flags)
        {
            if (flag.Length > name.Length && flag[name.Length] == '=' && flag.StartsWith(name, System.StringComparison.Ordinal))
            {
                return flag.Substring(name.Length + 1);
            }
        }

        return null;
    }

    /// <summary>As code writes the name: arguments begin with a small letter.</summary>
    public string CodeName => Kind is SurfaceKind.Parameter or SurfaceKind.Body or SurfaceKind.Part ? Naming.Identifiers.Camel(CSharpName, Name) : CSharpName;

    /// <summary>The C# name that the entry has in the client.</summary>
    public string CSharpName => Value(SurfaceFlags.As) ?? Naming.Identifiers.Pascal(SurfaceKey.Simple(Name), Name);
}

/// <summary>What callers can rely on of one service, in the order of the description, or sorted where it was read from a file.</summary>
/// <param name="Name">The client's name.</param>
internal sealed record Surface(string Name, IReadOnlyList<SurfaceEntry> Entries);
