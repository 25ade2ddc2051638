using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Text;

namespace Clientele.Generator.Emitting.Contract;

/// <summary>How clients of a service are registered, and the factory of its accounts.</summary>
internal sealed class RegistrationEmitter(Template template, string version)
{
    private const string AccountParameter = "string account";
    private const string AccountDocumentation = "/// <param name=\"account\">The account's name.</param>";

    /// <summary>The registration methods and the factory of one service.</summary>
    /// <param name="service">The service's name.</param>
    /// <param name="variables">Variables of its addresses. The value of the first one is the name of an account that has no other.</param>
    public string Emit(string service, IReadOnlyList<AddressVariable> variables)
    {
        var client = service + "Client";
        var contract = service + "Contract" + (variables.Count == 0 ? ".Value" : ".For(" + string.Join(", ", variables.Select(variable => variable.Name)) + ")");
        var documentation = variables.Select(variable => variable.Documentation).ToList();
        var declarations = variables.Select(variable => variable.Declaration).ToList();
        var address = variables.Count == 0 ? "\"\"" : string.Join(" + \"\\n\" + ", variables.Select(variable => variable.Text));

        var methods = new List<(string Documentation, string Parameters, string Account)>
        {
            (Lines(documentation.Prepend(AccountDocumentation)), string.Join(", ", declarations.Prepend(AccountParameter)), "account"),
        };
        if (variables.Count > 0)
        {
            methods.Insert(0, (Lines(documentation), string.Join(", ", declarations), variables[0].Text));
        }

        return template["extensions"].Fill(
            ("service", CSharpText.Xml(service)),
            ("serviceName", CSharpText.Literal(service)),
            ("version", version),
            ("name", service + "ServiceCollectionExtensions"),
            ("client", client),
            ("unnamed", variables.Count == 0 ? " for the default account" : " under the name of its <paramref name=\"" + variables[0].Name.TrimStart('@') + "\"/>"),
            ("params", Lines(documentation)),
            ("parameters", Lines(declarations.Select(declaration => declaration + ","))),
            ("account", variables.Count == 0 ? "\"\"" : "global::Clientele.ClientRegistration.Named(" + variables[0].Text + ")"),
            ("contract", contract),
            ("methods", Methods("method")),
            ("implementations", Methods("implementation")));

        string Methods(string fragment) => string.Join("\n\n", methods.Select(method => template[fragment].Fill(
            ("client", client),
            ("params", method.Documentation),
            ("parameters", method.Parameters),
            ("account", method.Account),
            ("address", address),
            ("contract", (variables.Count == 0 ? "static " : "") + "() => " + contract))));
    }

    private static string Lines(IEnumerable<string> lines) => string.Join("\n", lines);
}

/// <summary>A variable of a service's addresses, as C# has it.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Declaration">Its type and name.</param>
/// <param name="Text">The expression of its value as text.</param>
/// <param name="Documentation">Its documentation comment.</param>
internal sealed record AddressVariable(string Name, string Declaration, string Text, string Documentation);
