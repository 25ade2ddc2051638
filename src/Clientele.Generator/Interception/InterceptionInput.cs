using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Clientele.Generator.Model;
using Clientele.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clientele.Generator.Interception;

/// <summary>
/// The project as far as calls of <c>Select</c> depend on it. Two are equal where no call can mean another thing: an edit inside a method of
/// a file without such calls changes nothing, and costs a comparison.
/// </summary>
internal sealed class InterceptionInput : IEquatable<InterceptionInput>
{
    private InterceptionInput(Compilation? compilation, ImmutableArray<InvocationExpressionSyntax> candidates, ImmutableArray<ClientDeclarations> declarations)
    {
        Compilation = compilation;
        Candidates = candidates;
        Declarations = declarations;
    }

    /// <summary>Nothing to intercept.</summary>
    public static InterceptionInput None { get; } = new(null, [], []);

    /// <summary>Null where there is nothing to intercept.</summary>
    public Compilation? Compilation { get; }

    public ImmutableArray<InvocationExpressionSyntax> Candidates { get; }

    public ImmutableArray<ClientDeclarations> Declarations { get; }

    public static InterceptionInput Of(
        Compilation compilation, ImmutableArray<InvocationExpressionSyntax> candidates, ImmutableArray<ClientDeclarations> declarations, BuildFacts facts) =>
        candidates.IsEmpty || facts.IsDesignTime || !facts.CanEmit ? None : new InterceptionInput(compilation, candidates, declarations);

    public bool Equals(InterceptionInput? other)
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
            && SameMeaning(Compilation.SyntaxTrees, other.Compilation.SyntaxTrees);
    }

    public override bool Equals(object? obj) => Equals(obj as InterceptionInput);

    public override int GetHashCode() => Candidates.Length;

    /// <summary>Candidates are the same nodes here, so that a file with any has not changed.</summary>
    private static bool SameMeaning(IEnumerable<SyntaxTree> left, IEnumerable<SyntaxTree> right)
    {
        using var others = right.GetEnumerator();
        foreach (var tree in left)
        {
            if (!others.MoveNext() || !SameMeaning(tree, others.Current))
            {
                return false;
            }
        }

        return !others.MoveNext();
    }

    /// <summary>The same declarations; and of partial types, which may be entities, the same bodies, since selectors are read through them.</summary>
    private static bool SameMeaning(SyntaxTree left, SyntaxTree right) =>
        ReferenceEquals(left, right)
        || (left.FilePath == right.FilePath && SyntaxFactory.AreEquivalent(left, right, topLevel: true) && !HasPartialType(left));

    private static bool HasPartialType(SyntaxTree tree) => tree.GetRoot()
        .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
        .OfType<TypeDeclarationSyntax>()
        .Any(type => type.Modifiers.Any(SyntaxKind.PartialKeyword));
}
