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
        "Calls", "Clock", "Configure", "Contract", "CreateClient", "DisposeAsync", "Equals", "Fail", "FakeBodies",
        "FakeOperations", "Finalize", "GetHashCode", "GetType", "Handle", "HandleContent", "HandleList", "Handler", "Listen",
        "Load", "MemberwiseClone", "On", "OnError", "OnOtherOperations", "PageSize", "RateLimits", "Record", "ReferenceEquals",
        "Requests", "Root", "Set", "Singleton", "ToString", "Tokens",
    };

    public static EmittedFile Emit(ODataServiceModel model)
    {
        var index = new ModelIndex(model);
        var template = Template.Load("Testing/OData");
        var fake = ClassName(model);
        var sets = from set in model.EntitySets
                   let type = index.Find(set.EntityType)
                   where type is not null
                   select template["fake.set"].Fill(Values(type, set.WireName, Name(set.CSharpName, "Set", fake)));
        var singletons = from singleton in model.Singletons
                         let type = index.Find(singleton.EntityType)
                         where type is not null
                         select template["fake.singleton"].Fill(Values(type, singleton.WireName, Name(singleton.CSharpName, "Singleton", fake)));
        var text = template["fake"].Fill(
            ("name", CSharpText.Xml(model.Name)),
            ("version", SourceFiles.Version),
            ("fake", fake),
            ("csdl", new CsdlEmitter(index).Emit()),
            ("contract", Names.Contract(model)),
            ("concurrency", model.Contract.ConcurrencyMember is { } member ? ", " + CSharpText.Literal(member) : ""),
            ("members", string.Join("\n\n", sets.Concat(singletons))),
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
}
