using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Model.OData;

/// <summary>One service as every emitter reads it: immutable, equatable, free of positions and of Roslyn types.</summary>
/// <param name="Name">The service's name in C#, the stem of the client's name: <c>Timetta</c> gives <c>TimettaClient</c>.</param>
/// <param name="Namespace">The C# namespace of everything emitted.</param>
/// <param name="DescriptionName">File name (no folder) of the description, for headers.</param>
/// <param name="DescriptionHash">First 16 hexadecimal digits of the SHA-256 of what the model was read from.</param>
internal sealed record ODataServiceModel(
    string Name,
    string Namespace,
    string DescriptionName,
    string DescriptionHash,
    ContractModel Contract,
    EquatableArray<StructuredTypeModel> Types,
    EquatableArray<EnumTypeModel> Enums,
    EquatableArray<EntitySetModel> EntitySets,
    EquatableArray<SingletonModel> Singletons,
    EquatableArray<OperationModel> Operations) : IServiceModel;
