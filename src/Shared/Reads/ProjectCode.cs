using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Clientele.Reads;

/// <summary>The code of a project, and its members by name: one of these serves all selectors of a compilation.</summary>
/// <param name="compilation">All code of the project, and the declarations of what is emitted into it.</param>
/// <param name="own">The code that people wrote: what emitted code reads of related entities is nothing that it needs.</param>
internal sealed class ProjectCode(Compilation compilation, Compilation own)
{
    private readonly Dictionary<string, IReadOnlyList<ISymbol>> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];

    /// <summary>Code of which nothing is declared for binding only.</summary>
    public ProjectCode(Compilation compilation)
        : this(compilation, compilation)
    {
    }

    public Compilation Compilation { get; } = compilation;

    /// <summary>Whether people wrote a file.</summary>
    public bool IsOwn(SyntaxTree tree) => own.ContainsSyntaxTree(tree);

    /// <summary>The model of a file; a model knows what it has bound.</summary>
    public SemanticModel Model(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out var model))
        {
            _models[tree] = model = Compilation.GetSemanticModel(tree);
        }

        return model;
    }

    /// <summary>The members of all types of the project that have a name, and those that implement one of this name explicitly.</summary>
    public IReadOnlyList<ISymbol> Named(string name, CancellationToken cancellationToken)
    {
        if (!_named.TryGetValue(name, out var known))
        {
            known = [.. Compilation.GetSymbolsWithName(other => IsNamed(other, name), SymbolFilter.Member, cancellationToken)];
            _named[name] = known;
        }

        return known;
    }

    /// <summary>Explicit implementations have the interface in their names.</summary>
    private static bool IsNamed(string other, string name) =>
        other.EndsWith(name, StringComparison.Ordinal) && (other.Length == name.Length || other[other.Length - name.Length - 1] == '.');
}
