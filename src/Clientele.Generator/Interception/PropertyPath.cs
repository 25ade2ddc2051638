using System.Collections.Generic;
using Clientele.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Generator.Interception;

/// <summary>Wire paths of expressions that are a property of a row, or of an entity or complex value that it leads to: <c>a.Project.Name</c>.</summary>
internal static class PropertyPath
{
    /// <summary>The path; null for any other expression.</summary>
    public static string? Of(IOperation expression, IParameterSymbol row)
    {
        var names = new List<string>();
        return Collect(expression, row, instance: null, names) && names.Count > 0 ? string.Join("/", names) : null;
    }

    private static bool Collect(IOperation? expression, IParameterSymbol row, IOperation? instance, List<string> names)
    {
        switch (expression)
        {
            case IParameterReferenceOperation reference:
                return SymbolEqualityComparer.Default.Equals(reference.Parameter, row);
            case IParenthesizedOperation parenthesized:
                return Collect(parenthesized.Operand, row, instance, names);
            case IConversionOperation { OperatorMethod: null } conversion when KeepsValue(conversion):
                return Collect(conversion.Operand, row, instance, names);
            case IConditionalAccessOperation access:
                return Collect(access.WhenNotNull, row, access.Operation, names);
            case IConditionalAccessInstanceOperation when instance is not null:
                return Collect(instance, row, instance: null, names);
            case IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } } value:
                return Collect(value.Instance, row, instance, names);
            case IPropertyReferenceOperation computed when ComputedMembers.IsMember(computed.Property):
                if (!Collect(computed.Instance, row, instance, names))
                {
                    return false;
                }

                if (ComputedMembers.WireName(computed.Property) is { } name)
                {
                    names.Add(name);
                }

                return true;
            case IPropertyReferenceOperation property when DescribedTypes.IsDescribed(property.Property):
                if (!Collect(property.Instance, row, instance, names) || DescribedTypes.Related(property.Property.Type) is { IsCollection: true })
                {
                    return false;
                }

                names.Add(DescribedTypes.WireName(property.Property));
                return true;
            default:
                return false;
        }
    }

    /// <summary>To a nullable type, or to a wider number: different values stay different.</summary>
    private static bool KeepsValue(IConversionOperation conversion) =>
        conversion.Conversion.IsIdentity || conversion.Conversion.IsNullable || conversion.Conversion is { IsNumeric: true, IsImplicit: true } || conversion.Conversion is { IsReference: true, IsImplicit: true };
}
