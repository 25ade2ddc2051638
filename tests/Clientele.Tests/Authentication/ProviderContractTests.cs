using System;
using System.Text.Json;
using Clientele.Authentication;

namespace Clientele.Tests.Authentication;

/// <summary>What the metadata of a provider make of a contract: what the contract says itself goes before.</summary>
public sealed class ProviderContractTests
{
    private static readonly Uri Address = new("https://id.sample.test/acme/.well-known/openid-configuration");
    private static readonly Uri Device = new("https://id.sample.test/device");
    private static readonly Uri Authorization = new("https://id.sample.test/authorize");

    [Fact]
    public void A_bare_contract_gets_every_grant_of_the_provider()
    {
        var contract = All.In(new AuthenticationContract { MetadataAddress = Address, Password = new PasswordGrant { ClientId = "c", Scope = "read" } });

        Assert.Null(contract.MetadataAddress);
        Assert.Equal(new Uri("https://id.sample.test/token"), contract.TokenEndpoint);
        Assert.Equal(("c", true), (contract.Refresh!.ClientId, contract.Refresh.Rotates));
        Assert.NotNull(contract.ClientCredentials);
        Assert.Equal((Device, "c", "read offline_access"), (contract.DeviceCode!.Endpoint, contract.DeviceCode.ClientId, contract.DeviceCode.Scope));
        Assert.Equal((Authorization, "c", "read offline_access"), (contract.AuthorizationCode!.Endpoint, contract.AuthorizationCode.ClientId, contract.AuthorizationCode.Scope));
    }

    [Fact]
    public void Grants_of_the_contract_stay_as_they_are()
    {
        var contract = new AuthenticationContract
        {
            Refresh = new RefreshGrant { ClientId = "own", Rotates = false },
            ClientCredentials = new ClientCredentialsGrant { Scope = "own" },
            DeviceCode = new DeviceCodeGrant { Endpoint = new Uri("https://own.test/device"), ClientId = "own" },
            AuthorizationCode = new AuthorizationCodeGrant { Endpoint = new Uri("https://own.test/authorize"), ClientId = "own" },
        };

        var made = All.In(contract);

        Assert.Equal(
            (contract.Refresh, contract.ClientCredentials, contract.DeviceCode, contract.AuthorizationCode),
            (made.Refresh, made.ClientCredentials, made.DeviceCode, made.AuthorizationCode));
    }

    [Fact]
    public void What_the_provider_does_not_offer_is_not_there()
    {
        var made = (All with { DeviceEndpoint = null, AuthorizationEndpoint = null }).In(new AuthenticationContract());

        Assert.Null(made.DeviceCode);
        Assert.Null(made.AuthorizationCode);
    }

    [Theory]
    [InlineData("read", "read offline_access")]
    [InlineData("offline_access read", "offline_access read")]
    [InlineData("read\u00A0offline_access", "read\u00A0offline_access offline_access")]
    [InlineData(null, null)]
    public void Users_stay_signed_in_where_a_scope_is_asked_for(string? scope, string? asked) =>
        Assert.Equal(asked, All.In(new AuthenticationContract { Password = new PasswordGrant { Scope = scope } }).Password!.Scope);

    [Theory]
    [InlineData("\"client_secret_post\"", true)]
    [InlineData("\"client_secret_post\",\"client_secret_basic\"", false)]
    [InlineData("\"client_secret_basic\"", false)]
    [InlineData("\"private_key_jwt\"", false)]
    [InlineData("", false)]
    public void Secrets_go_into_forms_where_that_is_the_only_way(string methods, bool inForms) =>
        Assert.Equal(inForms, Read(more: $$""","token_endpoint_auth_methods_supported":[{{methods}}]""")!.TakesSecretsInForms);

    [Theory]
    [InlineData("device_authorization_endpoint")]
    [InlineData("authorization_endpoint")]
    public void An_endpoint_that_is_not_https_is_refused_by_its_name(string member)
    {
        Assert.Null(Read($$""","{{member}}":"http://id.sample.test/x" """, out var problem));
        Assert.Equal($"the member \"{member}\" is not an https address", problem);
    }

    [Theory]
    [InlineData("https://id.sample.test/acme", true)]
    [InlineData("https://id.sample.test/{tenant}", true)]
    [InlineData("https://id.sample.test/{tenant", false)]
    [InlineData("https://id.sample.test/tenant}", false)]
    [InlineData("https://id.sample.test/other", false)]
    [InlineData("https://id.sample.test/acme/more", false)]
    public void A_provider_is_the_one_that_was_asked(string issuer, bool isIt) => Assert.Equal(isIt, Read(issuer: issuer) is not null);

    [Theory]
    [InlineData("https://id.sample.test/anything", true)]
    [InlineData("https://other.test/", false)]
    [InlineData("acme", false)]
    public void At_an_address_of_its_own_a_provider_is_known_by_its_origin(string issuer, bool isIt) =>
        Assert.Equal(isIt, Read(issuer: issuer, address: new Uri("https://id.sample.test/metadata.json")) is not null);

    private static ProviderMetadata All { get; } = new(new Uri("https://id.sample.test/token"), Device, Authorization, GivesOfflineAccess: true, TakesSecretsInForms: false);

    private static ProviderMetadata? Read(string more = "", string issuer = "https://id.sample.test/acme", Uri? address = null) => Read(more, out _, issuer, address);

    private static ProviderMetadata? Read(string more, out string problem, string issuer = "https://id.sample.test/acme", Uri? address = null)
    {
        using var document = JsonDocument.Parse($$"""{"issuer":"{{issuer}}","token_endpoint":"https://id.sample.test/token"{{more}}}""");
        return ProviderMetadata.Read(document.RootElement, address ?? Address, out problem);
    }
}
