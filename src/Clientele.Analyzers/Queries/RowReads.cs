using System.Linq;
using System.Threading;
using Clientele.Analyzers.Flow;
using Clientele.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Queries;

/// <summary>The members that code reads of the complete rows that a query returns.</summary>
internal static class RowReads
{
    /// <summary>What is read; null where the rows are not whole, or can't be followed.</summary>
    public static ReadNode? Of(QueryRun run, Compilation compilation, CancellationToken cancellationToken)
    {
        if (run.Entity is not { } entity || run.Kind == RunKind.Number || Source(run, out var depth) is not { } source)
        {
            return null;
        }

        var body = run.Operation.Body();
        var read = EntityReads.Of(source, entity, depth, body, new ProjectCode(compilation), cancellationToken);
        return read.IsWhole || read.All.Any(node => node.Casts.Count > 0) || IsChanged(read, body) ? null : read;
    }

    /// <summary>The expression that gives the rows to the code.</summary>
    private static IOperation? Source(QueryRun run, out int depth)
    {
        depth = run switch
        {
            { Kind: RunKind.One or RunKind.Entity } => 0,
            { Name: "ReadPageAsync" } => 2,
            { Name: "AsPages" } => 3,
            _ => 1,
        };
        return run switch
        {
            { Operation: IForEachLoopOperation loop } => loop.Collection,
            { Name: "AsPages" } => Loop(run.Operation)?.Collection,
            { Kind: RunKind.Rows } => null,
            _ => Awaited(run.Operation),
        };
    }

    private static IAwaitOperation? Awaited(IOperation call)
    {
        var current = call;
        while (current.Parent is IConversionOperation or IParenthesizedOperation or IInvocationOperation { TargetMethod.Name: "ConfigureAwait" })
        {
            current = current.Parent;
        }

        // Of what is thrown away nothing need be selected.
        return current.Parent is IAwaitOperation { Parent: not IExpressionStatementOperation } awaited ? awaited : null;
    }

    private static IForEachLoopOperation? Loop(IOperation pages) =>
        pages.Ancestors().TakeWhile(around => around is IConversionOperation or IParenthesizedOperation or IArgumentOperation
            or IInvocationOperation { TargetMethod.Name: "WithCancellation" or "ConfigureAwait" } or IForEachLoopOperation)
            .OfType<IForEachLoopOperation>()
            .FirstOrDefault();

    /// <summary>Who writes to rows wants to have them as they are.</summary>
    private static bool IsChanged(ReadNode read, IOperation body) => body.Descendants().Any(operation =>
        operation is IAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property, Instance: not IInstanceReferenceOperation } }
        && read.All.Any(node => node.Members.Any(member => SymbolEqualityComparer.Default.Equals(member.Key, property.OriginalDefinition))));
}
