using System.Linq;
using System.Threading;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Foundation;
using Clientele.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clientele.Analyzers.Queries;

/// <summary>
/// Says with the fields of an entity what a lambda says of the entity itself: <c>p => p.Code!.StartsWith("A")</c> is
/// <c>p => p.Code.StartsWith("A")</c>. Only what the service evaluates to the same is translated.
/// </summary>
internal sealed class FieldsTranslator(SemanticModel model, string parameter, CancellationToken cancellationToken)
{
    /// <summary>The lambda over fields, as text; null where there is none.</summary>
    /// <param name="isKey">It gives what rows are ordered by, not a condition.</param>
    public static string? Translate(LambdaExpressionSyntax lambda, SemanticModel model, bool isKey, CancellationToken cancellationToken)
    {
        var parameter = lambda switch
        {
            SimpleLambdaExpressionSyntax { Parameter.Identifier.ValueText: var name } => name,
            ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: [{ Identifier.ValueText: var name }] } => name,
            _ => null,
        };
        if (parameter is null || !lambda.AsyncKeyword.IsKind(SyntaxKind.None) || lambda.ExpressionBody is not { } body)
        {
            return null;
        }

        var translator = new FieldsTranslator(model, parameter, cancellationToken);
        var text = isKey ? translator.Path(body) : translator.Condition(body);
        return text is null ? null : parameter + " => " + text;
    }

    private string? Condition(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Condition(inner.Expression) is { } text ? "(" + text + ")" : null,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => Condition(not.Operand) is { } text ? "!" + text : null,
        BinaryExpressionSyntax binary => Binary(binary),
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax { Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression } } } pattern =>
            Path(pattern.Expression) is { } path ? path + " == null" : null,
        IsPatternExpressionSyntax
        {
            Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression } } },
        } pattern => Path(pattern.Expression) is { } path ? path + " != null" : null,
        InvocationExpressionSyntax call => Call(call),
        _ => IsOfRow(expression) ? Path(expression) : null,
    };

    private string? Binary(BinaryExpressionSyntax binary)
    {
        var symbol = binary.OperatorToken.ValueText;
        switch (binary.Kind())
        {
            case SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression:
                return Condition(binary.Left) is { } left && Condition(binary.Right) is { } right ? $"{left} {symbol} {right}" : null;
            case SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression
                or SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression
                or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression:
                // What is called on a row that may be missing is compared with true: p.Code?.StartsWith("A") == true.
                if (binary.IsKind(SyntaxKind.EqualsExpression) && binary.Right.IsKind(SyntaxKind.TrueLiteralExpression) && Condition(binary.Left) is { } condition)
                {
                    return condition;
                }

                return Operand(binary.Left) is { } first && Operand(binary.Right) is { } second && IsOfRow(binary) ? $"{first} {symbol} {second}" : null;
            default:
                return null;
        }
    }

    private string? Operand(ExpressionSyntax expression) => IsOfRow(expression) ? Path(expression) : expression.ToString();

    private string? Call(InvocationExpressionSyntax call)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } access
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        var arguments = call.ArgumentList.Arguments;
        if (method.ContainingType.SpecialType == SpecialType.System_String)
        {
            if (name == "IsNullOrEmpty" && arguments.Count == 1 && Path(arguments[0].Expression) is { } text)
            {
                return $"({text} == null || {text} == \"\")";
            }

            return name is "StartsWith" or "EndsWith" or "Contains" && (arguments.Count == 1 || (arguments.Count == 2 && IsOrdinal(arguments[1].Expression)))
                && !IsOfRow(arguments[0])
                && model.GetTypeInfo(arguments[0].Expression, cancellationToken).Type?.SpecialType == SpecialType.System_String
                && Path(access.Expression) is { } value
                    ? $"{value}.{name}({arguments[0]})"
                    : null;
        }

        // A list that holds the value: the value is in the list.
        return name == "Contains" && arguments.Count == 1 && !IsOfRow(access.Expression)
            && (method.ContainingType.Is("System.Linq", "Enumerable") || method.ContainingType.IsIn("System.Collections"))
            && Path(arguments[0].Expression) is { } item
                ? $"{item}.In({access.Expression})"
                : null;
    }

    private bool IsOrdinal(ExpressionSyntax comparison) =>
        model.GetSymbolInfo(comparison, cancellationToken).Symbol is IFieldSymbol { Name: "Ordinal" } field && field.ContainingType.Is("System", "StringComparison");

    /// <summary>A way from the row through described members: <c>p.Manager!.Name</c>, without what only C# needs.</summary>
    private string? Path(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case IdentifierNameSyntax { Identifier.ValueText: var name } when name == parameter:
                return name;
            case ParenthesizedExpressionSyntax inner:
                return Path(inner.Expression);
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                return Path(suppressed.Operand);
            case MemberAccessExpressionSyntax access:
                return Member(Path(access.Expression), access.Name);
            case ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax binding } access:
                return Member(Path(access.Expression), binding.Name);
            default:
                return null;
        }
    }

    private string? Member(string? receiver, SimpleNameSyntax name)
    {
        if (receiver is null || model.GetSymbolInfo(name, cancellationToken).Symbol is not IPropertySymbol property)
        {
            return null;
        }

        return property is { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } ? receiver
            : DescribedTypes.IsDescribed(property) && DescribedTypes.Related(property.Type) is not { IsCollection: true } ? receiver + "." + property.Name
            : null;
    }

    private bool IsOfRow(SyntaxNode node) =>
        node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == parameter
            && model.GetSymbolInfo(name, cancellationToken).Symbol is IParameterSymbol);
}
