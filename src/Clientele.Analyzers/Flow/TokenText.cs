using System;
using System.Linq;
using Clientele.Analyzers.Foundation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Flow;

/// <summary>Whether an expression holds a token's text, alone or put together with other text.</summary>
internal static class TokenText
{
    private const int MaxDepth = 8;

    /// <summary>The text of a token that a token source gave.</summary>
    public static bool IsOfRuntime(IOperation value, Sources sources) => Any(value, IsTokenValue, sources, depth: 0);

    /// <summary>The text of a token in a token endpoint's answer.</summary>
    public static bool IsOfAnswer(IOperation value, Sources sources) => Any(value, IsAnswerMember, sources, depth: 0);

    private static bool IsTokenValue(IOperation operation) =>
        operation is IPropertyReferenceOperation { Property: { Name: "Value", ContainingType: var type } }
        && type.Is(Symbols.AuthenticationNamespace, "AccessToken");

    /// <summary>A parameter's name is no proof, and an environment variable's neither.</summary>
    private static bool IsAnswerMember(IOperation operation) =>
        operation is not (IParameterReferenceOperation or IInvocationOperation { TargetMethod.ContainingType.Name: "Environment" })
        && (TokenResponse.Names(operation, TokenResponse.AccessToken) || TokenResponse.Names(operation, TokenResponse.RefreshToken));

    private static bool Any(IOperation value, Func<IOperation, bool> matches, Sources sources, int depth)
    {
        value = value.Unwrapped();
        if (depth > MaxDepth)
        {
            return false;
        }

        bool Next(IOperation? next) => next is not null && Any(next, matches, sources, depth + 1);
        return matches(value) || value switch
        {
            ILocalReferenceOperation local => LocalWrites.Of(local.Local, sources).Any(Next),
            IBinaryOperation binary => Next(binary.LeftOperand) || Next(binary.RightOperand),
            IInterpolatedStringOperation text => text.Parts.OfType<IInterpolationOperation>().Any(part => Next(part.Expression)),
            ICoalesceOperation coalesce => Next(coalesce.Value) || Next(coalesce.WhenNull),
            IConditionalAccessOperation access => Next(access.WhenNotNull),
            IObjectCreationOperation creation when creation.Type.Is("System.Net.Http.Headers", "AuthenticationHeaderValue") =>
                creation.Arguments.Any(argument => Next(argument.Value)),
            IInvocationOperation call when KnownSources.Combines(call.TargetMethod) =>
                Next(call.Instance) || call.Arguments.Any(argument => Next(argument.Value)),
            IInvocationOperation call => call.Receiver() is { } receiver && receiver.Type.IsIn("System.Text.Json") && Next(receiver),
            IArrayCreationOperation { Initializer: { } elements } => elements.ElementValues.Any(Next),
            _ => false,
        };
    }
}
