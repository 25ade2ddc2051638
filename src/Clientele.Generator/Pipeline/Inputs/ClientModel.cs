using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Protocols;

namespace Clientele.Generator.Pipeline.Inputs;

/// <summary>The model of a client and what was found wrong on the way to it.</summary>
/// <param name="Service">Null where the client can't be emitted; the findings say why.</param>
internal sealed record ClientModel(string Id, string Path, IServiceModel? Service, EquatableArray<LocatedDiagnostic> Diagnostics)
{
    /// <summary>The protocol of the service; null where the client has no description.</summary>
    public IProtocol? Protocol { get; init; }

    /// <summary>Who may use the emitted types.</summary>
    public ClientAccess Access { get; init; }

    /// <summary>What code may still use though the description has it no more.</summary>
    public EquatableArray<GoneMember> Gone { get; init; } = [];

    /// <summary>The client is in a project or package that this project references.</summary>
    public bool IsReferenced { get; init; }
}
