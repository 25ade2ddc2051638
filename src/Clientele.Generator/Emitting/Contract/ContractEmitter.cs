using System;
using System.Linq;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Emitting.Contract;

/// <summary>The contract as the runtime reads it, the registration, and the types' JSON contracts.</summary>
internal sealed class ContractEmitter(ODataServiceModel model, Template template, string version)
{
    public string Emit()
    {
        var contract = model.Contract;
        var members = new ObjectMembers()
            .AddText("GeneratorVersion", version)
            .Add("BaseAddress", contract.BaseAddress is { } address ? Uri(address) : null);
        if (contract.Authentication is { } authentication)
        {
            members.AddObject("Authentication", "AuthenticationContract", Authentication(authentication, Uri));
        }

        members
            .AddList("RateLimits", contract.RateLimits.Select(RateLimit))
            .AddList("Errors", contract.Errors.Select(ErrorRule))
            .Add("Paging", Paging(contract.Paging))
            .Add("Batch", contract.Batch is { } batch ? Batch(batch) : null)
            .Add("DerivedTypes", contract.CastsDerivedTypes ? "global::Clientele.DerivedTypeWrites.CastSegment" : null)
            .Add("MaxAddressLength", Number(contract.MaxAddressLength))
            .AddIf("NumbersAsText", contract.NumbersAsText);
        return template["contract"].Fill(
            ("service", CSharpText.Xml(model.Name)),
            ("version", version),
            ("name", Names.Contract(model)),
            ("serviceName", CSharpText.Literal(model.Name)),
            ("members", members.ToString()));
    }

    public string EmitResolver() => ResolverEmitter.Emit(Names.Resolver(model), version, model.Types
        .SelectMany(type => type.IsAbstract ? new[] { Names.Type(type), Names.Other(type) } : [Names.Type(type)])
        .Select(name => (name, "ModelJson.TypeInfo"))
        .Concat(model.Enums.Select(type => (CSharpText.Identifier(type.CSharpName), "ModelJson.EnumTypeInfo"))));

    /// <summary>The members of the authentication's contract.</summary>
    /// <param name="model">The authentication.</param>
    /// <param name="address">The expression of an address.</param>
    public static ObjectMembers Authentication(AuthenticationModel model, Func<string, string> address)
    {
        return new ObjectMembers()
            .Add("TokenEndpoint", Address(model.TokenEndpoint))
            .Add("MetadataAddress", Address(model.MetadataAddress))
            .AddItems("Origins", model.Origins.Select(address))
            .Add("Password", model.Password is { } password
                ? Initializer("PasswordGrant", TokenEndpoint(password.TokenEndpoint), ClientId(password.ClientId), Scope(password.Scope), Parameters(password.Parameters))
                : null)
            .Add("Refresh", model.Refresh is { } refresh
                ? Initializer(
                    "RefreshGrant",
                    TokenEndpoint(refresh.TokenEndpoint),
                    ClientId(refresh.ClientId),
                    Scope(refresh.Scope),
                    ("Rotates", refresh.Rotates ? "true" : null),
                    ("Lifetime", Seconds(refresh.LifetimeSeconds)),
                    Parameters(refresh.Parameters))
                : null)
            .Add("ClientCredentials", model.ClientCredentials is { } credentials
                ? Initializer("ClientCredentialsGrant", TokenEndpoint(credentials.TokenEndpoint), Scope(credentials.Scope), Parameters(credentials.Parameters))
                : null)
            .Add("DeviceCode", Interactive("DeviceCodeGrant", model.DeviceCode))
            .Add("AuthorizationCode", Interactive("AuthorizationCodeGrant", model.AuthorizationCode))
            .Add("ClientAuthentication", model.ClientAuthentication == ClientAuthenticationModel.Basic ? null : "global::Clientele.ClientAuthentication." + model.ClientAuthentication)
            .Add("TokenResponse", model.TokenResponse is { } response
                ? Initializer("TokenResponseContract", ("AccessToken", Literal(response.AccessToken)), ("ExpiresIn", Literal(response.ExpiresIn)), ("ExpiresAt", Literal(response.ExpiresAt)))
                : null)
            .Add("StaticTokenLifetime", Seconds(model.StaticToken?.LifetimeSeconds))
            .Add("AccessTokenLifetime", Seconds(model.AccessTokenLifetimeSeconds))
            .Add("RenewBefore", Seconds(model.RenewBeforeSeconds));

        string? Address(string? own) => own is null ? null : address(own);

        (string Name, string? Value) TokenEndpoint(string? own) => ("TokenEndpoint", Address(own));

        string? Interactive(string type, InteractiveGrantModel? grant) => grant is null ? null : Initializer(
            type, ("Endpoint", address(grant.Endpoint)), TokenEndpoint(grant.TokenEndpoint), ClientId(grant.ClientId), Scope(grant.Scope), Parameters(grant.Parameters));
    }

    /// <summary>A window of requests.</summary>
    public static string RateLimit(RateLimitModel limit) => Initializer(
        "RateLimitWindow", ("Requests", CSharpText.Number(limit.Requests)), ("Window", "global::System.TimeSpan.FromMilliseconds(" + CSharpText.Number(limit.WindowMilliseconds) + ")"));

    /// <summary>What a failure means.</summary>
    public static string ErrorRule(ErrorRuleModel rule) => Initializer(
        "ErrorRule", ("Status", Number(rule.Status)), ("Code", Literal(rule.Code)), ("Kind", "global::Clientele.ErrorKind." + rule.Kind));

    /// <summary>A new object of a type of the runtime with the members that have a value.</summary>
    public static string Initializer(string type, params (string Name, string? Value)[] members)
    {
        var given = members.Where(member => member.Value is not null).Select(member => member.Name + " = " + member.Value).ToList();
        return "new global::Clientele." + type + (given.Count == 0 ? "()" : " { " + string.Join(", ", given) + " }");
    }

    private static (string Name, string? Value) ClientId(string? id) => ("ClientId", Literal(id));

    private static (string Name, string? Value) Scope(string? scope) => ("Scope", Literal(scope));

    private static string? Literal(string? text) => text is null ? null : CSharpText.Literal(text);

    private static (string Name, string? Value) Parameters(EquatableArray<NamedValueModel> parameters) => ("Parameters", parameters.IsEmpty
        ? null
        : "new global::System.Collections.Generic.Dictionary<string, string> { "
            + string.Join(", ", parameters.Select(p => "[" + CSharpText.Literal(p.Name) + "] = " + CSharpText.Literal(p.Value))) + " }");

    private static string Paging(PagingModel paging) => Initializer(
        "PagingContract",
        ("ClientDriven", paging.ClientDriven ? "true" : "false"),
        ("PageSize", Number(paging.PageSize)),
        ("StableOrder", Literal(paging.StableOrder)));

    private static string Batch(BatchModel batch) => Initializer(
        "BatchContract",
        ("Format", "global::Clientele.BatchFormat." + (batch.IsJson ? "Json" : "Multipart")),
        ("MaxRequests", Number(batch.MaxRequests)),
        ("CountsRequests", batch.CountsRequests ? "true" : null));

    private static string Uri(string text) => "new global::System.Uri(" + CSharpText.Literal(text) + ")";

    private static string? Number(long? number) => number is { } value ? CSharpText.Number(value) : null;

    private static string? Seconds(long? seconds) => seconds is { } value ? "global::System.TimeSpan.FromSeconds(" + CSharpText.Number(value) + ")" : null;
}
