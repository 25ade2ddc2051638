using System.Linq;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData.Annotations;

/// <summary>What annotations say that changes no code, in words behind the description's own.</summary>
internal static class Remarks
{
    /// <summary>Adds what the description states about entities at one place: a set, or a navigation property.</summary>
    public static DocumentationModel Of(in AnnotationView view, DocumentationModel documentation)
    {
        if (view.Core(Terms.OptimisticConcurrency) is not null)
        {
            documentation = Add(documentation, "Updates and deletes need the entity tag of the version that was read (If-Match).");
        }

        if (view.IsTagged(Terms.AutoExpand))
        {
            documentation = Add(documentation, "The service expands it without being asked.");
        }

        return view.Validation(Terms.DerivedTypeConstraint)?.Value is { Kind: CsdlValueKind.Collection, Items: { Count: > 0 } types }
            ? Add(documentation, "Only of these types: " + string.Join(", ", types.Select(type => type.Text)) + ".")
            : documentation;
    }

    private static DocumentationModel Add(DocumentationModel documentation, string remark) =>
        documentation with { Remarks = documentation.Remarks is null ? remark : documentation.Remarks + " " + remark };
}
