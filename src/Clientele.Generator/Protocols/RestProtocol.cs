using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Clientele.Generator.Binding.Rest;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Emitting.Rest;
using Clientele.Generator.Emitting.Testing;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Reading.OpenApi;
using Clientele.Generator.Surfaces.Entries;
using Clientele.Generator.Surfaces.Gone;
using Clientele.Generator.Surfaces.Places;

namespace Clientele.Generator.Protocols;

/// <summary>REST services, described by OpenAPI and Swagger documents in YAML and JSON.</summary>
internal sealed class RestProtocol : Protocol<RestProtocol.OpenApi, RestServiceModel>
{
    public override bool HasDeclarations => false;

    public override IDescription Read(DescriptionForm form, string path, string text, CancellationToken cancellationToken) =>
        new OpenApi(OpenApiFile.Read(path, text, cancellationToken));

    protected override BoundService Bind(IReadOnlyList<OpenApi> files, ContractDocument? contract, BindFacts facts, CancellationToken cancellationToken)
    {
        var read = Document(files, cancellationToken);
        if (read.Document is not { } document)
        {
            return new BoundService(null, read.Diagnostics);
        }

        var result = RestBinder.Bind(document, contract, facts, cancellationToken);
        return new BoundService(result.Model, read.Diagnostics.Concat(result.Diagnostics).ToEquatableArray());
    }

    protected override IEnumerable<EmittedFile> Emit(RestServiceModel service, CancellationToken cancellationToken) => RestEmitter.Emit(service, cancellationToken);

    protected override EmittedFile EmitFake(RestServiceModel service) => RestFakeEmitter.Emit(service);

    protected override string Declare(RestServiceModel service) => "";

    protected override Surface SurfaceOf(RestServiceModel service) => RestSurface.Of(service);

    /// <summary>The document is read once more, which only those pay who have something to report.</summary>
    protected override DescriptionPlaces PlacesIn(string path, IReadOnlyList<OpenApi> files, CancellationToken cancellationToken) =>
        Document(files, cancellationToken).Document is { } document
            ? OpenApiPlaces.Of(document)
            : new DescriptionPlaces(path);

    protected override Func<SurfaceEntry, SurfaceEntry?, IEnumerable<GoneMember>> MembersOf(RestServiceModel service) =>
        (entry, owner) => RestGone.MembersOf(service, entry, owner);

    private static OpenApiReadResult Document(IReadOnlyList<OpenApi> files, CancellationToken cancellationToken) =>
        OpenApiReader.Read(files[0].File, files.Select(file => file.File), cancellationToken);

    /// <summary>A file of an OpenAPI document. What is wrong in its text is reported where the document reaches it.</summary>
    internal sealed class OpenApi(OpenApiFile file) : IDescription
    {
        public OpenApiFile File { get; } = file;

        public EquatableArray<LocatedDiagnostic> Diagnostics => [];
    }
}
