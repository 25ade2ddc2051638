using System;
using System.Linq;
using System.Linq.Expressions;
using Microsoft.AspNetCore.OData.Query.Expressions;
using Microsoft.OData.UriParser;

namespace Clientele.ODataServer.Tests.Server;

/// <summary>What a search means for assets, which the author of a service says: a term is in the name or is a label. Rows of other types are all found.</summary>
internal sealed class AssetSearch : ISearchBinder
{
    public Expression BindSearch(SearchClause searchClause, QueryBinderContext context) => context.ElementClrType == typeof(Asset)
        ? Held(searchClause.Expression)
        : Expression.Lambda(Expression.Constant(true), Expression.Parameter(context.ElementClrType));

    private static Expression<Func<Asset, bool>> Held(QueryNode node)
    {
        var holds = Condition(node);
        return asset => holds(asset);
    }

    private static Func<Asset, bool> Condition(QueryNode node)
    {
        switch (node)
        {
            case SearchTermNode term:
                return asset => asset.Name.Contains(term.Text, StringComparison.OrdinalIgnoreCase) || asset.Labels.Contains(term.Text);
            case UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not:
                var inner = Condition(not.Operand);
                return asset => !inner(asset);
            case BinaryOperatorNode both:
                var (left, right) = (Condition(both.Left), Condition(both.Right));
                return both.OperatorKind == BinaryOperatorKind.And ? asset => left(asset) && right(asset) : asset => left(asset) || right(asset);
            default:
                throw new NotSupportedException(node.Kind.ToString());
        }
    }
}
