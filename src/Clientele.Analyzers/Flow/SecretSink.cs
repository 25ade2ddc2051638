using System;
using System.Linq;
using Clientele.Analyzers.Foundation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Flow;

/// <summary>A place that takes a secret.</summary>
/// <param name="Value">What is given there.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="Key">What settings call it.</param>
/// <param name="IsRuntime">It is the runtime that takes it, so it is for a service that has a client.</param>
internal sealed record SecretSink(IOperation Value, string Name, string Key, bool IsRuntime)
{
    public static SecretSink? Of(IOperation operation) => operation switch
    {
        IObjectCreationOperation creation => OfCreation(creation),
        IInvocationOperation { Arguments.Length: 2, TargetMethod.Name: "Add" or "Create" } add =>
            OfPair(add.Arguments[0].Value, add.Arguments[1].Value),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments.Length: 1 } target } assignment =>
            OfPair(target.Arguments[0].Value, assignment.Value),
        ISimpleAssignmentOperation assignment when AuthorizationHeader.Of(assignment) is { } header =>
            header.Value.Unwrapped() is IObjectCreationOperation ? null : new SecretSink(header.Value, "token", "AccessToken", false),
        _ => null,
    };

    private static SecretSink? OfCreation(IObjectCreationOperation creation)
    {
        if (creation.Type is not { } type || creation.Arguments.IsEmpty)
        {
            return null;
        }

        if (type.ContainingNamespace?.Name == "Authentication" && type.IsIn(Symbols.AuthenticationNamespace))
        {
            return type.Name switch
            {
                "PasswordCredentials" => Runtime(creation, "password", "password", "Password"),
                "ClientCredentials" => Runtime(creation, "clientSecret", "client secret", "ClientSecret"),
                "RefreshTokenCredentials" => Runtime(creation, "refreshToken", "refresh token", "RefreshToken"),
                "StaticTokenCredentials" => Runtime(creation, "token", "token", "AccessToken"),
                "AccessToken" => Runtime(creation, "value", "token", "AccessToken"),
                _ => null,
            };
        }

        if (type.Is("System.Net.Http.Headers", "AuthenticationHeaderValue") && creation.ArgumentFor("parameter") is { } parameter)
        {
            return new SecretSink(parameter, "token", "AccessToken", false);
        }

        return type.Is("System.Collections.Generic", "KeyValuePair") && creation.Arguments.Length == 2
            ? OfPair(creation.Arguments[0].Value, creation.Arguments[1].Value)
            : null;
    }

    private static SecretSink? Runtime(IObjectCreationOperation creation, string parameter, string name, string key) =>
        creation.ArgumentFor(parameter) is { } value ? new SecretSink(value, name, key, true) : null;

    /// <summary>A parameter of a token request's form.</summary>
    private static SecretSink? OfPair(IOperation key, IOperation value) => key.Unwrapped().ConstantText() switch
    {
        "password" => new SecretSink(value, "password", "Password", false),
        "client_secret" => new SecretSink(value, "client secret", "ClientSecret", false),
        "refresh_token" => new SecretSink(value, "refresh token", "RefreshToken", false),
        { } name when string.Equals(name, "Authorization", StringComparison.OrdinalIgnoreCase) =>
            new SecretSink(value, "token", "AccessToken", false),
        _ => null,
    };
}
