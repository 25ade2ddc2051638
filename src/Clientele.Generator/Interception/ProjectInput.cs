using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Clientele.Generator.Pipeline.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clientele.Generator.Interception;

/// <summary>
/// The project as far as certain places in it depend on it. Two are equal where no such place can mean another thing: an edit inside a
/// method of a file without one changes nothing, and costs a comparison.
/// </summary>
/// <remarks>
/// The compiler keeps the older of two equal values, so a compilation in it would outlive every later one. Once the places were read it is let go
/// (<see cref="Release"/>), and its trees, most of which later compilations share, are enough to compare.
/// </remarks>
/// <typeparam name="TNode">What the places are.</typeparam>
internal sealed class ProjectInput<TNode> : IEquatable<ProjectInput<TNode>>
    where TNode : SyntaxNode
{
    private readonly CompilationOptions? _options;
    private readonly ImmutableArray<SyntaxTree> _trees;
    private readonly ImmutableArray<MetadataReference> _references;

    private ProjectInput(Compilation? compilation, ImmutableArray<TNode> candidates, ImmutableArray<ClientDeclarations> declarations)
    {
        Compilation = compilation;
        Candidates = candidates;
        Declarations = declarations;
        _options = compilation?.Options;
        _trees = compilation?.SyntaxTrees.ToImmutableArray() ?? [];
        _references = compilation?.ExternalReferences ?? [];
    }

    /// <summary>No such place.</summary>
    public static ProjectInput<TNode> None { get; } = new(null, [], []);

    /// <summary>Null where there is no such place, and once all were read.</summary>
    public Compilation? Compilation { get; private set; }

    public ImmutableArray<TNode> Candidates { get; }

    public ImmutableArray<ClientDeclarations> Declarations { get; }

    public static ProjectInput<TNode> Of(
        Compilation compilation, ImmutableArray<TNode> candidates, ImmutableArray<ClientDeclarations> declarations, BuildFacts facts) =>
        candidates.IsEmpty || !facts.CanEmit ? None : new ProjectInput<TNode>(compilation, candidates, declarations);

    /// <summary>The project with the declarations of the clients that are emitted into it.</summary>
    public Compilation Whole(Compilation own, CancellationToken cancellationToken)
    {
        if (Declarations.IsEmpty)
        {
            return own;
        }

        var options = (CSharpParseOptions)Candidates[0].SyntaxTree.Options;
        return own.AddSyntaxTrees(Declarations.Select(declarations => declarations.Parse(options, cancellationToken)));
    }

    /// <summary>Lets the compilation go, when all that depends on it was read.</summary>
    public void Release() => Compilation = null;

    public bool Equals(ProjectInput<TNode>? other)
    {
        if (other is null || ReferenceEquals(this, other))
        {
            return other is not null;
        }

        return _options is not null
            && _options.Equals(other._options)
            && Declarations.SequenceEqual(other.Declarations)
            && Candidates.SequenceEqual(other.Candidates)
            && _references.SequenceEqual(other._references)
            && (Compilation is not null ? HasMeaningOf(other) : other.HasMeaningOf(this));
    }

    public override bool Equals(object? obj) => Equals(obj as ProjectInput<TNode>);

    public override int GetHashCode() => Candidates.Length;

    /// <summary>Candidates are the same nodes here, so that a file with any has not changed.</summary>
    private bool HasMeaningOf(ProjectInput<TNode> other)
    {
        if (Compilation is null || _trees.Length != other._trees.Length)
        {
            return false;
        }

        for (var i = 0; i < _trees.Length; i++)
        {
            if (!SameMeaning(Compilation, _trees[i], other._trees[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The same declarations; and the same bodies, where selectors are read through them: those of partial types, which may be entities, and
    /// those of functions that take entities.
    /// </summary>
    private static bool SameMeaning(Compilation compilation, SyntaxTree left, SyntaxTree right) =>
        ReferenceEquals(left, right)
        || (left.FilePath == right.FilePath && SyntaxFactory.AreEquivalent(left, right, topLevel: true) && !HasPartialType(left)
            && !EntityCode.IsIn(compilation, left));

    private static bool HasPartialType(SyntaxTree tree) => tree.GetRoot()
        .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
        .OfType<TypeDeclarationSyntax>()
        .Any(type => type.Modifiers.Any(SyntaxKind.PartialKeyword));
}
