using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Contract;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Emitting.Rest;

/// <summary>The contract as the runtime reads it, and the registration.</summary>
internal sealed class RestContractEmitter(RestServiceModel model, Template template, string version)
{
    private string Name => model.Name + "Contract";

    private RestSecurityEmitter Security => new(model, template, version);

    /// <summary>Whether the contract is known without anyone's word: every variable of an address has a usable value.</summary>
    public static bool HasValue(RestContractModel contract) => contract.Variables.All(variable => variable.Default is not null);

    /// <summary>What analyzers read of the contract.</summary>
    public static string Facts(RestServiceModel model)
    {
        var contract = model.Contract;
        var facts = new AttributeArguments()
            .Add("Service", model.Name)
            .Add("BaseAddress", contract.Servers.Count > 0 ? Plain(contract.Servers[0].Template) : null);
        if (contract.Authentication is { } authentication)
        {
            facts.Add("TokenEndpoint", Plain(authentication.TokenEndpoint))
                .Add("Origins", authentication.Origins.Where(IsPlain))
                .Add("Grants", ClientAttribute.Grants(authentication))
                .Add("AccessTokenLifetime", authentication.AccessTokenLifetimeSeconds)
                .Add("AccessTokensExpire", authentication is { AccessTokenLifetimeSeconds: null, TokenResponse: { } response } && (response.ExpiresIn ?? response.ExpiresAt) is not null);
        }

        return facts.ToString();
    }

    /// <summary>Parameters of the method that creates the contract from the values of variables: their documentation, their declarations, and the created contract.</summary>
    public (string Documentation, string Parameters, string Contract) Arguments() => (
        Documentation(),
        string.Join("\n", model.Contract.Variables.Select(variable => Declaration(variable) + ",")),
        model.Contract.Variables.Count == 0
            ? Name + ".Value"
            : Name + ".For(" + string.Join(", ", model.Contract.Variables.Select(variable => CSharpText.Identifier(variable.CSharpName))) + ")");

    public string Emit()
    {
        var contract = model.Contract;
        var members = Members().ToString();
        var hasVariables = contract.Variables.Count > 0;
        var initial = !HasValue(contract) ? "" : hasVariables
            ? "For(" + string.Join(", ", contract.Variables.Select(Default)) + ")"
            : template["contract.plain"].Fill(("members", members));
        var parts = new List<string>();
        if (HasValue(contract))
        {
            parts.Add(template["contract.value"].Fill(("initial", initial)));
        }

        if (hasVariables)
        {
            parts.Add(template["contract.for"].Fill(("params", Documentation()), ("parameters", string.Join(", ", contract.Variables.Select(Declaration))), ("members", members)));
        }

        return template["contract"].Fill(
            ("service", CSharpText.Xml(model.Name)),
            ("version", version),
            ("name", Name),
            ("members", string.Join("\n\n", parts))) + Security.Emit();
    }

    public string EmitRegistration() => new RegistrationEmitter(Template.Load("Contract/Registration"), version).Emit(
        model.Name,
        [.. model.Contract.Variables.Select(variable => new AddressVariable(
            CSharpText.Identifier(variable.CSharpName), Declaration(variable), Text(variable), Documentation(variable)))]);

    public string EmitResolver() => ResolverEmitter.Emit(model.Name + "JsonTypeInfoResolver", version, model.Classes
        .Select(type => (CSharpText.Identifier(type.CSharpName), type.IsRead ? "ModelJson.TypeInfo" : "ModelJson.WritableTypeInfo"))
        .Concat(model.Unions.Select(type => (CSharpText.Identifier(type.CSharpName), type.IsRead ? "RestJson.UnionTypeInfo" : "ModelJson.WritableTypeInfo")))
        .Concat(model.Enums.Select(type => (CSharpText.Identifier(type.CSharpName), type.IsNumeric ? "RestJson.NumberEnumTypeInfo" : "RestJson.EnumTypeInfo"))));

