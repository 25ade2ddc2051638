using System.Linq;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Foundation;
using Clientele.Analyzers.Queries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Urls;

/// <summary>Puts together the text that an expression gives: literals, interpolations, concatenations, constants, locals that are written once.</summary>
internal sealed class UrlTextReader
{
    private const int MaxDepth = 30;

    private readonly Sources _sources;
    private readonly UrlText _text;
    private readonly (IParameterSymbol Parameter, IOperation Argument)? _call;
    private int _depth;

    private UrlTextReader(Sources sources, SyntaxTree tree, (IParameterSymbol, IOperation)? call)
    {
        _sources = sources;
        _text = UrlText.In(tree);
        _call = call;
    }

    /// <summary>The first text parameter of the method that the text is put together in, and where in the text it stands.</summary>
    private (IParameterSymbol Symbol, int At)? Parameter { get; set; }

    /// <summary>The text that an expression gives.</summary>
    /// <param name="expression">A text, or a <c>Uri</c>.</param>
    /// <param name="sources">The project's sources.</param>
    /// <param name="parameter">A parameter that callers give part of the text by, and where that begins.</param>
    public static UrlText Of(IOperation expression, Sources sources, out (IParameterSymbol Symbol, int At)? parameter)
    {
        var reader = new UrlTextReader(sources, expression.Syntax.SyntaxTree, call: null);
        reader.Visit(expression);
        parameter = reader.Parameter;
        return reader._text;
    }

    /// <summary>As a call has it, which gives that parameter.</summary>
    public static UrlText Of(IOperation expression, IParameterSymbol parameter, IOperation argument, Sources sources)
    {
        var reader = new UrlTextReader(sources, argument.Syntax.SyntaxTree, (parameter, argument));
        reader.Visit(expression);
        return reader._text;
    }

    private void Visit(IOperation operation)
    {
        _sources.CancellationToken.ThrowIfCancellationRequested();
        operation = operation.Unwrapped();
        if (_depth == MaxDepth)
        {
            _text.AddHole(operation.Syntax);
            return;
        }

        _depth++;
        VisitCore(operation);
        _depth--;
    }

    private void VisitCore(IOperation operation)
    {
        switch (operation)
        {
            case ILiteralOperation { Syntax: LiteralExpressionSyntax literal } when operation.ConstantText() is not null:
                _text.AddToken(literal.Token);
                break;
            case IInterpolatedStringOperation interpolated:
                VisitParts(interpolated);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                Visit(sum.LeftOperand);
                Visit(sum.RightOperand);
                break;
            case ILocalReferenceOperation local when Initial(local) is { } value:
                Visit(value);
                break;
            case IFieldReferenceOperation field when Initial(field) is { } value:
                Visit(value);
                break;
            case IParameterReferenceOperation parameter:
                VisitParameter(parameter);
                break;
            case IObjectCreationOperation creation when creation.Type.Is("System", "Uri") && creation.Arguments.Length > 0:
                VisitUri(creation);
                break;
            case IInvocationOperation { TargetMethod: { Name: "EscapeDataString" or "EscapeUriString" }, Arguments: [var escaped] } when escaped.Value.ConstantText() is { } constant:
                _text.AddText(constant);
                break;
            default:
                if (operation.ConstantText() is { } text)
                {
                    _text.AddText(text);
                }
                else
                {
                    _text.AddHole(operation.Syntax);
                }

                break;
        }
    }

    private void VisitParts(IInterpolatedStringOperation interpolated)
    {
        foreach (var part in interpolated.Parts)
        {
            if (part is IInterpolatedStringTextOperation { Syntax: InterpolatedStringTextSyntax text })
            {
                _text.AddToken(text.TextToken);
            }
            else if (part is IInterpolationOperation { Expression: var expression, FormatString: null, Alignment: null } && expression.Type?.SpecialType == SpecialType.System_String)
            {
                Visit(expression);
            }
            else
            {
                _text.AddHole(part.Syntax);
            }
        }
    }

    /// <summary><c>new Uri(base, relative)</c>: what is relative is all that counts.</summary>
    private void VisitUri(IObjectCreationOperation creation) =>
        Visit((creation.Arguments.Length > 1 && creation.Arguments[0].Value.Type.Is("System", "Uri") ? creation.Arguments[1] : creation.Arguments[0]).Value);

    private void VisitParameter(IParameterReferenceOperation reference)
    {
        if (_call is { } call && SymbolEqualityComparer.Default.Equals(call.Parameter, reference.Parameter))
        {
            Visit(call.Argument);
            return;
        }

        if (reference.Parameter is { Type.SpecialType: SpecialType.System_String, ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } })
        {
            Parameter ??= (reference.Parameter, _text.Length);
        }

        _text.AddHole(reference.Syntax);
    }

    private static IOperation? Initial(ILocalReferenceOperation local) =>
        local.Local.Type.SpecialType == SpecialType.System_String || local.Local.Type.Is("System", "Uri") ? LocalVariable.Of(local.Local, local).Value : null;

    private IOperation? Initial(IFieldReferenceOperation field) =>
        field.Field is { IsConst: true } or { IsReadOnly: true, IsStatic: true }
        && _sources.Declarations(field.Field).OfType<VariableDeclaratorSyntax>().FirstOrDefault()?.Initializer?.Value is { } value
            ? _sources.Operation(value)
            : null;
}
