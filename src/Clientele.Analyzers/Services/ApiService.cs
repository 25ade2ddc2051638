using System.Collections.Immutable;
using System.Linq;
using Clientele.Analyzers.Foundation;
using Microsoft.CodeAnalysis;

namespace Clientele.Analyzers.Services;

/// <summary>The service that <c>[ApiClient]</c> on a client's class describes.</summary>
internal sealed class ApiService
{
    private ApiService(INamedTypeSymbol client, AttributeData attribute)
    {
        Client = client;
        Registration = "Add" + client.Name;
        ContractName = client.Name.Substring(0, client.Name.Length - ApiServices.ClientSuffix.Length) + "Contract";
        Name = Text(attribute, "Service") ?? client.Name;
        BaseAddress = Address(Text(attribute, "BaseAddress"));
        BasePath = Path(Text(attribute, "BaseAddress"));
        TokenEndpoint = Address(Text(attribute, "TokenEndpoint"));
        Origins = Texts(attribute, "Origins").Select(Address).OfType<Origin>().ToImmutableArray();
        Grants = Texts(attribute, "Grants");
        AccessTokenLifetime = Number(attribute, "AccessTokenLifetime");
        TokensExpire = AccessTokenLifetime > 0 || Argument(attribute, "AccessTokensExpire") is { Value: true };
        StaticTokenLifetime = Number(attribute, "StaticTokenLifetime");
        RefreshTokensRotate = Argument(attribute, "RefreshTokensRotate") is { Value: true };
    }

    public INamedTypeSymbol Client { get; }

    public string Name { get; }

    public Origin? BaseAddress { get; }

    /// <summary>Path of the base address, with a slash at both ends.</summary>
    public string BasePath { get; }

    public Origin? TokenEndpoint { get; }

    public ImmutableArray<Origin> Origins { get; }

    public ImmutableArray<string> Grants { get; }

    /// <summary>Seconds; 0 where the contract does not say it.</summary>
    public long AccessTokenLifetime { get; }

    /// <summary>Seconds; 0 where there are no tokens made by hand.</summary>
    public long StaticTokenLifetime { get; }

    public bool RefreshTokensRotate { get; }

    public bool TokensExpire { get; }

    /// <summary>Name of the extension method that registers the client.</summary>
    public string Registration { get; }

    /// <summary>Name of the class that holds the contract, beside the client.</summary>
    public string ContractName { get; }

    public static ApiService? From(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass.Is("Clientele", "ApiClientAttribute"))
            {
                return new ApiService(type, attribute);
            }
        }

        return null;
    }

    public bool Owns(Origin origin) => origin == BaseAddress || origin == TokenEndpoint || Origins.Contains(origin);

    /// <summary>Whether the service is at this host, whatever the scheme.</summary>
    public bool OwnsHost(Origin origin) =>
        origin.Host == BaseAddress?.Host || origin.Host == TokenEndpoint?.Host || Origins.Any(own => own.Host == origin.Host);

    /// <summary>Whether an address belongs to the same owner as the service's, as far as names tell.</summary>
    public bool IsAtHome(Origin origin) =>
        BaseAddress?.IsSameSite(origin) == true || TokenEndpoint?.IsSameSite(origin) == true || Origins.Any(own => own.IsSameSite(origin));

    private static Origin? Address(string? text) => text is null ? null : Origin.Of(text, isWhole: true);

    private static string Path(string? address) =>
        System.Uri.TryCreate(address, System.UriKind.Absolute, out var uri) ? uri.AbsolutePath.TrimEnd('/') + "/" : "/";

    private static TypedConstant? Argument(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value;
            }
        }

        return null;
    }

    private static string? Text(AttributeData attribute, string name) =>
        Argument(attribute, name) is { Kind: TypedConstantKind.Primitive } constant ? constant.Value as string : null;

    private static long Number(AttributeData attribute, string name) =>
        Argument(attribute, name) is { Kind: TypedConstantKind.Primitive, Value: long number } ? number : 0;

    private static ImmutableArray<string> Texts(AttributeData attribute, string name) =>
        Argument(attribute, name) is { Kind: TypedConstantKind.Array, IsNull: false } array
            ? array.Values.Select(value => value.Value).OfType<string>().ToImmutableArray()
            : [];
}
