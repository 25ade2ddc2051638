using System.Linq;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Reading.Contract;

/// <summary>Makes of checked nodes what goes to the runtime as it is.</summary>
internal static class ServiceMapper
{
    public static ContractModel Map(MappingNode root) => new(
        WithSlash(root.Object("servers").Text("data")),
        root.Object("authentication") is { } authentication ? Authentication(authentication) : null,
        RateLimits(root),
        Paging(root.Object("paging")),
        Errors(root),
        root.Object("concurrency").Text("member"))
    {
        SetsForeignKeys = root.Text("foreignKeys") == "byName",
        Batch = root.Object("batch") is { } batch
            ? new BatchModel(batch.Text("format") == "json", batch.Integer("maxRequests"), batch.Text("rateLimits") == "requests")
            : null,
        CastsDerivedTypes = root.Text("derivedTypes") == "cast",
        NamesOperationsUnqualified = root.Text("operationNames") == "unqualified",
        MaxAddressLength = root.Integer("maxAddressLength"),
        NumbersAsText = root.Text("numbers") == "text",
    };

    public static EquatableArray<RateLimitModel> RateLimits(MappingNode root) =>
        root.List<MappingNode>("rateLimits").Select(RateLimit).OfType<RateLimitModel>().ToEquatableArray();

    public static EquatableArray<ErrorRuleModel> Errors(MappingNode root) =>
        root.List<MappingNode>("errors").Select(Error).OfType<ErrorRuleModel>().ToEquatableArray();

    private static AuthenticationModel Authentication(MappingNode node)
    {
        var grants = node.Object("grants");
        return new AuthenticationModel(
            node.Text("tokenEndpoint"),
            node.List<ScalarNode>("origins").Select(origin => origin.Text.TrimEnd('/')).ToEquatableArray(),
            grants.Object("password") is { } password ? Password(password) : null,
            grants.Object("refreshToken") is { } refresh
                ? new RefreshGrantModel(
                    refresh.Text("clientId"), refresh.Text("scope"), refresh.Boolean("rotates") ?? false, refresh.Seconds("lifetime"), Parameters(refresh))
                : null,
            grants.Object("clientCredentials") is { } credentials
                ? new ClientCredentialsGrantModel(credentials.Text("scope"), Parameters(credentials))
                : null,
            grants.Object("staticToken") is { } token ? new StaticTokenModel(token.Seconds("lifetime")) : null,
            node.Seconds("accessTokenLifetime"),
            node.Seconds("renewBefore"),
            Interactive(grants.Object("deviceCode")),
            Interactive(grants.Object("authorizationCode")),
            (node.Text("clientAuthentication") ?? grants.Object("clientCredentials").Text("authentication")) == "form" ? ClientAuthenticationModel.Form : ClientAuthenticationModel.Basic);
    }

    /// <summary>Null where the grant is not offered, or its endpoint had to be left out.</summary>
    private static InteractiveGrantModel? Interactive(MappingNode? node) => node.Text("endpoint") is { } endpoint
        ? new InteractiveGrantModel(endpoint, node.Text("clientId"), node.Text("scope"), Parameters(node))
        : null;

    private static PasswordGrantModel Password(MappingNode node) => new(
        node.Text("clientId"),
        node.Text("scope"),
        Parameters(node));

    /// <summary>Further form parameters.</summary>
    public static EquatableArray<NamedValueModel> Parameters(MappingNode? node) =>
        (node.Object("parameters")?.Entries ?? [])
            .Where(parameter => parameter.Value is ScalarNode)
            .Select(parameter => new NamedValueModel(parameter.Key, ((ScalarNode)parameter.Value).Text))
            .ToEquatableArray();

    /// <summary>Null where the checker had to leave a part out.</summary>
    private static RateLimitModel? RateLimit(MappingNode node) =>
        node.Integer("requests") is { } requests && node.Seconds("window") is { } window
            ? new RateLimitModel(requests, window * 1000)
            : null;

    private static PagingModel Paging(MappingNode? node) => new(
        node.Boolean("nextLink") ?? PagingModel.Default.FollowNextLink,
        node.Boolean("clientDriven") ?? PagingModel.Default.ClientDriven,
        node.Integer("pageSize"),
        node.Text("order"));

    /// <summary>A rule that matches neither a status nor a code would match every error, so half a rule is none.</summary>
    private static ErrorRuleModel? Error(MappingNode node) =>
        node.Text("kind") is { } kind && (node.Integer("status") is not null || node.Text("code") is not null)
            ? new ErrorRuleModel(node.Integer("status"), node.Text("code"), ErrorKinds.Parse(kind))
            : null;

    private static string? WithSlash(string? address) =>
        address is null || address.EndsWith("/", System.StringComparison.Ordinal) ? address : address + "/";
}
