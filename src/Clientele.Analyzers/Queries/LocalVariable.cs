using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Queries;

/// <summary>A local variable as the body that declares it uses it.</summary>
internal sealed class LocalVariable
{
    private LocalVariable(IOperation? value, IVariableDeclaratorOperation? declarator, IReadOnlyList<ILocalReferenceOperation> uses)
    {
        Value = value;
        Declarator = declarator;
        Uses = uses;
    }

    /// <summary>What it is declared with, where it is never written again.</summary>
    public IOperation? Value { get; }

    public IVariableDeclaratorOperation? Declarator { get; }

    /// <summary>All references to it, in their order.</summary>
    public IReadOnlyList<ILocalReferenceOperation> Uses { get; }

    /// <summary>Finds the declaration and the uses of a variable.</summary>
    /// <param name="local">The variable.</param>
    /// <param name="place">Any operation of the body it is declared in.</param>
    public static LocalVariable Of(ILocalSymbol local, IOperation place)
    {
        IVariableDeclaratorOperation? declarator = null;
        var uses = new List<ILocalReferenceOperation>();
        var isWritten = false;
        foreach (var operation in place.Body().Descendants())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declared when SymbolEqualityComparer.Default.Equals(declared.Symbol, local):
                    declarator = declared;
                    break;
                case ILocalReferenceOperation reference when SymbolEqualityComparer.Default.Equals(reference.Local, local):
                    uses.Add(reference);
                    isWritten |= IsWritten(reference);
                    break;
            }
        }

        var value = isWritten ? null : declarator?.GetVariableInitializer()?.Value;
        return new LocalVariable(value, declarator, uses);
    }

    private static bool IsWritten(ILocalReferenceOperation reference) => reference.IsDeclaration || reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference,
        IIncrementOrDecrementOperation => true,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
        ITupleOperation tuple => tuple.Parent is IDeconstructionAssignmentOperation deconstruction && deconstruction.Target == tuple,
        _ => false,
    };
}
