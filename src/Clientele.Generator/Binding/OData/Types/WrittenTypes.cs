using System.Collections.Generic;
using Clientele.Generator.Model.OData;

namespace Clientele.Generator.Binding.OData.Types;

/// <summary>
/// Marks the types that a request can carry: those of parameters, and the complex types of what entities let be written. Entities
/// that travel carry their structural properties; navigation properties are not followed.
/// </summary>
internal static class WrittenTypes
{
    public static void Mark(IReadOnlyList<StructuredSymbol> types, IReadOnlyList<OperationSymbol> operations)
    {
        var open = new Stack<StructuredSymbol>();
        foreach (var operation in operations)
        {
            if (operation.IsIncluded)
            {
                foreach (var parameter in operation.Parameters)
                {
                    Mark(parameter.Type.Structured, open);
                }
            }
        }

        foreach (var type in types)
        {
            if (type is { IsIncluded: true, IsEntity: true })
            {
                MarkProperties(type, open);
            }
        }

        while (open.Count > 0)
        {
            var type = open.Pop();
            foreach (var derived in type.Derived)
            {
                Mark(derived, open);
            }

            foreach (var current in type.Lineage())
            {
                MarkProperties(current, open);
            }
        }
    }

    private static void MarkProperties(StructuredSymbol type, Stack<StructuredSymbol> open)
    {
        foreach (var property in type.Properties)
        {
            if (!property.IsComputed && property.Type.Kind == TypeKind.Complex)
            {
                Mark(property.Type.Structured, open);
            }
        }
    }

    private static void Mark(StructuredSymbol? type, Stack<StructuredSymbol> open)
    {
        if (type is { IsIncluded: true, IsWritten: false })
        {
            type.IsWritten = true;
            open.Push(type);
        }
    }
}
