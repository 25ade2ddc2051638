using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Model.Service;

namespace Clientele.Tool.Reference;

/// <summary>What a page is about.</summary>
internal enum PageKind
{
    Set,
    Resource,
    Type,
    Enumeration,
    Operation,
}

/// <summary>A page of the reference.</summary>
/// <param name="File">Name of the file, without folder.</param>
/// <param name="Name">Name in C#.</param>
/// <param name="Wire">Name on the wire.</param>
internal sealed record ReferencePage(PageKind Kind, string File, string Name, string Wire)
{
    public string? Summary { get; init; }

    public string? Remarks { get; init; }

    /// <summary>Why it should not be used any more; null where nothing says so.</summary>
    public string? Deprecated { get; init; }

    public IReadOnlyList<Fact> Facts { get; init; } = [];

    public IReadOnlyList<MemberTable> Tables { get; init; } = [];

    public IReadOnlyList<Example> Examples { get; init; } = [];

    /// <summary>An SVG image of the type among its neighbours; null where it has none.</summary>
    public string? Diagram { get; init; }
}

/// <summary>A word of what is known: a capability, a limit, a type that leads elsewhere.</summary>
/// <param name="Href">Null for a value that leads nowhere.</param>
internal sealed record Fact(string Name, string Value, string? Href = null);

/// <summary>Members under a heading.</summary>
internal sealed record MemberTable(string Title, IReadOnlyList<Member> Members)
{
    /// <summary>The table; none where there is no member.</summary>
    public static IEnumerable<MemberTable> Of(string title, IEnumerable<Member> members) => members.ToList() is { Count: > 0 } list ? [new MemberTable(title, list)] : [];

    /// <summary>What a member's row says of it, that it should not be used any more first.</summary>
    public static string? Words(DocumentationModel documentation, string? deprecated) =>
        deprecated is null ? documentation.Summary : $"Deprecated: {deprecated}{(documentation.Summary is { } summary ? ". " + summary : "")}";
}

/// <summary>A member, a parameter, an operation of a type.</summary>
/// <param name="Type">In C#; empty where there is none.</param>
/// <param name="TypeHref">The page of the type; null where it has none.</param>
/// <param name="Notes">Key, computed, limits, …</param>
internal sealed record Member(string Name, string Wire, string Type, string? TypeHref, string Notes, string? Words)
{
    /// <summary>The page of the member itself; null where it has none.</summary>
    public string? Href { get; init; }
}

/// <summary>A call in C# next to the request that it sends.</summary>
/// <param name="CSharp">Statements that compile where <c>client</c> is the client.</param>
internal sealed record Example(string Title, string CSharp, string Http);
