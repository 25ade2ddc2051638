using Clientele.Generator.Diagnostics;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Syntax;
using static Clientele.Generator.Reading.Contract.ScalarShape;

namespace Clientele.Generator.Reading.OpenApi;

/// <summary>
/// Every key of <c>x-clientele</c> and what it takes, by the object that it extends: the one table that checks, suggests and is compared
/// with the JSON schema for editors.
/// </summary>
internal static class VocabularyKeys
{
    public const string Extension = "x-clientele";

    private static readonly ScalarShape Pointer = new(
        ScalarType.Text, "a JSON pointer such as /data/items", ContractDescriptors.InvalidName, JsonPointer.IsValid);

    private static readonly ScalarShape FieldPattern = new(
        ScalarType.Text, "a pattern such as '{field} ({kind}): {text}'", ContractDescriptors.InvalidName, VocabularyScalars.IsFieldPattern);

    private static readonly ScalarShape Number = new(
        ScalarType.Integer, "a whole number from 0 to 1000000000", ContractDescriptors.InvalidNumber,
        text => ContractScalars.Integer(text) is >= 0 and <= 1_000_000_000);

    private static readonly ScalarShape Resource = new(
        ScalarType.Text, "C# identifiers with dots between, or nothing for the client itself", ContractDescriptors.InvalidName,
        text => text.Length == 0 || ContractScalars.IsDottedIdentifier(text));

    private static readonly ScalarShape Evidence = Choice("documented", "observed", "inferred");

    public static ContractShape Document { get; } = new ObjectShape(
        new("name", Identifier),
        new("namespace", Namespace),
        new("envelope", Envelope()),
        new("paging", new MapShape(Paging())),
        new("rateLimits", ContractKeys.RateLimits),
        new("errors", ContractKeys.Errors),
        new("responses", ContractKeys.Responses),
        new("dateTimes", ContractKeys.DateTimes),
        new("durations", ContractKeys.Durations),
        new("fieldErrors", new ObjectShape(
            new("pattern", FieldPattern, IsRequired: true),
            new("separator", Text),
            new("kinds", new ListShape(Text), IsRequired: true))));

    public static ContractShape Server { get; } = new ObjectShape(
        new KeyShape("role", Identifier, IsRequired: true));

    public static ContractShape ServerVariable { get; } = new ObjectShape(
        new KeyShape("required", Boolean, IsRequired: true));

    public static ContractShape Operation { get; } = new ObjectShape(
        new("name", Identifier),
        new("resource", Resource),
        new("server", Identifier),
        new("envelope", Boolean),
        new("paging", Text),
        new("evidence", Evidence));

    /// <summary>An operation whose way of paging is its own.</summary>
    public static ContractShape OperationWithPaging { get; } = new ObjectShape(
        new("name", Identifier),
        new("resource", Resource),
        new("server", Identifier),
        new("envelope", Boolean),
        new("paging", Paging()),
        new("evidence", Evidence));

    public static ContractShape Parameter { get; } = new ObjectShape(
        new KeyShape("name", Identifier));

    public static ContractShape Schema { get; } = new ObjectShape(
        new("name", Identifier),
        new("member", Identifier),
        new("type", Choice("boolean")),
        new("evidence", Evidence));

    /// <summary>A scheme whose OAuth flows, or whose provider's metadata, say where tokens come from.</summary>
    public static ContractShape SecurityScheme { get; } = Tokens(hasFlows: true);

    /// <summary>A scheme of which the description says nothing.</summary>
    public static ContractShape SecuritySchemeWithoutFlows { get; } = Tokens(hasFlows: false);

    private static ObjectShape Tokens(bool hasFlows) => new(
        new("operation", Text, IsRequired: !hasFlows),
        new("credentials", Choice("basic", "basicEncoded", "form")),
        new("clientId", Text),
        new("scope", Text),
        new("parameters", new MapShape(Text)),
        new("accessToken", Pointer),
        new("expiresIn", Pointer),
        new("expiresAt", Pointer),
        new("lifetime", Duration),
        new("renewBefore", Duration),
        new("servers", new ListShape(Identifier)));

    private static ObjectShape Envelope() => new(
        new("payload", Pointer, IsRequired: true),
        new("status", Pointer),
        new("success", new ListShape(Text)),
        new("failure", new ListShape(Text)),
        new("message", Pointer),
        new("code", Pointer),
        new("result", Pointer),
        new("count", Pointer),
        new("limit", Pointer));

    private static ObjectShape Paging() => new(
        new("size", Text),
        new("token", Text),
        new("tokenInBody", Pointer),
        new("items", Pointer),
        new("next", new ObjectShape(
            new("body", Pointer),
            new("header", Text),
            new("url", Pointer),
            new("link", Text),
            new("lastItem", Pointer),
            new("offset", Number),
            new("page", Number))
        {
            AtLeastOneOf = ["body", "header", "url", "link", "lastItem", "offset", "page"],
        }, IsRequired: true),
        new("hasMore", Pointer),
        new("total", Pointer),
        new("totalPages", Pointer),
        new("stopOnEmpty", Boolean));
}
