using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
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
        return Collect(expression, row, ImmutableStack<IOperation>.Empty, names) && names.Count > 0 ? string.Join("/", names) : null;
    }

    /// <summary>
    /// Whether an expression that is a path converts to a type that does not hold each of the values: one <c>double</c> is several of <c>long</c>. The greatest and the
    /// sum of the values are those of the service all the same, but what is counted or grouped differs.
    /// </summary>
    public static bool LosesDigits(IOperation expression) => expression.DescendantsAndSelf().OfType<IConversionOperation>().Any(conversion =>
        conversion is { Operand.Type: { } from, Type: { } to }
        && (JsonReads.Underlying(from).SpecialType, JsonReads.Underlying(to).SpecialType) is
            (SpecialType.System_Int64 or SpecialType.System_Int32, SpecialType.System_Single) or (SpecialType.System_Int64, SpecialType.System_Double));

    /// <summary>Adds the names of a path.</summary>
    /// <param name="instances">What stands before each <c>?.</c> around the expression, the innermost on top.</param>
    private static bool Collect(IOperation? expression, IParameterSymbol row, ImmutableStack<IOperation> instances, List<string> names)
    {
        switch (expression)
        {
            case IParameterReferenceOperation reference:
                return SymbolEqualityComparer.Default.Equals(reference.Parameter, row);
            case IParenthesizedOperation parenthesized:
                return Collect(parenthesized.Operand, row, instances, names);
            case IConversionOperation { OperatorMethod: null } conversion when KeepsValue(conversion):
                return Collect(conversion.Operand, row, instances, names);
            case IConditionalAccessOperation access:
                return Collect(access.WhenNotNull, row, instances.Push(access.Operation), names);
            case IConditionalAccessInstanceOperation when !instances.IsEmpty:
                return Collect(instances.Peek(), row, instances.Pop(), names);
            case IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } } value:
                return Collect(value.Instance, row, instances, names);
            case IPropertyReferenceOperation computed when ComputedMembers.IsMember(computed.Property):
                if (!Collect(computed.Instance, row, instances, names))
                {
                    return false;
                }

                if (ComputedMembers.WireName(computed.Property) is { } name)
                {
                    names.Add(name);
                }

                return true;
            case IPropertyReferenceOperation property when DescribedTypes.IsDescribed(property.Property):
                if (!Collect(property.Instance, row, instances, names) || DescribedTypes.Related(property.Property.Type) is { IsCollection: true })
                {
                    return false;
                }

                names.Add(DescribedTypes.WireName(property.Property));
                return true;
            default:
                return false;
        }
    }

    /// <summary>
    /// To a base type, to or from a nullable type, or to a wider number: different values stay different. <c>(int?)b.Price</c> cuts off digits, so it is a
    /// computation, though C# calls it a conversion of a nullable type.
    /// </summary>
    private static bool KeepsValue(IConversionOperation conversion)
    {
        if (conversion.Conversion is { IsReference: true, IsImplicit: true })
        {
            return true;
        }

        return conversion is { Operand.Type: { } operand, Type: { } type, SemanticModel.Compilation: { } compilation }
            && compilation.ClassifyCommonConversion(JsonReads.Underlying(operand), JsonReads.Underlying(type)) is { IsIdentity: true } or { IsNumeric: true, IsImplicit: true };
    }
}
