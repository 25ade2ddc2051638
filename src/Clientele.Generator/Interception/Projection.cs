using System.Collections.Generic;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;

namespace Clientele.Generator.Interception;

/// <summary>A type with <c>[Projection]</c>, or why it can't be one.</summary>
/// <param name="HintName">Name of its file.</param>
/// <param name="Namespace">Empty for the global one.</param>
/// <param name="Declarations">The partial declarations that lead to the type, the outermost first: <c>partial record ProjectCard</c>.</param>
/// <param name="Type">The type by its own name, as it stands within itself.</param>
/// <param name="Shape">Null where it can't be made.</param>
/// <param name="Arguments">The constructor's arguments, as text over <c>row</c>.</param>
/// <param name="Initialisers">What is set besides, as text over <c>row</c>.</param>
internal sealed record Projection(
    string HintName,
    string Namespace,
    EquatableArray<string> Declarations,
    string Type,
    SelectShape? Shape,
    EquatableArray<string> Arguments,
    EquatableArray<string> Initialisers,
    EquatableArray<LocatedDiagnostic> Diagnostics)
{
    /// <summary>The file of its other part; none where it can't be made.</summary>
    public IEnumerable<EmittedFile> Emit() => Shape is null ? [] : [ProjectionEmitter.Emit(this, Shape)];
}
