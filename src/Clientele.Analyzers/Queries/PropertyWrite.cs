using System.Linq;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Foundation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Queries;

/// <summary>Writes of one property at its own address, <c>entry.Property(o => o.Note).SetAsync("x")</c>.</summary>
internal static class PropertyWrite
{
    private const string Namespace = "Clientele.OData";

    /// <summary>
    /// The entity type of a call that writes a property where entities take no changes: their class has no <c>PatchAsync</c>. Nothing is said of entities outside
    /// a slice, whose classes lack it too.
    /// </summary>
    public static INamedTypeSymbol? Refused(IInvocationOperation call) =>
        IsWrite(call)
        && Source(call.Instance!.Unwrapped()) is IInvocationOperation { TargetMethod.Name: "Property", Instance.Type: INamedTypeSymbol entry }
        && QueryTypes.Entity(entry) is { } entity
        && !entry.Is(Namespace, "EntityEntry")
        && !HasMember(entry, "PatchAsync")
        && !HasMember(entity, "ODataTypeName")
            ? entity
            : null;

    private static bool IsWrite(IInvocationOperation call) =>
        call.Instance?.Type is INamedTypeSymbol { TypeArguments.Length: 1 } type
        && (type.Is(Namespace, "PropertyEntry") || type.Is(Namespace, "CollectionEntry"))
        && call.TargetMethod.Name is "SetAsync" or "SetRequest" or "SetTextAsync" or "SetTextRequest" or "PatchAsync" or "PatchRequest" or "ClearAsync" or "ClearRequest" or "AddAsync" or "AddRequest";

    private static IOperation? Source(IOperation operation) => operation is ILocalReferenceOperation local ? LocalVariable.Of(local.Local, operation).Value?.Unwrapped() : operation;

    private static bool HasMember(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? part = type; part is not null; part = part.BaseType)
        {
            if (part.GetMembers(name).Any())
            {
                return true;
            }
        }

        return false;
    }
}
