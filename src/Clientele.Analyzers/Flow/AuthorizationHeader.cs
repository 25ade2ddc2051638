using System;
using System.Linq;
using Clientele.Analyzers.Foundation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Flow;

/// <summary>A place where an <c>Authorization</c> header gets its value.</summary>
/// <param name="Value">The header's value, scheme and token.</param>
/// <param name="Owner">The <c>HttpClient</c> or request whose header it is; null if it is unknown.</param>
/// <param name="IsDefault">The header is sent with all requests of a client.</param>
internal sealed record AuthorizationHeader(IOperation Value, IOperation? Owner, bool IsDefault)
{
    /// <summary>Reads <c>….Authorization = value</c>.</summary>
    public static AuthorizationHeader? Of(ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is not IPropertyReferenceOperation target)
        {
            return null;
        }

        if (target.Property.Name == "Authorization" && target.Property.ContainingType.Is("System.Net.Http.Headers", "HttpRequestHeaders"))
        {
            return Create(assignment.Value, target.Instance);
        }

        return target.Property.IsIndexer && target.Arguments.Length == 1 && IsName(target.Arguments[0].Value)
            ? Create(assignment.Value, target.Instance)
            : null;
    }

    /// <summary>Reads <c>….Add("Authorization", value)</c> and the like of other libraries.</summary>
    public static AuthorizationHeader? Of(IInvocationOperation call)
    {
        var name = call.TargetMethod.Name;
        if (!(name.StartsWith("Add", StringComparison.Ordinal) || name.StartsWith("TryAdd", StringComparison.Ordinal)
            || name.StartsWith("Set", StringComparison.Ordinal) || name.StartsWith("With", StringComparison.Ordinal)))
        {
            return null;
        }

        var skipped = call.TargetMethod.IsExtensionMethod && call.Instance is null ? 1 : 0;
        var arguments = call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal ?? 0)
            .Skip(skipped)
            .Select(argument => argument.Value)
            .ToList();
        return arguments.Count >= 2 && IsName(arguments[0]) ? Create(arguments[1], call.Receiver()) : null;
    }

    /// <summary>False where the scheme is known and is not Bearer: Basic credentials do not expire.</summary>
    public bool MayBeBearer()
    {
        var scheme = Value.Unwrapped() switch
        {
            IObjectCreationOperation creation => creation.Arguments.FirstOrDefault()?.Value.ConstantText(),
            IInvocationOperation { TargetMethod.Name: "Parse", Arguments.Length: 1 } parse => FirstText(parse.Arguments[0].Value),
            var value => FirstText(value),
        };
        return scheme is null || scheme.TrimStart().StartsWith("Bearer", StringComparison.OrdinalIgnoreCase);
    }

    private static string? FirstText(IOperation value)
    {
        value = value.Unwrapped();
        while (value is IBinaryOperation { ConstantValue.HasValue: false } concatenation)
        {
            value = concatenation.LeftOperand.Unwrapped();
        }

        return value is IInterpolatedStringOperation { ConstantValue.HasValue: false } text
            ? (text.Parts.FirstOrDefault() as IInterpolatedStringTextOperation)?.Text.ConstantText()
            : value.ConstantText();
    }

    private static bool IsName(IOperation name) =>
        name.Unwrapped() is IFieldReferenceOperation { Field.Name: "Authorization" }
        || string.Equals(name.Unwrapped().ConstantText(), "Authorization", StringComparison.OrdinalIgnoreCase);

    private static AuthorizationHeader Create(IOperation value, IOperation? headers)
    {
        headers = headers?.Unwrapped();
        if (headers is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver })
        {
            headers = InitializedMember(headers);
        }

        if (headers is not IPropertyReferenceOperation { Property: var property } reference)
        {
            return new AuthorizationHeader(value, headers, IsDefault: false);
        }

        var owner = reference.Instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } implicitOwner
            ? InitializedObject(implicitOwner)
            : reference.Instance;
        return new AuthorizationHeader(value, owner, property.Name == "DefaultRequestHeaders");
    }

    private static IOperation? InitializedMember(IOperation receiver)
    {
        for (var current = receiver.Parent; current is not null; current = current.Parent)
        {
            if (current is IMemberInitializerOperation initializer)
            {
                return initializer.InitializedMember;
            }
        }

        return null;
    }

    private static IOperation? InitializedObject(IOperation receiver)
    {
        for (var current = receiver.Parent; current is not null; current = current.Parent)
        {
            if (current is IObjectCreationOperation)
            {
                return current;
            }
        }

        return null;
    }
}
