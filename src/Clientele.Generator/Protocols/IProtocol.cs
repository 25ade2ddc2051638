using System;
using System.Collections.Generic;
using System.Threading;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Surfaces.Entries;
using Clientele.Generator.Surfaces.Places;

namespace Clientele.Generator.Protocols;

/// <summary>
/// A kind of service, with the languages that describe it: all steps from a file's text to emitted code. The pipeline knows protocols by this alone, so a
/// further one is one more implementation and its forms.
/// </summary>
internal interface IProtocol
{
    /// <summary>Reads one file.</summary>
    /// <param name="form">The file's form, one of the protocol's.</param>
    IDescription Read(DescriptionForm form, string path, string text, CancellationToken cancellationToken);

    /// <summary>Makes a model of a client's files.</summary>
    /// <param name="files">The description first, then what it refers to; all read by this protocol.</param>
    BoundService Bind(IReadOnlyList<IDescription> files, ContractDocument? contract, BindFacts facts, CancellationToken cancellationToken);

    /// <summary>The files of the client.</summary>
    /// <param name="service">A model of this protocol.</param>
    IEnumerable<EmittedFile> Emit(IServiceModel service, CancellationToken cancellationToken);

    /// <summary>The fake of the service, for tests.</summary>
    EmittedFile EmitFake(IServiceModel service);

    /// <summary>Selectors of the client's queries are read, so its declarations are needed.</summary>
    bool HasDeclarations { get; }

    /// <summary>The client's declarations without bodies, to bind the project's own selectors against; empty where selectors are not read.</summary>
    string Declare(IServiceModel service);

    /// <summary>What callers of the service rely on.</summary>
    Surface SurfaceOf(IServiceModel service);

    /// <summary>Where the entries of a surface are in the client's files.</summary>
    /// <param name="path">The file to point at where an entry has no place.</param>
    DescriptionPlaces PlacesIn(string path, IReadOnlyList<IDescription> files, CancellationToken cancellationToken);

    /// <summary>
    /// Gives the C# members, without a message, that a removed entry was: of the entry as it was, and of the one that it belonged to, as it is now; null for
    /// an entry of the service itself.
    /// </summary>
    Func<SurfaceEntry, SurfaceEntry?, IEnumerable<GoneMember>> MembersOf(IServiceModel service);
}

/// <summary>The model of a client's files, and what is wrong in them together.</summary>
/// <param name="Model">Null where nothing could be made of them.</param>
internal sealed record BoundService(IServiceModel? Model, EquatableArray<LocatedDiagnostic> Diagnostics);
