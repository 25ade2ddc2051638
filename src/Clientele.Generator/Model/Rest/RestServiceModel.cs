using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Model.Rest;

/// <summary>One REST service as its emitters read it: immutable, equatable, free of positions and of Roslyn types.</summary>
/// <param name="Name">The service's name in C#, the stem of the client's name.</param>
/// <param name="Namespace">The C# namespace of everything emitted.</param>
/// <param name="DescriptionName">File name (no folder) of the description, for headers.</param>
/// <param name="DescriptionHash">First 16 hexadecimal digits of the SHA-256 of what the model was read from.</param>
/// <param name="Resources">The client itself first, then its resources, parents before children.</param>
/// <param name="Headers">Header fields that responses have, each once.</param>
internal sealed record RestServiceModel(
    string Name,
    string Namespace,
    string DescriptionName,
    string DescriptionHash,
    DocumentationModel Documentation,
    RestContractModel Contract,
    EquatableArray<RestClassModel> Classes,
    EquatableArray<RestEnumModel> Enums,
    EquatableArray<RestUnionModel> Unions,
    EquatableArray<RestResourceModel> Resources,
    EquatableArray<RestHeaderModel> Headers = default) : IServiceModel;

/// <summary>A part of the client that answers to a part of a path: its operations, and the resources below it.</summary>
/// <param name="TypeName">Identifier of the class, unescaped.</param>
internal sealed record RestResourceModel(
    string TypeName, EquatableArray<RestChildModel> Children, EquatableArray<RestOperationModel> Operations);

/// <summary>The way from a resource to one below it.</summary>
/// <param name="CSharpName">Name of the property that leads to it.</param>
internal sealed record RestChildModel(string CSharpName, string TypeName);
