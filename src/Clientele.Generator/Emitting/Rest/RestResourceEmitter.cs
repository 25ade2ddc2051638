using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Model;

namespace Clientele.Generator.Emitting.Rest;

/// <summary>The client and its resources.</summary>
internal sealed class RestResourceEmitter(RestServiceModel model, Template template, string version)
{
    private readonly RestOperationEmitter _operations = new(template, model.Contract.Envelope);

    public string EmitClient(RestResourceModel client)
    {
        var contract = model.Name + "Contract";
        var hasValue = RestContractEmitter.HasValue(model.Contract);
        return template["client"].Fill(
            ("summary", "Client of " + CSharpText.Xml(model.Documentation.Summary ?? model.Name) + ", as " + CSharpText.Xml(model.DescriptionName) + " describes it."),
            ("version", version),
            ("facts", RestContractEmitter.Facts(model)),
            ("client", client.TypeName),
            ("contractDoc", hasValue ? "What is known of the service; <see cref=\"" + contract + ".Value\"/> where null." : "What is known of the service: make it with <see cref=\"" + contract + ".For\"/>."),
            ("contractDefault", hasValue ? "? contract = null" : " contract"),
            ("contractValue", hasValue ? "contract ?? " + contract + ".Value" : "contract"),
            ("members", Members(client)));
    }

    public string EmitResource(RestResourceModel resource) => template["resource"].Fill(
        ("summary", Summary(resource.Path)),
        ("version", version),
        ("name", CSharpText.Identifier(resource.TypeName)),
        ("members", Members(resource)));

    private static string Summary(string path) => path.Length == 0 ? "A part of the service." : "The part of the service at " + RestDocs.Code(path) + ".";

    private string Members(RestResourceModel resource)
    {
        var members = new List<string>();
        members.AddRange(resource.Operations.Select(_operations.Paging).Where(text => text.Length > 0));
        members.AddRange(resource.Children.Select(child => template["child"].Fill(
            ("summary", Summary(child.Path)),
            ("type", CSharpText.Identifier(child.TypeName)),
            ("name", CSharpText.Identifier(child.CSharpName)))));
        members.AddRange(resource.Operations.SelectMany(_operations.Emit));
        return string.Join("\n\n", members);
    }
}
