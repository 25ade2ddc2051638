using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Clientele.Generator.Binding.OData;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Emitting.OData;
using Clientele.Generator.Emitting.Testing;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Reading.Csdl;
using Clientele.Generator.Surfaces.Entries;
using Clientele.Generator.Surfaces.Gone;
using Clientele.Generator.Surfaces.Places;

namespace Clientele.Generator.Protocols;

/// <summary>OData services, described by CSDL in XML and JSON.</summary>
internal sealed class ODataProtocol : Protocol<ODataProtocol.Csdl, ODataServiceModel>
{
    public override bool HasDeclarations => true;

    public override IDescription Read(DescriptionForm form, string path, string text, CancellationToken cancellationToken) => new Csdl(
        form == DescriptionForm.CsdlJson ? CsdlJsonReader.Read(path, text, cancellationToken) : CsdlReader.Read(path, text, cancellationToken));

    protected override BoundService Bind(IReadOnlyList<Csdl> files, ContractDocument? contract, BindFacts facts, CancellationToken cancellationToken)
    {
        var result = ODataBinder.Bind(Documents(files), contract, facts, cancellationToken);
        return new BoundService(result.Model, result.Diagnostics);
    }

    protected override IEnumerable<EmittedFile> Emit(ODataServiceModel service, CancellationToken cancellationToken) => ODataEmitter.Emit(service, cancellationToken);

    protected override EmittedFile EmitFake(ODataServiceModel service) => FakeEmitter.Emit(service);

    protected override string Declare(ODataServiceModel service) => DeclarationEmitter.Emit(service);

    protected override Surface SurfaceOf(ODataServiceModel service) => ODataSurface.Of(service);

    protected override DescriptionPlaces PlacesIn(string path, IReadOnlyList<Csdl> files, CancellationToken cancellationToken) => CsdlPlaces.Of(Documents(files));

    protected override Func<SurfaceEntry, SurfaceEntry?, IEnumerable<GoneMember>> MembersOf(ODataServiceModel service) => new ODataGone(service).MembersOf;

    private static List<CsdlDocument> Documents(IReadOnlyList<Csdl> files) => [.. files.Select(file => file.Document)];

    /// <summary>A CSDL document.</summary>
    internal sealed class Csdl(CsdlDocument document) : IDescription
    {
        public CsdlDocument Document { get; } = document;

        public EquatableArray<LocatedDiagnostic> Diagnostics { get; } = document.Diagnostics.ToEquatableArray();
    }
}
