using static Clientele.Generator.Reading.Contract.ScalarShape;

namespace Clientele.Generator.Reading.Contract;

/// <summary>
/// Every key of a contract and what it takes: the one table that checks, suggests and is compared with the JSON schema for editors.
/// </summary>
internal static class ContractKeys
{
    public static ContractShape RateLimits { get; } = new ListShape(RateLimit());

    public static ContractShape Errors { get; } = new ListShape(ErrorRule());

    public static ScalarShape Responses { get; } = Choice("strict", "lenient");

    public static ScalarShape DateTimes { get; } = Choice("utc", "local", "reject");

    public static ScalarShape Durations { get; } = Choice("iso8601", "clock");

    public static ContractShape Root { get; } = new ObjectShape(
        new("clientele", Version, IsRequired: true),
        new("name", Identifier),
        new("namespace", Namespace),
        new("description", RelativePath),
        new("maxAge", Duration),
        new("servers", Servers()),
        new("authentication", Authentication()),
        new("rateLimits", RateLimits),
        new("paging", Paging()),
        new("errors", Errors),
        new("concurrency", Concurrency()),
        new("include", Selection(new KeyShape("depth", Count))),
        new("exclude", Selection()),
        new("sets", new MapShape(Set())),
        new("types", new MapShape(Type())),
        new("operations", new MapShape(Operation())),
        new("responses", Responses),
        new("dateTimes", DateTimes),
        new("durations", Durations),
        new("foreignKeys", Choice("byName", "byConstraint")),
        new("derivedTypes", Choice("body", "cast")),
        new("operationNames", Choice("qualified", "unqualified")),
        new("numbers", Choice("json", "text")),
        new("maxAddressLength", Count),
        new("batch", Batch()));

    private static ObjectShape Batch() => new(
        new("format", Choice("multipart", "json")),
        new("maxRequests", Count),
        new("rateLimits", Choice("batch", "requests")));

    private static ObjectShape Servers() => new(
        new KeyShape("data", Address));

    private static ObjectShape Authentication() => new(
        new("scheme", Choice("oauth2"), IsRequired: true),
        new("tokenEndpoint", Address),
        new("origins", new ListShape(Origin)),
        new("accessTokenLifetime", Duration),
        new("renewBefore", Duration),
        new("clientAuthentication", Choice("basic", "form")),
        new("grants", Grants()));

    private static ObjectShape Grants() => new(
        new("password", new ObjectShape(
            new("clientId", Text),
            new("scope", Text),
            new("parameters", new MapShape(Text)))),
        new("refreshToken", new ObjectShape(
            new("clientId", Text),
            new("scope", Text),
            new("rotates", Boolean),
            new("lifetime", Duration),
            new("parameters", new MapShape(Text)))),
        new("clientCredentials", new ObjectShape(
            new("scope", Text),
            new("authentication", Choice("basic", "form")),
            new("parameters", new MapShape(Text)))),
        new("deviceCode", Interactive()),
        new("authorizationCode", Interactive()),
        new("staticToken", new ObjectShape(
            new KeyShape("lifetime", Duration))));

    private static ObjectShape Interactive() => new(
        new("endpoint", Address, IsRequired: true),
        new("clientId", Text),
        new("scope", Text),
        new("parameters", new MapShape(Text)));

    private static ObjectShape RateLimit() => new(
        new("requests", Count, IsRequired: true),
        new("window", Duration, IsRequired: true));

    private static ObjectShape Paging() => new(
        new("nextLink", Boolean),
        new("clientDriven", Boolean),
        new("pageSize", Count),
        new("order", Text));

    private static ObjectShape ErrorRule() => new(
        new("status", HttpStatus),
        new("code", Text),
        new("kind", Choice(ErrorKinds.Names), IsRequired: true))
    {
        AtLeastOneOf = ["status", "code"],
    };

    private static ObjectShape Concurrency() => new(
        new KeyShape("member", Text, IsRequired: true));

    private static ObjectShape Selection(params KeyShape[] more) => new(
    [
        new("sets", new ListShape(Text)),
        new("types", new ListShape(Text)),
        new("properties", new ListShape(Text)),
        new("navigations", new ListShape(Text)),
        .. more,
        new("operations", new ListShape(Text)),
    ]);

    private static ObjectShape Set() => new(
        new("name", Identifier),
        new("readOnly", Boolean),
        new("maxTop", Count),
        new("pageSize", Count));

    private static ObjectShape Type() => new(
        new("name", Identifier),
        new("requiredOnCreate", new ListShape(Text)),
        new("nestedOnCreate", new ListShape(Text)),
        new("members", new MapShape(Member())),
        new("slots", new MapShape(Identifier)));

    private static ObjectShape Member() => new(
        new("name", Identifier),
        new("type", TypeName),
        new("nullable", Boolean),
        new("readOnly", Boolean),
        new("foreignKey", Text),
        new("documentation", Text));

    private static ObjectShape Operation() => new(
        new("name", Identifier),
        new("multipart", Boolean),
        new("composable", Boolean),
        new("returns", TypeName),
        new("parameters", new MapShape(Parameter())));

    private static ObjectShape Parameter() => new(
        new("name", Identifier),
        new("type", TypeName),
        new("nullable", Boolean));
}
