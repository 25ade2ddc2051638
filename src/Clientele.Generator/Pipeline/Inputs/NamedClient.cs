using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Protocols;

namespace Clientele.Generator.Pipeline.Inputs;

/// <summary>A client whose name no other client of the project has.</summary>
/// <param name="FilePrefix">Goes before the names of its files.</param>
/// <param name="Access">Who may use the emitted types.</param>
internal sealed record NamedClient(string Path, string FilePrefix, IProtocol Protocol, IServiceModel Service, ClientAccess Access)
{
    /// <inheritdoc cref="ClientModel.Gone"/>
    public EquatableArray<GoneMember> Gone { get; init; } = [];

    /// <summary>The client is in a project or package that this project references.</summary>
    public bool IsReferenced { get; init; }
}
