using System.Collections.Generic;

namespace Clientele.Generator.Binding;

/// <summary>Follows everything from the chosen sets and operations; what is not reached is not emitted.</summary>
internal sealed class Reachability(Selection selection)
{
    private readonly Queue<StructuredSymbol> _open = new();

    public void Follow(IReadOnlyList<SetSymbol> sets, IReadOnlyList<OperationSymbol> operations, SymbolTable symbols)
    {
        if (selection.IsEmpty)
        {
            IncludeAll(symbols);
        }

        foreach (var set in sets)
        {
            set.IsIncluded = selection.HasSet(set.Declaration.Name.Value);
            if (set.IsIncluded)
            {
                Reach(set.Type);
            }
        }

        foreach (var operation in operations)
        {
            // What is bound to a structured type follows when that type is reached.
            if (operation.Binding?.Structured is null)
            {
                ReachOperation(operation);
            }
        }

        while (_open.Count > 0)
        {
            FollowFrom(_open.Dequeue());
        }

        // Patterns are tried on every operation, so that one that matches nothing is known.
        foreach (var operation in operations)
        {
            _ = selection.HasOperation(operation);
        }
    }

    private void IncludeAll(SymbolTable symbols)
    {
        foreach (var type in symbols.Structured)
        {
            if (type.Scope.IsMain)
            {
                Reach(type);
            }
        }

        foreach (var type in symbols.Enums)
        {
            if (type.Scope.IsMain)
            {
                Reach(type);
            }
        }
    }

    private void FollowFrom(StructuredSymbol type)
    {
        Reach(type.Base);
        foreach (var derived in type.Derived)
        {
            Reach(derived);
        }

        foreach (var property in type.Properties)
        {
            Reach(property.Type.Symbol);
        }

        foreach (var navigation in type.Navigations)
        {
            Reach(navigation.Type.Symbol);
        }

        foreach (var operation in type.Operations)
        {
            ReachOperation(operation);
        }
    }

    private void ReachOperation(OperationSymbol operation)
    {
        if (!selection.HasOperation(operation))
        {
            return;
        }

        operation.IsIncluded = true;
        Reach(operation.Binding?.Symbol);
        Reach(operation.ReturnType?.Symbol);
        foreach (var parameter in operation.Parameters)
        {
            Reach(parameter.Type.Symbol);
        }
    }

    private void Reach(TypeSymbol? type)
    {
        if (type is null || type.IsIncluded)
        {
            return;
        }

        type.IsIncluded = true;
        if (type is StructuredSymbol structured)
        {
            _open.Enqueue(structured);
        }
    }
}
