using System.Linq;
using System.Threading;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Generator.Interception;

/// <summary>Binds a candidate, and reads its lambdas where it aggregates rows of a query.</summary>
/// <param name="own">The project as it is written: what calls are intercepted in.</param>
/// <param name="whole">The project with the declarations of the clients that are emitted into it: what calls mean.</param>
internal sealed class GroupBinder(Compilation own, ProjectCode whole)
{
    private const string ComputedRows = "ComputedRows";
    private const string KeysAdvice = "give properties of the row, or of entities that it leads to, and nothing that is computed from them; 'Compute' before 'GroupBy' lets the service compute a value to group by";
    private const string DigitsAdvice = "several values of a whole number are one value of 'double' or 'float'; group by the property itself and convert 'g.Key' in the result";
    private const string ValuesAdvice = "call Sum, Min, Max, Average, Count, CountDistinct or Custom of the group here, each with a lambda that gives one property; 'Compute' before lets the service compute a value of each row";

    /// <summary>The call, or why it can't be made; neither for what is no aggregation of a query.</summary>
    public (GroupCall? Call, LocatedDiagnostic? Finding) Bind(InvocationExpressionSyntax invocation, CancellationToken cancellationToken)
    {
        if (whole.Model(invocation.SyntaxTree).GetOperation(invocation, cancellationToken) is not IInvocationOperation call
            || !IsAggregation(call.TargetMethod))
        {
            return default;
        }

        var lambdas = call.Arguments.Select(argument => SelectBinder.Lambda(argument.Value)).ToList();
        var hasKeys = call.TargetMethod.Name == "GroupBy";
        if (lambdas[0] is not { } first || (hasKeys ? lambdas[1] : first) is not { } selector)
        {
            return (null, Finding(call, "its arguments must be lambdas in place"));
        }

        var wrong = (IOperation)first;
        var keys = hasKeys ? GroupKeys.Read(first, out wrong) : [];
        if (keys is null)
        {
            return (null, Finding(wrong, PropertyPath.LosesDigits(wrong) ? DigitsAdvice : KeysAdvice));
        }

        if (new GroupValues(whole.Compilation).Read(selector, out wrong) is not { } values)
        {
            return (null, Finding(wrong, ValuesAdvice));
        }

        if (!hasKeys && values.Count == 0)
        {
            return (null, Finding(selector, ValuesAdvice));
        }

        if (own.GetSemanticModel(invocation.SyntaxTree).GetInterceptableLocation(invocation, cancellationToken) is not { } location)
        {
            return default;
        }

        var isComputed = call.TargetMethod.ContainingType.Name == ComputedRows;
        var row = hasKeys && !isComputed ? EntityReads.Of(first, whole, followsEscaped: true, cancellationToken) : null;
        var rowType = isComputed ? RowOf(call.TargetMethod.ContainingType.TypeArguments[1]) : call.TargetMethod.ContainingType.TypeArguments[0];
        return (
            new GroupCall(
                location.Version,
                location.Data,
                SelectBinder.Place(SelectCandidates.NameOf(invocation)!),
                (isComputed ? "computed." : "") + Form(call.TargetMethod.Name),
                !isComputed && !DescribedTypes.IsDescribed(rowType),
                new GroupShape(keys.ToEquatableArray(), values.ToEquatableArray(), DescribedTypes.IsDescribed(rowType) ? GroupAliases.Taken(rowType).ToEquatableArray() : null),
                row is null ? null : ShapeBuilder.BuildAll(row)),
            null);
    }

    private static bool IsAggregation(IMethodSymbol method) => method is
    {
        Name: "GroupBy" or "AggregateAsync" or "Aggregate",
        ContainingType: { Arity: 2 } type,
    } && (DescribedTypes.IsRuntime(type, "OData", "ODataQuery") || DescribedTypes.IsRuntime(type, "OData", ComputedRows));

    /// <summary>The type of the rows that values were computed of.</summary>
    private static ITypeSymbol RowOf(ITypeSymbol computed) => computed is INamedTypeSymbol { TypeArguments: [var row, ..] } ? row : computed;

    private static string Form(string method) => method switch
    {
        "GroupBy" => "group",
        "Aggregate" => "total",
        _ => "aggregate",
    };

    private static LocatedDiagnostic Finding(IOperation place, string advice)
    {
        return AggregationDescriptors.NotRead.At(FileSpan.Of(place.Syntax.GetLocation()), advice);
    }
}
