using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Flow;

/// <summary>Whether an expression holds a token's text, alone or put together with other text.</summary>
internal static class TokenText
{
    /// <summary>The text of a token that a token source gave.</summary>
    public static bool IsOfRuntime(IOperation value, SourceIndex sources, CancellationToken cancellationToken) =>
        Any(value, part => part is IPropertyReferenceOperation { Property: { Name: "Value", ContainingType: var type } } && type.Is(Symbols.AuthenticationNamespace, "AccessToken"), sources, 0, cancellationToken);

    /// <summary>The text of a token in a token endpoint's answer.</summary>
    public static bool IsOfAnswer(IOperation value, SourceIndex sources, CancellationToken cancellationToken) => Any(
        value,
        part => part is not IInvocationOperation { TargetMethod.ContainingType.Name: "Environment" }
            && (TokenResponse.Names(part, TokenResponse.AccessToken) || TokenResponse.Names(part, TokenResponse.RefreshToken))
            && part is not IParameterReferenceOperation,
        sources,
        0,
        cancellationToken);

    private static bool Any(IOperation value, System.Func<IOperation, bool> matches, SourceIndex sources, int depth, CancellationToken cancellationToken)
    {
        value = value.Unwrapped();
        if (depth > 8)
        {
            return false;
        }

        bool Next(IOperation? next) => next is not null && Any(next, matches, sources, depth + 1, cancellationToken);
        return matches(value) || value switch
        {
            ILocalReferenceOperation local => LocalWrites.Of(local.Local, sources, cancellationToken).Any(Next),
            IBinaryOperation binary => Next(binary.LeftOperand) || Next(binary.RightOperand),
            IInterpolatedStringOperation text => text.Parts.OfType<IInterpolationOperation>().Any(part => Next(part.Expression)),
            ICoalesceOperation coalesce => Next(coalesce.Value) || Next(coalesce.WhenNull),
            IConditionalAccessOperation access => Next(access.WhenNotNull),
            IObjectCreationOperation creation when creation.Type.Is("System.Net.Http.Headers", "AuthenticationHeaderValue") => creation.Arguments.Any(argument => Next(argument.Value)),
            IInvocationOperation call when KnownSources.Combines(call.TargetMethod) => Next(call.Instance) || call.Arguments.Any(argument => Next(argument.Value)),
            IInvocationOperation call => call.Receiver() is { } receiver && receiver.Type.IsIn("System.Text.Json") && Next(receiver),
            IArrayCreationOperation { Initializer: { } elements } => elements.ElementValues.Any(Next),
            _ => false,
        };
    }
}
