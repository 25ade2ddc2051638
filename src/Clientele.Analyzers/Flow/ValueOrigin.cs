using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Clientele.Analyzers.Flow;

/// <summary>What kind of place a value comes from.</summary>
internal enum OriginKind
{
    /// <summary>The origin is unknown.</summary>
    Unknown,

    /// <summary>Text in the source.</summary>
    Literal,

    /// <summary>Configuration, environment, a file, an argument of the program.</summary>
    Setting,

    /// <summary>A constructor's parameter: as old as the object.</summary>
    Constructor,

    /// <summary>A method's parameter for which no code of the project passes an argument.</summary>
    Parameter,

    /// <summary>The result of a network request, or of code that may send one.</summary>
    Asked,

    /// <summary>A token source, which renews it.</summary>
    Renewed,
}

/// <summary>One place that a value comes from.</summary>
/// <param name="Kind">What kind of place.</param>
/// <param name="Operation">Where it enters the project.</param>
/// <param name="KeptIn">The field, property or captured parameter it was kept in on its way, where it was.</param>
internal sealed record ValueOrigin(OriginKind Kind, IOperation Operation, ISymbol? KeptIn);

/// <summary>All places that a value comes from, and the types it passed through.</summary>
internal sealed class ValueOrigins(IReadOnlyCollection<ValueOrigin> all, IReadOnlyCollection<INamedTypeSymbol> types)
{
    public IReadOnlyCollection<ValueOrigin> All => all;

    public IReadOnlyCollection<INamedTypeSymbol> Types => types;

    public bool Any(OriginKind kind) => all.Any(origin => origin.Kind == kind);
}
