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

    /// <summary>Parameters of whoever makes the contract from the values of variables: their documentation, their declarations, and the contract made.</summary>
    public (string Documentation, string Parameters, string Contract) Arguments() => (
        Documentation(),
        string.Join("\n", model.Contract.Variables.Select(variable => Declaration(variable) + ",")),
        model.Contract.Variables.Count == 0
            ? Name + ".Value"
            : Name + ".For(" + string.Join(", ", model.Contract.Variables.Select(variable => CSharpText.Identifier(variable.CSharpName))) + ")");

    public string Emit()
    {
        var contract = model.Contract;
        var members = string.Join("\n", Members());
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

    public string EmitResolver()
    {
        var arms = model.Classes.Select(type => Arm(type.IsRead ? "ModelJson.TypeInfo" : "ModelJson.WritableTypeInfo", type.CSharpName))
            .Concat(model.Unions.Select(type => Arm(type.IsRead ? "RestJson.UnionTypeInfo" : "ModelJson.WritableTypeInfo", type.CSharpName)))
            .Concat(model.Enums.Select(type => Arm(type.IsNumeric ? "RestJson.NumberEnumTypeInfo" : "RestJson.EnumTypeInfo", type.CSharpName)));
        return template["resolver"].Fill(("version", version), ("name", model.Name + "JsonTypeInfoResolver"), ("arms", string.Join("\n\n", arms)));
    }

    private string Arm(string how, string name) => template["resolver.arm"].Fill(("name", CSharpText.Identifier(name)), ("how", how));

    private string Documentation() => string.Join("\n", model.Contract.Variables.Select(Documentation));

    private static string Documentation(RestVariableModel variable) => RestDocs.Parameter(
        variable.CSharpName,
        variable.Documentation.Summary is { } summary ? CSharpText.Xml(summary) : RestDocs.Code(variable.WireName) + ", a part of the servers' addresses.");

    /// <summary>A variable's value as text.</summary>
    private static string Text(RestVariableModel variable) => CSharpText.Identifier(variable.CSharpName) + (variable.EnumName is null ? "" : ".Value");

    private static string Declaration(RestVariableModel variable) =>
        (variable.EnumName is { } name ? CSharpText.Identifier(name) : "string") + " " + CSharpText.Identifier(variable.CSharpName);

    private static string Default(RestVariableModel variable) => variable.EnumName is { } name
        ? CSharpText.Identifier(name) + ".FromValue(" + CSharpText.Literal(variable.Default!) + ")"
        : CSharpText.Literal(variable.Default!);

    private IEnumerable<string> Members()
    {
        var contract = model.Contract;
        yield return "Name = " + CSharpText.Literal(model.Name) + ",";
        yield return "GeneratorVersion = " + CSharpText.Literal(version) + ",";
        if (contract.Servers.Count > 0)
        {
            yield return "BaseAddress = " + Address(contract.Servers[0].Template) + ",";
        }

        var others = contract.Servers.Skip(1).Where(server => server.Role.Length > 0).ToList();
        if (others.Count > 0)
        {
            yield return "Servers = new global::System.Collections.Generic.Dictionary<string, global::System.Uri>(global::System.StringComparer.Ordinal)\n{\n"
                + string.Join("\n", others.Select(server => "    [" + CSharpText.Literal(server.Role) + "] = " + Address(server.Template) + ",")) + "\n},";
        }

        if (contract.Authentication is { } authentication)
        {
            yield return template["contract.authentication"].Fill(("members", string.Join("\n", ContractEmitter.Authentication(authentication, Address))));
        }

        if (contract.Security.Default is { } usual)
        {
            yield return "DefaultAuthentication = " + Security.Expression(usual) + ",";
        }

        if (!contract.Security.Others.IsEmpty)
        {
            yield return "Schemes = [" + string.Join(", ", contract.Security.Others.Select(Security.Expression)) + "],";
        }

        if (!contract.RateLimits.IsEmpty)
        {
            yield return List("RateLimits", contract.RateLimits.Select(ContractEmitter.RateLimit));
        }

        if (!contract.Errors.IsEmpty)
        {
            yield return List("Errors", contract.Errors.Select(ContractEmitter.ErrorRule));
        }

        if (contract.Envelope is { } envelope)
        {
            yield return template["contract.envelope"].Fill(("members", string.Join("\n", Envelope(envelope))));
        }

        if (contract.FieldErrors is { } grammar)
        {
            yield return "FieldErrors = " + ContractEmitter.Initializer(
                "FieldErrorGrammar",
                ("Pattern", CSharpText.Literal(grammar.Pattern)),
                ("Separator", CSharpText.Literal(grammar.Separator)),
                ("Kinds", Texts(grammar.Kinds))) + ",";
        }
    }

    private static IEnumerable<string> Envelope(RestEnvelopeModel envelope)
    {
        yield return "Payload = " + PagingText.Pointer(envelope.Payload) + ",";
        foreach (var (name, path) in new[]
        {
            ("Status", envelope.Status), ("Message", envelope.Message), ("Code", envelope.Code), ("Result", envelope.Result),
            ("Count", envelope.Count), ("Limit", envelope.Limit),
        })
        {
            if (!path.IsEmpty)
            {
                yield return name + " = " + PagingText.Pointer(path) + ",";
            }
        }

        if (!envelope.Success.IsEmpty)
        {
            yield return "Success = " + Texts(envelope.Success) + ",";
        }

        if (!envelope.Failure.IsEmpty)
        {
            yield return "Failure = " + Texts(envelope.Failure) + ",";
        }
    }

    private string Address(string address) => IsPlain(address)
        ? "new global::System.Uri(" + CSharpText.Literal(address) + ")"
        : "ServerTemplate.Expand(" + CSharpText.Literal(address) + string.Concat(model.Contract.Variables
            .Where(variable => address.Contains("{" + variable.WireName + "}"))
            .Select(variable => ", (" + CSharpText.Literal(variable.WireName) + ", " + Text(variable) + ")")) + ")";

    private static string? Plain(string? address) => address is not null && IsPlain(address) ? address : null;

    private static bool IsPlain(string address) => address.IndexOf('{') < 0;

    private static string List(string name, IEnumerable<string> items) => name + " =\n[\n" + string.Join("\n", items.Select(item => "    " + item + ",")) + "\n],";

    private static string Texts(EquatableArray<string> texts) => "[" + string.Join(", ", texts.Select(CSharpText.Literal)) + "]";
}
