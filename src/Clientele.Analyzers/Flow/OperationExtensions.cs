using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Flow;

internal static class OperationExtensions
{
    /// <summary>The operation without conversions, parentheses and await.</summary>
    public static IOperation Unwrapped(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case IAwaitOperation awaited:
                    operation = awaited.Operation;
                    break;
                default:
                    return operation;
            }
        }
    }

    public static string? ConstantText(this IOperation operation) =>
        operation.ConstantValue is { HasValue: true, Value: string text } ? text : null;

    public static IOperation? ArgumentFor(this IInvocationOperation invocation, string parameter) => ArgumentFor(invocation.Arguments, parameter);

    public static IOperation? ArgumentFor(this IObjectCreationOperation creation, string parameter) => ArgumentFor(creation.Arguments, parameter);

    public static IEnumerable<IArgumentOperation> CallArguments(this IOperation call) => call switch
    {
        IInvocationOperation invocation => invocation.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        _ => [],
    };

    /// <summary>What a call is made on: the instance, or an extension method's first argument.</summary>
    public static IOperation? Receiver(this IInvocationOperation invocation) =>
        invocation.Instance ?? (invocation.TargetMethod.IsExtensionMethod
            ? invocation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value
            : null);

    /// <summary>The local, parameter, field or property that an expression names.</summary>
    public static ISymbol? NamedSymbol(this IOperation? operation) => operation?.Unwrapped() switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member,
        _ => null,
    };

    /// <summary>The declaration whose code a node is in: a member, or the whole file for top-level statements.</summary>
    public static SyntaxNode Member(this SyntaxNode node)
    {
        for (var current = node; current is not null; current = current.Parent)
        {
            if (current is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax
                or TypeDeclarationSyntax or CompilationUnitSyntax)
            {
                return current;
            }
        }

        return node;
    }

    /// <summary>The lambda or local function that an operation is directly in, where there is one.</summary>
    public static IAnonymousFunctionOperation? EnclosingLambda(this IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation lambda)
            {
                return lambda;
            }
        }

        return null;
    }

    /// <summary>The call that a lambda is an argument of.</summary>
    public static IInvocationOperation? CallTaking(this IAnonymousFunctionOperation lambda)
    {
        for (var current = lambda.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IInvocationOperation invocation:
                    return invocation;
                case IArgumentOperation or IDelegateCreationOperation or IConversionOperation:
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Whether the innermost enclosing loop repeats until something succeeds; a loop over rows continues with the next row.</summary>
    public static bool IsInRetryLoop(this IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case ILoopOperation loop:
                    return loop is not IForEachLoopOperation;
                case IAnonymousFunctionOperation or ILocalFunctionOperation:
                    return false;
            }
        }

        return false;
    }

    public static bool IsInLoop(this IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IForEachLoopOperation forEach when forEach.Collection.Syntax.Span.Contains(operation.Syntax.Span):
                    break;
                case ILoopOperation:
                    return true;
                case IAnonymousFunctionOperation or ILocalFunctionOperation:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Values that a body returns, not those of functions within it.</summary>
    public static IEnumerable<IOperation> ReturnedValues(this IOperation body)
    {
        // Not by recursion: operations are nested as deep as people write them.
        var left = new Stack<IOperation>(body.ChildOperations.Reverse());
        while (left.Count > 0)
        {
            var operation = left.Pop();
            if (operation is IReturnOperation { ReturnedValue: { } value })
            {
                yield return value;
            }
            else if (operation is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
            {
                foreach (var child in operation.ChildOperations.Reverse())
                {
                    left.Push(child);
                }
            }
        }
    }

    public static bool IsWithin(this SyntaxNode node, SyntaxNode scope) => node.SyntaxTree == scope.SyntaxTree && scope.FullSpan.Contains(node.Span);

    private static IOperation? ArgumentFor(IEnumerable<IArgumentOperation> arguments, string parameter) =>
        arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value;
}
