using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Contract;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.OData;

namespace Clientele.Generator.Emitting.OData;

/// <summary>The client's class: sets, singletons, unbound operations.</summary>
internal sealed class ClientEmitter(ModelIndex index, Template template, OperationEmitter operations, string version)
{
    public string Emit()
    {
        var model = index.Model;
        var sets = model.EntitySets.Select(Set);
        var singletons = model.Singletons.Select(Singleton);
        var unbound = model.Operations.Where(operation => operation.Binding is null).ToList();
        var requests = unbound.Count == 0 ? "" : template["client.requests"].Fill(("name", Names.OperationRequests(model)));
        var client = template["client"].Fill(
            ("summary", "Client of " + CSharpText.Xml(model.Name) + ", as " + CSharpText.Xml(model.DescriptionName) + " describes it."),
            ("hash", CSharpText.Xml(model.DescriptionHash)),
            ("version", version),
            ("client", Names.Client(model)),
            ("contract", Names.Contract(model)),
            ("attribute", ClientAttribute.Arguments(model)),
            ("members", string.Join("\n\n", sets.Concat(singletons).Append(requests).Concat(operations.Emit(unbound, OperationPath.Import)).Where(text => text.Length > 0))));
        return requests.Length == 0 ? client : client + "\n\n" + Requests(unbound);
    }

    /// <summary>Requests stand in a type of their own, so that completion on the client lists what the service has, once.</summary>
    private string Requests(IEnumerable<OperationModel> unbound) => template["requests"].Fill(
        ("client", Names.Client(index.Model)),
        ("version", version),
        ("name", Names.OperationRequests(index.Model)),
        ("members", string.Join("\n\n", operations.EmitRequests(unbound))));

    private string Set(EntitySetModel set) => index.Find(set.EntityType) is not { } type
        ? ""
        : template["client.set"].Fill(
            ("doc", Documentation.Of(set.Documentation, "Entity set " + XmlDoc.Code(set.WireName) + " of <see cref=\"" + Names.Type(type) + "\"/>.")),
            ("obsolete", CSharpText.Obsolete(set.Deprecated)),
            ("attribute", SetAttribute.Of(set.WireName, set.CSharpName, set.Capabilities)),
            ("set", index.Access.Set(type, index.Access.Of(type, set.Capabilities))),
            ("name", CSharpText.Identifier(set.CSharpName)),
            ("wire", CSharpText.Literal(set.WireName)),
            ("paging", Paging(set)));

    private static string Paging(EntitySetModel set)
    {
        var settings = new[]
        {
            set.Capabilities.Can(SetCapabilities.Select) ? null : "CannotSelect = true",
            set.Capabilities.MaxTop is { } top ? "MaxTop = " + CSharpText.Number(top) : null,
            set.Capabilities.PageSize is { } size ? "PageSize = " + CSharpText.Number(size) : null,
        }.Where(setting => setting is not null).ToList();
        return settings.Count == 0 ? "" : ", new() { " + string.Join(", ", settings) + " }";
    }

    private string Singleton(SingletonModel singleton) => index.Find(singleton.EntityType) is not { } type
        ? ""
        : template["client.singleton"].Fill(
            ("doc", Documentation.Of(singleton.Documentation, "Singleton " + XmlDoc.Code(singleton.WireName) + ", one <see cref=\"" + Names.Type(type) + "\"/>.")),
            ("obsolete", CSharpText.Obsolete(singleton.Deprecated)),
            ("attribute", SetAttribute.Of(singleton.WireName, singleton.CSharpName, singleton.Capabilities)),
            ("entry", index.Access.Entry(type, index.Access.Of(type, singleton.Capabilities))),
            ("name", CSharpText.Identifier(singleton.CSharpName)),
            ("wire", CSharpText.Literal(singleton.WireName)));
}
