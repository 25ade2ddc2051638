using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Emitting.Rest;

/// <summary>The client and its resources.</summary>
internal sealed class RestResourceEmitter(RestServiceModel model, Template template, string version)
{
    private readonly RestOperationEmitter _operations = new(template, model, new RestSecurityEmitter(model, template, version));
    private readonly RestStatusEmitter _statuses = new(Template.Load("Rest/Result"), version);
    private readonly Dictionary<string, RestResourceModel> _resources = model.Resources.ToDictionary(resource => resource.TypeName, StringComparer.Ordinal);

    public string EmitClient(RestResourceModel client, RestContractEmitter contracts)
    {
        var arguments = contracts.Arguments();
        var contract = model.Name + "Contract";
        var hasValue = RestContractEmitter.HasValue(model.Contract);
        return template["client"].Fill(
            ("summary", "Client of " + CSharpText.Xml(model.Documentation.Summary ?? model.Name) + ", as " + CSharpText.Xml(model.DescriptionName) + " describes it."),
            ("version", version),
            ("facts", RestContractEmitter.Facts(model)),
            ("client", client.TypeName),
            ("contractDoc", hasValue ? "The contract of the service; <see cref=\"" + contract + ".Value\"/> if null." : "The contract of the service, from <see cref=\"" + contract + ".For\"/>."),
            ("contractDefault", hasValue ? "? contract = null" : " contract"),
            ("params", arguments.Documentation),
            ("parameters", arguments.Parameters),
            ("configured", arguments.Contract),
            ("contractValue", hasValue ? "contract ?? " + contract + ".Value" : "contract"),
            ("fields", Fields(client)),
            ("members", Members(client))) + Results(client);
    }

    public string EmitResource(RestResourceModel resource) => template["resource"].Fill(
        ("summary", Summary(resource)),
        ("version", version),
        ("name", CSharpText.Identifier(resource.TypeName)),
        ("fields", Fields(resource)),
        ("members", Members(resource))) + Results(resource);

    /// <summary>The classes of results that depend on the status, behind the resource that gives them.</summary>
    private string Results(RestResourceModel resource) => string.Concat(resource.Operations
        .Where(operation => operation.Result.Kind == RestResultKind.Statuses)
        .Select(operation => "\n\n" + _statuses.Emit(operation)));

    /// <summary>Where its operations live, or where the resource leads.</summary>
    private static string Summary(RestResourceModel resource)
    {
        var paths = resource.Operations.Select(operation => operation.Template).Distinct().Select(XmlDoc.Code).ToList();
        return paths.Count > 0
            ? "Operations at " + string.Join(", ", paths) + "."
            : "Leads to " + string.Join(", ", resource.Children.Select(child => XmlDoc.Code(child.CSharpName))) + ".";
    }

    private string Fields(RestResourceModel resource) => string.Join("\n\n", RestOperationEmitter.ErrorTables(resource.Operations)
        .Select(table => _operations.ErrorTable(table.Key, table.Value))
        .Concat(resource.Operations.Select(_operations.Paging).Where(text => text.Length > 0)));

    private string Members(RestResourceModel resource)
    {
        var members = new List<string>();
        var tables = RestOperationEmitter.ErrorTables(resource.Operations);
        members.AddRange(resource.Children.Select(child => template["child"].Fill(
            ("summary", Summary(_resources[child.TypeName])),
            ("type", CSharpText.Identifier(child.TypeName)),
            ("name", CSharpText.Identifier(child.CSharpName)))));
        members.AddRange(resource.Operations.SelectMany(operation => _operations.Emit(operation, tables)));
        return string.Join("\n\n", members);
    }
}
