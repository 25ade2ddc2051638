using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Flow;

/// <summary>Members of a token response (RFC 6749 §5.1), however code reads them and however it writes their names.</summary>
internal static class TokenResponse
{
    public const string AccessToken = "access_token";
    public const string RefreshToken = "refresh_token";
    public const string ExpiresIn = "expires_in";

    private const int MaxDepth = 8;

    /// <summary>Whether an expression is, or was read from, a member of a token response.</summary>
    public static bool Is(IOperation operation, string member, Sources sources, int depth = 0)
    {
        operation = operation.Unwrapped();
        if (depth > MaxDepth)
        {
            return false;
        }

        if (Names(operation, member))
        {
            return true;
        }

        bool Next(IOperation? next) => next is not null && Is(next, member, sources, depth + 1);
        return operation switch
        {
            ILocalReferenceOperation local => LocalWrites.Of(local.Local, sources).Any(Next),
            IInvocationOperation call when KnownSources.Combines(call.TargetMethod) =>
                Next(call.Receiver()) || call.Arguments.Any(argument => Next(argument.Value)),
            IInvocationOperation call => Next(call.Receiver()),
            IPropertyReferenceOperation property => property.Property.Name is "Value" && Next(property.Instance),
            IConditionalAccessOperation access => Next(access.WhenNotNull) || Next(access.Operation),
            ICoalesceOperation coalesce => Next(coalesce.Value),
            IDynamicInvocationOperation dynamicCall => Next(dynamicCall.Operation),
            _ => false,
        };
    }

    /// <summary>Whether an expression itself reads a member of that name.</summary>
    public static bool Names(IOperation operation, string member) => operation switch
    {
        IMemberReferenceOperation { Member: IPropertySymbol { IsIndexer: true } } indexer =>
            indexer is IPropertyReferenceOperation { Arguments.Length: 1 } access && IsName(access.Arguments[0].Value.ConstantText(), member),
        IMemberReferenceOperation reference => IsName(reference.Member, member),
        IParameterReferenceOperation parameter => IsName(parameter.Parameter.Name, member),
        IInvocationOperation call => call.Arguments.Any(argument => IsName(argument.Value.ConstantText(), member)),
        IDynamicMemberReferenceOperation dynamicMember => IsName(dynamicMember.MemberName, member),
        IDynamicIndexerAccessOperation indexer => indexer.Arguments.Any(argument => IsName(argument.ConstantText(), member)),
        _ => false,
    };

    /// <summary>Whether a name is that of the member: <c>expires_in</c>, <c>ExpiresIn</c>, <c>expiresIn</c>, <c>_expiresIn</c>.</summary>
    public static bool IsName(string? name, string member)
    {
        if (name is null)
        {
            return false;
        }

        var at = 0;
        foreach (var c in name)
        {
            if (c is '_' or '-')
            {
                continue;
            }

            at += at < member.Length && member[at] == '_' ? 1 : 0;
            if (at >= member.Length || char.ToLowerInvariant(c) != member[at++])
            {
                return false;
            }
        }

        return at == member.Length;
    }

    private static bool IsName(ISymbol symbol, string member) =>
        IsName(symbol.Name, member)
        || symbol.GetAttributes().Any(attribute =>
            attribute.AttributeClass?.Name is "JsonPropertyNameAttribute" or "JsonPropertyAttribute" or "DataMemberAttribute"
            && attribute.ConstructorArguments.Any(argument => argument.Value is string text && text == member));
}
