using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Emitting.OData;

/// <summary>
/// Operations that are bound to complex, primitive and enumeration values and collections of them (CSDL 4.01 §12.5), as extension methods on the
/// addresses of properties: <c>shop.Orders[1].Property(o => o.Address).DistanceAsync(…)</c>.
/// </summary>
internal sealed class ValueOperationsEmitter(Template template, OperationEmitter operations, string version)
{
    /// <summary>The class of the extension methods; null where no operation is bound to a value.</summary>
    public string? Emit(ODataServiceModel model)
    {
        var members = model.Operations
            .Where(operation => operation.Binding is { Kind: not TypeKind.Entity })
            .SelectMany(operation => Receivers(operation.Binding!).Select(receiver => (Operation: operation, Receiver: receiver)))
            .GroupBy(bound => (bound.Receiver, bound.Operation.CSharpName))
            .SelectMany(overloads => overloads.Select(bound => operations.EmitOnValue(bound.Operation, bound.Receiver, isOnly: overloads.Count() == 1)))
            .ToList();
        return members.Count == 0
            ? null
            : template["shared"].Fill(
                ("summary", "Operations that are bound to values: of properties by their address."),
                ("version", version),
                ("name", model.Name + "ValueOperations"),
                ("members", string.Join("\n\n", members)));
    }

    /// <summary>A property may have null whether or not the binding parameter does, and items of value types are types of their own with null.</summary>
    private static IEnumerable<string> Receivers(TypeReference binding)
    {
        var item = binding with { IsCollection = false, IsNullable = true };
        if (!binding.IsCollection)
        {
            return ["global::Clientele.OData.PropertyEntry<" + TypeMap.Item(item) + ">"];
        }

        var nullable = "global::Clientele.OData.CollectionEntry<" + TypeMap.Item(item) + ">";
        var notNull = "global::Clientele.OData.CollectionEntry<" + TypeMap.ItemWithoutNull(item) + ">";
        return TypeMap.IsValueType(item) && nullable != notNull ? [notNull, nullable] : [notNull];
    }
}
