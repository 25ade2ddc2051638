using System.Linq;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace Clientele.Testing.Querying;

/// <summary>Finds the range variable of an expression whose clause does not name it.</summary>
internal static class VariableFinder
{
    public static RangeVariable Of(QueryNode node) => Find(node)
        ?? new NonResourceRangeVariable("$it", EdmCoreModel.Instance.GetUntyped(), null);

    private static RangeVariable? Find(QueryNode? node) => node switch
    {
        ResourceRangeVariableReferenceNode variable => variable.RangeVariable,
        SingleValuePropertyAccessNode access => Find(access.Source),
        SingleValueOpenPropertyAccessNode access => Find(access.Source),
        SingleComplexNode access => Find(access.Source),
        SingleNavigationNode navigation => Find(navigation.Source),
        SingleResourceCastNode cast => Find(cast.Source),
        ConvertNode convert => Find(convert.Source),
        BinaryOperatorNode binary => Find(binary.Left) ?? Find(binary.Right),
        UnaryOperatorNode unary => Find(unary.Operand),
        CountNode count => Find(count.Source),
        CollectionNavigationNode navigation => Find(navigation.Source),
        CollectionPropertyAccessNode access => Find(access.Source),
        CollectionComplexNode access => Find(access.Source),
        LambdaNode lambda => Find(lambda.Source),
        InNode within => Find(within.Left),
        SingleValueFunctionCallNode call => call.Parameters.Select(Find).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
