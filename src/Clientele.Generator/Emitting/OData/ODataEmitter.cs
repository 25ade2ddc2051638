using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Clientele.Generator.Emitting.Contract;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;

namespace Clientele.Generator.Emitting.OData;

/// <summary>From a service model to the files of its client: a file for each type, or for each initial letter where the types are many.</summary>
internal static class ODataEmitter
{
    /// <summary>Up to so many types have a file each; DESIGN bounds all files of a service.</summary>
    private const int FilePerTypeLimit = 100;

    private static readonly string Version = typeof(ODataEmitter).Assembly.GetName().Version.ToString(3);

    public static IEnumerable<EmittedFile> Emit(ODataServiceModel model, CancellationToken cancellationToken)
    {
        var index = new ModelIndex(SharedMembers.Extract(model));
        var file = Template.Load("File")["file"];
        var contract = new ContractEmitter(model, Template.Load("Contract/Contract"), Version);
        var operations = new OperationEmitter(index, Template.Load("OData/Operation"));
        var shared = new SharedOperations(model);
        var types = new TypeEmitter(index, operations, shared, Version);
        var enums = new EnumEmitter(Template.Load("OData/Enum"), Version);

        yield return File("Client", new ClientEmitter(index, Template.Load("OData/Client"), operations, Version).Emit());
        yield return File("Contract", contract.Emit());
        yield return File("ServiceCollectionExtensions", new RegistrationEmitter(Template.Load("Contract/Registration"), Version).Emit(model.Name, []));
        yield return File("JsonTypeInfoResolver", contract.EmitResolver());
        if (shared.All.Any())
        {
            yield return File("SharedOperations", new SharedOperationsEmitter(shared, Template.Load("OData/Shared"), operations, Version).Emit(model));
        }

        if (!model.Enums.IsEmpty)
        {
            yield return File("Enums", string.Join("\n\n", model.Enums.Select(enums.Emit)));
        }

        var members = index.Model.Types.Where(type => type.IsShared).ToList();
        if (members.Count > 0)
        {
            yield return File("SharedMembers", string.Join("\n\n", members.Select(types.Emit)));
        }

        foreach (var bucket in Buckets([.. index.Model.Types.Where(type => !type.IsShared)]))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return File(bucket.Key, string.Join("\n\n", bucket.Select(types.Emit)));
        }

        EmittedFile File(string name, string text) => new(model.Name + "." + name + ".g.cs", file.Fill(
            ("version", Version),
            ("description", CSharpText.Comment(model.DescriptionName)),
            ("namespace", string.Join(".", model.Namespace.Split('.').Select(CSharpText.Identifier))),
            ("types", text)) + "\n");
    }

    private static IEnumerable<IGrouping<string, StructuredTypeModel>> Buckets(IReadOnlyList<StructuredTypeModel> types) =>
        types.GroupBy(type => "Types." + (types.Count <= FilePerTypeLimit ? FileName(type) : Initial(type)), StringComparer.OrdinalIgnoreCase);

    private static string Initial(StructuredTypeModel type) =>
        char.ToUpperInvariant(type.CSharpName[0]) is >= 'A' and <= 'Z' and var letter ? letter.ToString() : "Other";

    /// <summary>Hint names are file names: short, ASCII, told apart without regard to case.</summary>
    private static string FileName(StructuredTypeModel type) =>
        type.CSharpName.Length <= 80 && type.CSharpName.All(c => c < 128) ? type.CSharpName : "Other";
}
