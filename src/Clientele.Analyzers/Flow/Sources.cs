using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Clientele.Analyzers.Flow;

/// <summary>The project's sources as one question sees them: until it is cancelled.</summary>
internal readonly struct Sources(SourceIndex index, CancellationToken cancellationToken)
{
    public CancellationToken CancellationToken => cancellationToken;

    public IOperation? Operation(SyntaxNode node) => index.Operation(node, cancellationToken);

    public ISymbol? Symbol(SyntaxNode node) => index.Model(node.SyntaxTree).GetSymbolInfo(node, cancellationToken).Symbol;

    public ITypeSymbol? TypeOf(SyntaxNode expression) => index.Model(expression.SyntaxTree).GetTypeInfo(expression, cancellationToken).Type;

    public ISymbol? Declared(SyntaxNode declaration) => index.Model(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellationToken);

    public IEnumerable<SyntaxNode> Declarations(ISymbol symbol)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            yield return reference.GetSyntax(cancellationToken);
        }
    }

    public string? ConstantText(SyntaxNode expression) =>
        index.Model(expression.SyntaxTree).GetConstantValue(expression, cancellationToken).Value as string;

    /// <inheritdoc cref="SourceIndex.Calls"/>
    public IReadOnlyList<IOperation> Calls(IMethodSymbol method) => index.Calls(method, cancellationToken);

    /// <inheritdoc cref="SourceIndex.CallsNamed"/>
    public IEnumerable<SyntaxNode> CallsNamed(string name) => index.CallsNamed(name, cancellationToken);

    /// <inheritdoc cref="SourceIndex.Assignments"/>
    public IReadOnlyList<IOperation> Assignments(ISymbol member) => index.Assignments(member, cancellationToken);
}
