using System.Collections.Generic;
using System.Linq;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Foundation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Queries;

/// <summary>Code that runs once for each of several items: a loop, or a lambda that a sequence is given.</summary>
/// <param name="Operation">The loop or the lambda.</param>
/// <param name="Variables">What holds the item, or its index.</param>
internal sealed record RowLoop(IOperation Operation, IReadOnlyList<ISymbol> Variables)
{
    private const int MaxAliases = 4;

    /// <summary>The innermost one around code.</summary>
    public static RowLoop? Around(IOperation operation)
    {
        foreach (var around in operation.Ancestors())
        {
            switch (around)
            {
                case IForEachLoopOperation loop when !loop.Collection.Syntax.Span.Contains(operation.Syntax.Span):
                    return new RowLoop(loop, [.. loop.Locals]);
                case IForLoopOperation loop:
                    return new RowLoop(loop, [.. loop.Locals]);
                case IAnonymousFunctionOperation lambda:
                    return IsForEach(lambda) ? new RowLoop(lambda, [.. lambda.Symbol.Parameters.Take(1)]) : null;
                case ILocalFunctionOperation:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The item's variable, where there is one.</summary>
    public ISymbol? Item => Operation is not IForLoopOperation && Variables is [var only] ? only : null;

    /// <summary>Whether an expression is another for each item.</summary>
    public bool Decides(IOperation expression) => Decides(expression, MaxAliases);

    /// <summary>Whether the loop may end with the item at hand.</summary>
    public bool MayEndAfter(IOperation operation) => Operation is ILoopOperation loop && loop.Body.Descendants().Any(candidate =>
        candidate.Syntax.SpanStart >= operation.Syntax.SpanStart
        && candidate is IReturnOperation { IsImplicit: false } or IBranchOperation { BranchKind: BranchKind.Break }
        && candidate.EnclosingLambda() == operation.EnclosingLambda());

    private bool Decides(IOperation expression, int aliases) => expression.DescendantsAndSelf().Any(operation => operation switch
    {
        ILocalReferenceOperation local => IsVariable(local.Local) || (aliases > 0 && IsInside(local.Local)
            && LocalVariable.Of(local.Local, local).Value is { } value && Decides(value, aliases - 1)),
        IParameterReferenceOperation parameter => IsVariable(parameter.Parameter),
        _ => false,
    });

    private bool IsVariable(ISymbol symbol) => Variables.Contains(symbol, SymbolEqualityComparer.Default);

    private bool IsInside(ILocalSymbol local) => local.DeclaringSyntaxReferences.Any(reference => Operation.Syntax.Span.Contains(reference.Span));

    private static bool IsForEach(IAnonymousFunctionOperation lambda) => lambda.CallTaking() is { TargetMethod: { Name: "Select" or "ForEach" or "ForEachAsync" } method }
        && (method.ContainingType.Is("System.Linq", "Enumerable")
            || method.ContainingType.Is("System.Threading.Tasks", "Parallel")
            || method.ContainingType.Is("System.Collections.Generic", "List"));
}