    private string Documentation() => string.Join("\n", model.Contract.Variables.Select(Documentation));

    private static string Documentation(RestVariableModel variable) => XmlDoc.Parameter(
        variable.CSharpName,
        variable.Documentation.Summary is { } summary ? CommonMark.Xml(summary) : XmlDoc.Code(variable.WireName) + ", a part of the servers' addresses.");

    /// <summary>A variable's value as text.</summary>
    private static string Text(RestVariableModel variable) => CSharpText.Identifier(variable.CSharpName) + (variable.EnumName is null ? "" : ".Value");

    private static string Declaration(RestVariableModel variable) =>
        (variable.EnumName is { } name ? CSharpText.Identifier(name) : "string") + " " + CSharpText.Identifier(variable.CSharpName);

    private static string Default(RestVariableModel variable) => variable.EnumName is { } name
        ? CSharpText.Identifier(name) + ".FromValue(" + CSharpText.Literal(variable.Default!) + ")"
        : CSharpText.Literal(variable.Default!);

    private ObjectMembers Members()
    {
        var contract = model.Contract;
        var members = new ObjectMembers()
            .AddText("Name", model.Name)
            .AddText("GeneratorVersion", version)
            .Add("BaseAddress", contract.Servers.Count > 0 ? Address(contract.Servers[0].Template) : null)
            .AddMap("Servers", "global::System.Uri", contract.Servers.Skip(1).Where(server => server.Role.Length > 0).Select(server => (server.Role, Address(server.Template))));
        if (contract.Authentication is { } authentication)
        {
            members.AddObject("Authentication", "AuthenticationContract", ContractEmitter.Authentication(authentication, Address));
        }

        members
            .Add("DefaultAuthentication", contract.Security.Default is { } usual ? Security.Expression(usual) : null)
            .AddItems("Schemes", contract.Security.Others.Select(Security.Expression))
            .AddList("RateLimits", contract.RateLimits.Select(ContractEmitter.RateLimit))
            .AddList("Errors", contract.Errors.Select(ContractEmitter.ErrorRule));
        if (contract.Envelope is { } envelope)
        {
            members.AddObject("Envelope", "EnvelopeContract", Envelope(envelope));
        }

        return members.Add("FieldErrors", contract.FieldErrors is { } grammar
            ? ContractEmitter.Initializer(
                "FieldErrorGrammar",
                ("Pattern", CSharpText.Literal(grammar.Pattern)),
                ("Separator", CSharpText.Literal(grammar.Separator)),
                ("Kinds", "[" + string.Join(", ", grammar.Kinds.Select(CSharpText.Literal)) + "]"))
            : null);
    }

    private static ObjectMembers Envelope(RestEnvelopeModel envelope) => new ObjectMembers()
        .Add("Payload", PagingText.Pointer(envelope.Payload))
        .Add("Status", PagingText.OptionalPointer(envelope.Status))
        .Add("Message", PagingText.OptionalPointer(envelope.Message))
        .Add("Code", PagingText.OptionalPointer(envelope.Code))
        .Add("Result", PagingText.OptionalPointer(envelope.Result))
        .Add("Count", PagingText.OptionalPointer(envelope.Count))
        .Add("Limit", PagingText.OptionalPointer(envelope.Limit))
        .AddTexts("Success", envelope.Success)
        .AddTexts("Failure", envelope.Failure);

    private string Address(string address) => IsPlain(address)
        ? "new global::System.Uri(" + CSharpText.Literal(address) + ")"
        : "ServerTemplate.Expand(" + CSharpText.Literal(address) + string.Concat(model.Contract.Variables
            .Where(variable => address.Contains("{" + variable.WireName + "}"))
            .Select(variable => ", (" + CSharpText.Literal(variable.WireName) + ", " + Text(variable) + ")")) + ")";

    private static string? Plain(string? address) => address is not null && IsPlain(address) ? address : null;

    private static bool IsPlain(string address) => address.IndexOf('{') < 0;
}
