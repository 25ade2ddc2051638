using System;
using System.Linq;
using System.Threading;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Reading.Contract;

namespace Clientele.Generator.Tests.Contract;

public sealed class ContractReaderTests
{
    [Fact]
    public void The_smallest_contract_has_all_defaults()
    {
        var document = "clientele: 1".ReadClean();

        Assert.Equal(ContractModel.Default, document.Service);
        Assert.Null(document.Name);
        Assert.False(document.ForeignKeysByName);
    }

    [Fact]
    public void Yaml_and_json_say_the_same()
    {
        var yaml = """
            clientele: 1
            servers:
              data: https://api.example.com/odata
            rateLimits:
              - { requests: 100, window: 10s }
            """.ReadClean();
        var json = """
            {
            	"clientele": 1,
            	"servers":{"data":"https://api.example.com/odata"},
            	"rateLimits": [{"requests": 100, "window": "10s"}]
            }
            """.ReadClean();

        Assert.Equal("https://api.example.com/odata/", yaml.Service.BaseAddress);
        Assert.Equal(new RateLimitModel(100, 10_000), Assert.Single(yaml.Service.RateLimits));
        Assert.Equal(yaml.Service, json.Service);
    }

    [Fact]
    public void Authentication_keeps_grants_lifetimes_and_origins()
    {
        var service = """
            clientele: 1
            authentication:
              scheme: oauth2
              tokenEndpoint: https://auth.example.com/connect/token
              origins: [https://files.example.com]
              accessTokenLifetime: 1h
              renewBefore: 5m
              grants:
                password:
                  clientId: external
                  scope: all offline_access
                  parameters: { audience: api }
                refreshToken: { clientId: external, rotates: true, lifetime: 15d, parameters: { resource: r } }
                clientCredentials: { scope: all, authentication: form, parameters: { audience: api } }
                deviceCode: { endpoint: https://auth.example.com/device, clientId: cli, scope: all }
                authorizationCode: { endpoint: https://auth.example.com/authorize, parameters: { prompt: login } }
                staticToken: { lifetime: 365d }
            """.ReadClean().Service;

        Assert.Equal(
            new AuthenticationModel(
                "https://auth.example.com/connect/token",
                ["https://files.example.com"],
                new PasswordGrantModel("external", "all offline_access", [new NamedValueModel("audience", "api")]),
                new RefreshGrantModel("external", null, true, 1_296_000, [new NamedValueModel("resource", "r")]),
                new ClientCredentialsGrantModel("all", [new NamedValueModel("audience", "api")]),
                new StaticTokenModel(31_536_000),
                3_600,
                300,
                new InteractiveGrantModel("https://auth.example.com/device", "cli", "all", []),
                new InteractiveGrantModel("https://auth.example.com/authorize", null, null, [new NamedValueModel("prompt", "login")]),
                ClientAuthentication: ClientAuthenticationModel.Form),
            service.Authentication);
    }

    [Fact]
    public void A_grant_with_nothing_to_say_is_a_grant()
    {
        var grants = """
            clientele: 1
            authentication:
              scheme: oauth2
              grants:
                staticToken:
            """.ReadClean().Service.Authentication!;

        Assert.Equal(new StaticTokenModel(null), grants.StaticToken);
        Assert.Null(grants.Password);
    }

    [Fact]
    public void Errors_are_told_by_status_and_code()
    {
        var errors = """
            clientele: 1
            errors:
              - { code: WpConcurrencyException, kind: concurrency }
              - { status: 500, kind: businessRule }
            """.ReadClean().Service.Errors;

        Assert.Equal(
            [new ErrorRuleModel(null, "WpConcurrencyException", Model.Service.ErrorKind.Concurrency), new ErrorRuleModel(500, null, Model.Service.ErrorKind.BusinessRule)],
            errors);
    }

    [Fact]
    public void Corrections_keep_the_places_they_are_written_at()
    {
        var document = """
            clientele: 1
            foreignKeys: byName
            concurrency: { member: rowVersion }
            include: { sets: [Users, 'Project*'], operations: [TrackTime] }
            exclude: { operations: ['*.GetInfo'] }
            sets:
              Notifications: { name: Notes, maxTop: 50, readOnly: true }
            types:
              Issue:
                requiredOnCreate: [typeId]
                nestedOnCreate: [checkList]
                members:
                  state: { name: Status, type: Edm.Guid, nullable: false, readOnly: true, foreignKey: stateId }
            operations:
              User.UpdateProducts:
                multipart: false
                returns: Collection(WP.UserProduct)
                parameters:
                  products: { type: Collection(WP.UserProduct) }
            """.ReadClean();

        Assert.True(document.ForeignKeysByName);
        Assert.Equal("rowVersion", document.Service.ConcurrencyMember);
        Assert.Equal(["Users", "Project*"], document.Selection.IncludeSets.Select(set => set.Value));
        Assert.Equal((3, 25), (document.Selection.IncludeSets[1].Span.StartLine, document.Selection.IncludeSets[1].Span.StartColumn));
        Assert.Equal("*.GetInfo", Assert.Single(document.Selection.ExcludeOperations).Value);
        Assert.Equal((50, true, "Notes"), (document.Sets["Notifications"].MaxTop, document.Sets["Notifications"].ReadOnly, document.Sets["Notifications"].CSharpName!.Value));
        Assert.Equal((6, 2), (document.Sets["Notifications"].Span.StartLine, document.Sets["Notifications"].Span.StartColumn));
        var state = document.Types["Issue"].Members["state"];
        Assert.Equal(("Status", "Edm.Guid", false, true, "stateId"), (state.CSharpName!.Value, state.Type!.Value, state.Nullable, state.ReadOnly, state.ForeignKey!.Value));
        Assert.Equal("typeId", Assert.Single(document.Types["Issue"].RequiredOnCreate).Value);
        Assert.Equal("Collection(WP.UserProduct)", document.Operations["User.UpdateProducts"].Parameters["products"].Type!.Value);
    }

    [Fact]
    public void An_alias_stands_for_what_it_names()
    {
        var errors = """
            clientele: 1
            types:
              Issue: &named { requiredOnCreate: [name] }
              Project: *named
            """.ReadClean().Types;

        Assert.Equal("name", errors["Project"].RequiredOnCreate.Single().Value);
    }

    [Fact]
    public void Cancellation_is_the_only_thing_thrown() =>
        Assert.Throws<OperationCanceledException>(() => ContractReader.Read("a.yaml", "clientele: 1", new CancellationToken(canceled: true)));
}
