using System;
using System.Collections.Generic;
using System.Globalization;
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
        var members = new List<string> { "GeneratorVersion = " + CSharpText.Literal(version) + "," };
        if (contract.BaseAddress is { } address)
        {
            members.Add("BaseAddress = " + Uri(address) + ",");
        }

        if (contract.Authentication is { } authentication)
        {
            members.Add(template["contract.authentication"].Fill(("members", string.Join("\n", Authentication(authentication, Uri)))));
        }

        AddList(members, "RateLimits", contract.RateLimits.Select(RateLimit));
        AddList(members, "Errors", contract.Errors.Select(ErrorRule));
        members.Add(Paging(contract.Paging));
        if (contract.Batch is { } batch)
        {
            members.Add(Batch(batch));
        }

        if (contract.CastsDerivedTypes)
        {
            members.Add("DerivedTypes = global::Clientele.DerivedTypeWrites.CastSegment,");
        }

        if (contract.MaxAddressLength is { } length)
        {
            members.Add("MaxAddressLength = " + Number(length) + ",");
        }

        if (contract.NumbersAsText)
        {
            members.Add("NumbersAsText = true,");
        }

        return template["contract"].Fill(
            ("service", CSharpText.Xml(model.Name)),
            ("version", version),
            ("name", Names.Contract(model)),
            ("serviceName", CSharpText.Literal(model.Name)),
            ("members", string.Join("\n", members)));
    }

    public string EmitResolver()
    {
        var names = model.Types.SelectMany(type => type.IsAbstract ? new[] { Names.Type(type), Names.Other(type) } : [Names.Type(type)]);
        var models = names.Select(name => template["resolver.model"].Fill(("name", name)));
        var enums = model.Enums.Select(type => template["resolver.enum"].Fill(("name", CSharpText.Identifier(type.CSharpName))));
        return template["resolver"].Fill(
            ("version", version),
            ("name", Names.Resolver(model)),
            ("arms", string.Join("\n\n", models.Concat(enums))));
    }

    /// <summary>The members of the authentication's contract.</summary>
    /// <param name="model">The authentication.</param>
    /// <param name="address">The expression of an address.</param>
    public static IEnumerable<string> Authentication(AuthenticationModel model, Func<string, string> address)
    {
        (string Name, string? Value) TokenEndpoint(string? own) => ("TokenEndpoint", own is null ? null : address(own));
        string Interactive(string type, InteractiveGrantModel grant) => Initializer(
            type, ("Endpoint", address(grant.Endpoint)), TokenEndpoint(grant.TokenEndpoint), ClientId(grant.ClientId), Scope(grant.Scope), Parameters(grant.Parameters));

        if (model.TokenEndpoint is { } endpoint)
        {
            yield return "TokenEndpoint = " + address(endpoint) + ",";
        }

        if (!model.Origins.IsEmpty)
        {
            yield return "Origins = [" + string.Join(", ", model.Origins.Select(address)) + "],";
        }

        if (model.Password is { } password)
        {
            yield return "Password = " + Initializer("PasswordGrant", TokenEndpoint(password.TokenEndpoint), ClientId(password.ClientId), Scope(password.Scope), Parameters(password.Parameters)) + ",";
        }

        if (model.Refresh is { } refresh)
        {
            yield return "Refresh = " + Initializer(
                "RefreshGrant",
                TokenEndpoint(refresh.TokenEndpoint),
                ClientId(refresh.ClientId),
                Scope(refresh.Scope),
                ("Rotates", refresh.Rotates ? "true" : null),
                ("Lifetime", refresh.LifetimeSeconds is { } life ? Seconds(life) : null),
                Parameters(refresh.Parameters)) + ",";
        }

        if (model.ClientCredentials is { } credentials)
        {
            yield return "ClientCredentials = " + Initializer("ClientCredentialsGrant", TokenEndpoint(credentials.TokenEndpoint), Scope(credentials.Scope), Parameters(credentials.Parameters)) + ",";
        }

        if (model.DeviceCode is { } device)
        {
            yield return "DeviceCode = " + Interactive("DeviceCodeGrant", device) + ",";
        }

        if (model.AuthorizationCode is { } code)
        {
            yield return "AuthorizationCode = " + Interactive("AuthorizationCodeGrant", code) + ",";
        }

        if (model.ClientAuthentication != ClientAuthenticationModel.Basic)
        {
            yield return "ClientAuthentication = global::Clientele.ClientAuthentication." + model.ClientAuthentication + ",";
        }

        if (model.TokenResponse is { } response)
        {
            yield return "TokenResponse = " + Initializer(
                "TokenResponseContract", ("AccessToken", Literal(response.AccessToken)), ("ExpiresIn", Literal(response.ExpiresIn)), ("ExpiresAt", Literal(response.ExpiresAt))) + ",";
        }

        if (model.StaticToken is { LifetimeSeconds: { } lifetime })
        {
            yield return "StaticTokenLifetime = " + Seconds(lifetime) + ",";
        }

        if (model.AccessTokenLifetimeSeconds is { } access)
        {
            yield return "AccessTokenLifetime = " + Seconds(access) + ",";
        }

        if (model.RenewBeforeSeconds is { } before)
        {
            yield return "RenewBefore = " + Seconds(before) + ",";
        }
    }

    /// <summary>A window of requests.</summary>
    public static string RateLimit(RateLimitModel limit) => Initializer(
        "RateLimitWindow", ("Requests", CSharpText.Number(limit.Requests)), ("Window", "global::System.TimeSpan.FromMilliseconds(" + CSharpText.Number(limit.WindowMilliseconds) + ")"));

    /// <summary>What a failure means.</summary>
    public static string ErrorRule(ErrorRuleModel rule) => Initializer(
        "ErrorRule",
        ("Status", rule.Status is { } status ? CSharpText.Number(status) : null),
        ("Code", rule.Code is { } code ? CSharpText.Literal(code) : null),
        ("Kind", "global::Clientele.ErrorKind." + rule.Kind));

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

    private static string Paging(PagingModel paging) =>
        "Paging = new global::Clientele.PagingContract { ClientDriven = " + (paging.ClientDriven ? "true" : "false")
            + (paging.PageSize is { } size ? ", PageSize = " + Number(size) : "")
            + (paging.StableOrder is { } order ? ", StableOrder = " + CSharpText.Literal(order) : "") + " },";

    private static string Batch(BatchModel batch) =>
        "Batch = new global::Clientele.BatchContract { Format = global::Clientele.BatchFormat." + (batch.IsJson ? "Json" : "Multipart")
            + (batch.MaxRequests is { } most ? ", MaxRequests = " + Number(most) : "")
            + (batch.CountsRequests ? ", CountsRequests = true" : "") + " },";

    private static void AddList(List<string> members, string name, IEnumerable<string> items)
    {
        var lines = items.Select(item => "    " + item + ",").ToList();
        if (lines.Count > 0)
        {
            members.Add(name + " =\n[\n" + string.Join("\n", lines) + "\n],");
        }
    }

    private static string Uri(string text) => "new global::System.Uri(" + CSharpText.Literal(text) + ")";

    private static string Text(string? text) => text is null ? "null" : CSharpText.Literal(text);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(long? seconds) =>
        seconds is { } value ? "global::System.TimeSpan.FromSeconds(" + Number(value) + ")" : "null";

    private static string Milliseconds(long milliseconds) => "global::System.TimeSpan.FromMilliseconds(" + Number(milliseconds) + ")";
}
