using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Clientele.Generator.Emitting.Contract;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Naming;

namespace Clientele.Generator.Emitting.OData;

/// <summary>From a service model to the files of its client: a file for each entity type and one for complex types, or a file for each initial letter where the types are many.</summary>
internal static class ODataEmitter
{
    /// <summary>Up to so many types, entity types have a file each and complex types have one together: each file costs something at each edit.</summary>
    private const int FilePerTypeLimit = 100;

    public static IEnumerable<EmittedFile> Emit(ODataServiceModel model, CancellationToken cancellationToken)
    {
        var index = new ModelIndex(SharedMembers.Extract(model));
        var files = new SourceFiles(model, RuntimeTypes.OData);
        var version = SourceFiles.Version;
        var contract = new ContractEmitter(model, Template.Load("Contract/Contract"), version);
        var operations = new OperationEmitter(index, Template.Load("OData/Operation"));
        var shared = new SharedOperations(model);
        var types = new TypeEmitter(index, operations, shared, version);
        var enums = new EnumEmitter(Template.Load("OData/Enum"), version);

        yield return files.Documented("Client", new ClientEmitter(index, Template.Load("OData/Client"), operations, version).Emit());
        yield return files.Documented("Contract", contract.Emit());
        yield return files.Documented("ServiceCollectionExtensions", new RegistrationEmitter(Template.Load("Contract/Registration"), version).Emit(model.Name, []));
        yield return files.Documented("JsonTypeInfoResolver", contract.EmitResolver());
        if (shared.All.Any())
        {
            yield return files.PartlyDocumented("SharedOperations", new SharedOperationsEmitter(shared, Template.Load("OData/Shared"), operations, version).Emit(model));
        }

        if (new ValueOperationsEmitter(Template.Load("OData/Shared"), operations, version).Emit(model) is { } valueOperations)
        {
            yield return files.PartlyDocumented("ValueOperations", valueOperations);
        }

        if (new CastsEmitter(index, Template.Load("OData/Casts"), version).Emit() is { Length: > 0 } casts)
        {
            yield return files.Documented("Casts", casts);
        }

        if (!model.Enums.IsEmpty)
        {
            yield return files.Documented("Enums", string.Join("\n\n", model.Enums.Select(enums.Emit)));
        }

        var members = index.Model.Types.Where(type => type.IsShared).ToList();
        if (members.Count > 0)
        {
            yield return files.PartlyDocumented("SharedMembers", string.Join("\n\n", members.Select(types.Emit)));
        }

        foreach (var bucket in Buckets([.. index.Model.Types.Where(type => !type.IsShared)]))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return files.PartlyDocumented(bucket.Key, string.Join("\n\n", bucket.Select(types.Emit)));
        }
    }

    private static IEnumerable<IGrouping<string, StructuredTypeModel>> Buckets(IReadOnlyList<StructuredTypeModel> types) =>
        types.GroupBy(
            type => types.Count > FilePerTypeLimit ? "Types." + Initial(type) : type.Kind == StructuredTypeKind.Complex ? "ComplexTypes" : "Types." + FileName(type),
            StringComparer.OrdinalIgnoreCase);

    private static string Initial(StructuredTypeModel type) =>
        char.ToUpperInvariant(type.CSharpName[0]) is >= 'A' and <= 'Z' and var letter ? letter.ToString() : "Other";

    /// <summary>Hint names are file names: short, ASCII, compared without regard to case.</summary>
    private static string FileName(StructuredTypeModel type) =>
        type.CSharpName.Length <= 80 && type.CSharpName.All(c => c < 128) ? type.CSharpName : "Other";
}
