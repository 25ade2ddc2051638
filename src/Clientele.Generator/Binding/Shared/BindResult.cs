using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;

namespace Clientele.Generator.Binding.Shared;

/// <summary>What holds for a service where its contract does not say.</summary>
/// <param name="Name">The service's name; any text, it is made an identifier.</param>
/// <param name="Namespace">The C# namespace of what is emitted.</param>
internal sealed record BindFacts(string Name, string Namespace);

/// <summary>The model, and what was found wrong on the way to it (what is wrong with a document's text is the document's).</summary>
/// <param name="Model">Null where no schema could be read.</param>
internal sealed record BindResult(ODataServiceModel? Model, EquatableArray<LocatedDiagnostic> Diagnostics);
