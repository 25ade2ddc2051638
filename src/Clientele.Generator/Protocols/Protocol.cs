using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Surfaces.Entries;
using Clientele.Generator.Surfaces.Places;

namespace Clientele.Generator.Protocols;

/// <summary>A protocol with its own types of models: only this class distinguishes them from those of other protocols.</summary>
/// <typeparam name="TDescription">A file, read.</typeparam>
/// <typeparam name="TModel">The model of a service.</typeparam>
internal abstract class Protocol<TDescription, TModel> : IProtocol
    where TDescription : IDescription
    where TModel : class, IServiceModel
{
    public abstract bool HasDeclarations { get; }

    public abstract IDescription Read(DescriptionForm form, string path, string text, CancellationToken cancellationToken);

    public BoundService Bind(IReadOnlyList<IDescription> files, ContractDocument? contract, BindFacts facts, CancellationToken cancellationToken) =>
        Bind(Own(files), contract, facts, cancellationToken);

    public IEnumerable<EmittedFile> Emit(IServiceModel service, CancellationToken cancellationToken) => Emit((TModel)service, cancellationToken);

    public EmittedFile EmitFake(IServiceModel service) => EmitFake((TModel)service);

    public string Declare(IServiceModel service) => Declare((TModel)service);

    public Surface SurfaceOf(IServiceModel service) => SurfaceOf((TModel)service);

    public DescriptionPlaces PlacesIn(string path, IReadOnlyList<IDescription> files, CancellationToken cancellationToken) =>
        PlacesIn(path, Own(files), cancellationToken);

    public Func<SurfaceEntry, SurfaceEntry?, IEnumerable<GoneMember>> MembersOf(IServiceModel service) => MembersOf((TModel)service);

    protected abstract BoundService Bind(IReadOnlyList<TDescription> files, ContractDocument? contract, BindFacts facts, CancellationToken cancellationToken);

    protected abstract IEnumerable<EmittedFile> Emit(TModel service, CancellationToken cancellationToken);

    protected abstract EmittedFile EmitFake(TModel service);

    protected abstract string Declare(TModel service);

    protected abstract Surface SurfaceOf(TModel service);

    protected abstract DescriptionPlaces PlacesIn(string path, IReadOnlyList<TDescription> files, CancellationToken cancellationToken);

    protected abstract Func<SurfaceEntry, SurfaceEntry?, IEnumerable<GoneMember>> MembersOf(TModel service);

    private static List<TDescription> Own(IReadOnlyList<IDescription> files) => [.. files.Cast<TDescription>()];
}
