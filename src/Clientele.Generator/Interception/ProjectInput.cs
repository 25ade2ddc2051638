using System;
using System.Collections.Generic;
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
/// <typeparam name="TNode">What the places are.</typeparam>
internal sealed class ProjectInput<TNode> : IEquatable<ProjectInput<TNode>>
    where TNode : SyntaxNode
{
    private ProjectInput(Compilation? compilation, ImmutableArray<TNode> candidates, ImmutableArray<ClientDeclarations> declarations)
    {
        Compilation = compilation;
        Candidates = candidates;
        Declarations = declarations;
    }

    /// <summary>No such place.</summary>
    public static ProjectInput<TNode> None { get; } = new(null, [], []);

    /// <summary>Null where there is no such place.</summary>
    public Compilation? Compilation { get; }

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

    public bool Equals(ProjectInput<TNode>? other)
    {
        if (other is null || ReferenceEquals(this, other))
        {
            return other is not null;
        }

        return Compilation is not null && other.Compilation is not null
            && Declarations.SequenceEqual(other.Declarations)
            && Candidates.SequenceEqual(other.Candidates)
            && Compilation.Options.Equals(other.Compilation.Options)
            && Compilation.References.SequenceEqual(other.Compilation.References)
            && SameMeaning(Compilation, other.Compilation.SyntaxTrees);
    }

    public override bool Equals(object? obj) => Equals(obj as ProjectInput<TNode>);

    public override int GetHashCode() => Candidates.Length;

    /// <summary>Candidates are the same nodes here, so that a file with any has not changed.</summary>
    private static bool SameMeaning(Compilation left, IEnumerable<SyntaxTree> right)
    {
        using var others = right.GetEnumerator();
        foreach (var tree in left.SyntaxTrees)
        {
            if (!others.MoveNext() || !SameMeaning(left, tree, others.Current))
            {
                return false;
            }
        }

        return !others.MoveNext();
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
