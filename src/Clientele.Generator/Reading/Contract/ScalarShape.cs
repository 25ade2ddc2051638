using System;
using System.Collections.Generic;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Naming;
using Clientele.Generator.Syntax;
using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Reading.Contract;

/// <summary>A single value.</summary>
/// <param name="Type">What it must be in YAML's terms.</param>
/// <param name="Expected">What it must be in words that finish "… must be".</param>
/// <param name="Invalid">Reported when it is of the right type, but wrong.</param>
/// <param name="Accepts">Whether it is right.</param>
internal sealed record ScalarShape(
    ScalarType Type, string Expected, DiagnosticDescriptor Invalid, Func<string, bool> Accepts) : ContractShape
{
    /// <summary>The values to choose from, where there are only so many.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    public static ScalarShape Text { get; } = new(
        ScalarType.Text, "text that is not empty", ContractDescriptors.InvalidName, text => !string.IsNullOrWhiteSpace(text));

    public static ScalarShape Boolean { get; } = new(
        ScalarType.Boolean, "true or false", ContractDescriptors.WrongKind, _ => true);

    public static ScalarShape Count { get; } = new(
        ScalarType.Integer, "a whole number from 1 to 1000000000", ContractDescriptors.InvalidNumber,
        text => ContractScalars.Integer(text) is >= 1 and <= 1_000_000_000);

    public static ScalarShape HttpStatus { get; } = new(
        ScalarType.Integer, "an HTTP error status from 400 to 599", ContractDescriptors.InvalidNumber,
        text => ContractScalars.Integer(text) is >= 400 and <= 599);

    public static ScalarShape Version { get; } = new(
        ScalarType.Integer, "1, the version of the contract format that this generator reads", ContractDescriptors.UnsupportedVersion,
        text => ContractScalars.Integer(text) == 1);

    public static ScalarShape Duration { get; } = new(
        ScalarType.Text, "a duration such as 10s, 15m, 1h or 365d", ContractDescriptors.InvalidDuration,
        text => ContractScalars.Seconds(text) is not null);

    public static ScalarShape Address { get; } = new(
        ScalarType.Text, "an absolute https address (http for this machine only) without user, query or fragment",
        ContractDescriptors.InvalidAddress, text => ContractScalars.Address(text) is not null);

    public static ScalarShape Origin { get; } = new(
        ScalarType.Text, "an origin such as https://api.example.com", ContractDescriptors.InvalidAddress,
        text => ContractScalars.Address(text) is { AbsolutePath: "/" });

    public static ScalarShape RelativePath { get; } = new(
        ScalarType.Text, "the path of a file, relative to the contract", ContractDescriptors.InvalidAddress, ContractScalars.IsRelativePath);

    public static ScalarShape Identifier { get; } = new(
        ScalarType.Text, "a C# identifier", ContractDescriptors.InvalidName, Identifiers.IsValid);

    public static ScalarShape Namespace { get; } = new(
        ScalarType.Text, "a C# namespace", ContractDescriptors.InvalidName, ContractScalars.IsDottedIdentifier);

    public static ScalarShape TypeName { get; } = new(
        ScalarType.Text, "a type in CSDL's words such as Edm.Guid, WP.User or Collection(WP.User)", ContractDescriptors.InvalidName,
        ContractScalars.IsTypeExpression);

    public static ScalarShape Choice(params string[] choices) => new(
        ScalarType.Text,
        choices.Length == 1 ? $"'{choices[0]}'" : $"one of {string.Join(", ", choices)}",
        ContractDescriptors.UnknownChoice,
        text => Array.IndexOf(choices, text) >= 0)
    {
        Choices = choices,
    };
}
