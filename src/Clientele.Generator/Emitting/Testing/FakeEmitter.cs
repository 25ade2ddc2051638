using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Contract;
using Clientele.Generator.Emitting.OData;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Naming;

namespace Clientele.Generator.Emitting.Testing;

/// <summary>The fake of an OData service: its description, its sets, and the way to a client.</summary>
internal static class FakeEmitter
{
    /// <summary>What a fake has already, whatever the service's sets are called.</summary>
    private static readonly HashSet<string> s_taken = new(StringComparer.Ordinal)
    {
        "Clock", "Configure", "FakeOperations", "Handle", "HandleContent", "HandleList", "Contract", "CreateClient", "DisposeAsync", "Equals", "Fail", "Finalize", "GetHashCode", "GetType", "Handler", "Listen", "Load",
        "MemberwiseClone", "On", "PageSize", "RateLimits", "Record", "ReferenceEquals", "Requests", "Root", "Set", "Singleton", "ToString", "Tokens",
    };

    public static EmittedFile Emit(ODataServiceModel model)
    {
        var index = new ModelIndex(model);
        var template = Template.Load("Testing/OData");
        var fake = ClassName(model);
        var members = new List<string>();
        var initial = new List<string>();
        foreach (var set in model.EntitySets)
        {
            if (index.Find(set.EntityType) is { } type)
            {
                (string, string)[] values = [.. Values(type, set.WireName, Name(set.CSharpName, "Set", fake)), ("rules", Rules(set))];
                members.Add(template["fake.set"].Fill(values));
                initial.Add(template["fake.set.initial"].Fill(values));
            }
        }

        foreach (var singleton in model.Singletons)
        {
            if (index.Find(singleton.EntityType) is { } type)
            {
                var values = Values(type, singleton.WireName, Name(singleton.CSharpName, "Singleton", fake));
                members.Add(template["fake.singleton"].Fill(values));
                initial.Add(template["fake.singleton.initial"].Fill(values));
            }
        }

        var text = template["fake"].Fill(
            ("name", CSharpText.Xml(model.Name)),
            ("version", SourceFiles.Version),
            ("fake", fake),
            ("csdl", new CsdlEmitter(index).Emit()),
            ("contract", Names.Contract(model)),
            ("concurrency", model.Contract.ConcurrencyMember is { } member ? ", " + CSharpText.Literal(member) : ""),
            ("initial", string.Join("\n", initial)),
            ("members", string.Join("\n\n", members)),
            ("client", Names.Client(model)));
        var operations = string.Join("\n\n", new FakeOperationEmitter(index, template, fake).Emit());
        if (operations.Length > 0)
        {
            text += "\n\n" + template["operations"].Fill(("name", CSharpText.Xml(model.Name)), ("version", SourceFiles.Version), ("fake", fake), ("members", operations));
        }

        return new SourceFiles(model, RuntimeTypes.OData).Documented("Fake", text);
    }

    /// <summary><c>FakeTimetta</c>, unless a described type has that name.</summary>
    private static string ClassName(ODataServiceModel model)
    {
        var name = "Fake" + model.Name;
        return model.Types.Any(type => type.CSharpName == name) || model.Enums.Any(type => type.CSharpName == name) ? name + "Service" : name;
    }

    /// <summary>A name that a fake does not have already.</summary>
    public static string Name(string name, string suffix, string fake) => s_taken.Contains(name) || name == fake ? name + suffix : name;

    private static (string, string)[] Values(StructuredTypeModel type, string wireName, string name) =>
    [
        ("entity", Names.Type(type)),
        ("name", CSharpText.Identifier(name)),
        ("wire", CSharpText.Xml(wireName)),
        ("literal", CSharpText.Literal(wireName)),
    ];

    private static string Rules(EntitySetModel set)
    {
        var can = set.Capabilities;
        var settings = new[]
        {
            can.MaxTop is { } top ? "MaxTop = " + CSharpText.Number(top) : null,
            List("Refused", Refused(
                can,
                ("$select", SetCapabilities.Select),
                ("$expand", SetCapabilities.Expand),
                ("$filter", SetCapabilities.Filter),
                ("$orderby", SetCapabilities.Sort),
                ("$search", SetCapabilities.Search),
                ("$count", SetCapabilities.Count),
                ("$top", SetCapabilities.Top),
                ("$skip", SetCapabilities.Skip))),
            List("RefusedMethods", Refused(
                can, ("POST", SetCapabilities.Insert), ("PATCH", SetCapabilities.Update), ("PUT", SetCapabilities.Update), ("DELETE", SetCapabilities.Delete))),
            List("NonFilterable", can.NonFilterable),
            List("NonSortable", can.NonSortable),
            List("NonExpandable", can.NonExpandable),
        }.Where(setting => setting is not null).ToList();
        return settings.Count == 0 ? "" : ", new() { " + string.Join(", ", settings) + " }";
    }

    private static IEnumerable<string> Refused(CapabilitiesModel can, params (string Name, SetCapabilities Capability)[] options) =>
        options.Where(option => !can.Can(option.Capability)).Select(option => option.Name);

    private static string? List(string name, IEnumerable<string> items)
    {
        var literals = string.Join(", ", items.Select(CSharpText.Literal));
        return literals.Length == 0 ? null : name + " = [" + literals + "]";
    }
}
