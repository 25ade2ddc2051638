using Microsoft.CodeAnalysis;

namespace Clientele.Analyzers.Foundation;

/// <summary>The runtime's types that stand for rows which have not been asked for yet.</summary>
internal static class QueryTypes
{
    private const string Namespace = "Clientele.OData";

    /// <summary>A query of rows: <c>ODataQuery&lt;TEntity, TFields&gt;</c>, sets among them; null where it is none.</summary>
    public static INamedTypeSymbol? Query(ITypeSymbol? type) => Base(type, "ODataQuery", Namespace);

    /// <summary>The address of one entity, or that with options.</summary>
    public static INamedTypeSymbol? Entry(ITypeSymbol? type) =>
        Base(type, "EntityEntry", Namespace) ?? Base(type, "EntryQuery", Namespace);

    /// <summary>What a selection of rows gives: <c>Pageable&lt;T&gt;</c>.</summary>
    public static INamedTypeSymbol? Pageable(ITypeSymbol? type) => Base(type, "Pageable", "Clientele");

    /// <summary>What a selection of an entry gives: <c>SelectedEntry&lt;T&gt;</c>.</summary>
    private static INamedTypeSymbol? SelectedEntry(ITypeSymbol? type) => Base(type, "SelectedEntry", Namespace);

    /// <summary>Whether nothing is fetched before it is run.</summary>
    public static bool IsDeferred(ITypeSymbol? type) => Query(type) is not null || Entry(type) is not null || Pageable(type) is not null || SelectedEntry(type) is not null;

    /// <summary>The entity type of a query or entry.</summary>
    public static INamedTypeSymbol? Entity(ITypeSymbol? type) =>
        (Query(type) ?? Entry(type)) is { TypeArguments: [INamedTypeSymbol entity, ..] } ? entity : null;

    /// <summary>A set of the client: a query that has a name of its own.</summary>
    public static bool IsSet(ITypeSymbol? type) => Base(type, "EntitySet", Namespace) is not null;

    private static INamedTypeSymbol? Base(ITypeSymbol? type, string name, string containingNamespace)
    {
        for (var current = type as INamedTypeSymbol; current is not null; current = current.BaseType)
        {
            // Emitted sets and entries derive from generic classes of the same names with more parameters.
            if (current.TypeArguments.Length is 1 or 2 && current.Is(containingNamespace, name))
            {
                return current;
            }
        }

        return null;
    }
}
