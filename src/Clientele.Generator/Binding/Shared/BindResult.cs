using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Naming;

namespace Clientele.Generator.Binding.Shared;

/// <summary>What holds for a service where its contract does not say.</summary>
/// <param name="Name">The service's name; any text, it is made an identifier.</param>
/// <param name="Namespace">The C# namespace of what is emitted.</param>
internal sealed record BindFacts(string Name, string Namespace)
{
    /// <summary>The name that the project gives the service, before what the description says; null where it gives none.</summary>
    public string? GivenName { get; init; }

    /// <summary>The namespace that the project gives, before what the description says; null where it gives none.</summary>
    public string? GivenNamespace { get; init; }

    /// <summary>Types whose names implicit usings bring too are called after the service: <c>ShopFile</c>.</summary>
    public bool AvoidsImplicitUsings { get; init; }

    /// <summary>The name that a type is to have.</summary>
    /// <param name="name">Its own name in Pascal case.</param>
    /// <param name="service">The service's name in C#.</param>
    public string TypeName(string name, string service) => AvoidsImplicitUsings && ImplicitUsings.Types.Contains(name) ? service + name : name;
}

/// <summary>The model, and what was found wrong on the way to it (what is wrong with a document's text is the document's).</summary>
/// <param name="Model">Null where no schema could be read.</param>
internal sealed record BindResult(ODataServiceModel? Model, EquatableArray<LocatedDiagnostic> Diagnostics);
