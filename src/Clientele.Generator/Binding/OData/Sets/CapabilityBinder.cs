using Clientele.Generator.Binding.OData.Annotations;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData.Sets;

/// <summary>Reads what a set can't do from its Capabilities annotations, and lets the contract have the last word.</summary>
internal static class CapabilityBinder
{
    public static CapabilitiesModel Bind(SetSymbol set)
    {
        var view = set.Annotations;
        var expand = view.Capability(Terms.ExpandRestrictions);
        var filter = view.Capability(Terms.FilterRestrictions);
        var sort = view.Capability(Terms.SortRestrictions);
        var isWritable = set.Rules?.ReadOnly is { } readOnly ? !readOnly : (bool?)null;
        return new CapabilitiesModel(
            Selectable: AnnotationValues.Flag(view.Capability(Terms.SelectSupport), "Supported"),
            Expandable: AnnotationValues.Flag(expand, "Expandable"),
            Filterable: AnnotationValues.Flag(filter, "Filterable"),
            Sortable: AnnotationValues.Flag(sort, "Sortable"),
            Searchable: AnnotationValues.Flag(view.Capability(Terms.SearchRestrictions), "Searchable"),
            Countable: AnnotationValues.Flag(view.Capability(Terms.CountRestrictions), "Countable"),
            TopSupported: AnnotationValues.Boolean(view.Capability(Terms.TopSupported)?.Value, byDefault: true),
            SkipSupported: AnnotationValues.Boolean(view.Capability(Terms.SkipSupported)?.Value, byDefault: true),
            Insertable: isWritable ?? AnnotationValues.Flag(view.Capability(Terms.InsertRestrictions), "Insertable"),
            Updatable: isWritable ?? AnnotationValues.Flag(view.Capability(Terms.UpdateRestrictions), "Updatable"),
            Deletable: isWritable ?? AnnotationValues.Flag(view.Capability(Terms.DeleteRestrictions), "Deletable"),
            MaxTop: set.Rules?.MaxTop,
            NonExpandable: AnnotationValues.Paths(expand, "NonExpandableProperties").ToEquatableArray(),
            NonFilterable: AnnotationValues.Paths(filter, "NonFilterableProperties").ToEquatableArray(),
            NonSortable: AnnotationValues.Paths(sort, "NonSortableProperties").ToEquatableArray())
        {
            PageSize = set.Rules?.PageSize,
            HasETags = view.Core(Terms.OptimisticConcurrency) is not null,
        };
    }
}
