using System;
using Clientele.Generator.Binding.OData.Annotations;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData.Sets;

/// <summary>Reads what a set can do from its Capabilities annotations, and lets the contract have the last word.</summary>
internal static class CapabilityBinder
{
    private const SetCapabilities Writes = SetCapabilities.Insert | SetCapabilities.Update | SetCapabilities.Delete;

    /// <summary>Terms with a record whose boolean property says that a capability is there.</summary>
    private static readonly (string Term, string Property, SetCapabilities Capability)[] s_records =
    [
        (Terms.ReadRestrictions, "Readable", SetCapabilities.Read),
        (Terms.SelectSupport, "Supported", SetCapabilities.Select),
        (Terms.ExpandRestrictions, "Expandable", SetCapabilities.Expand),
        (Terms.FilterRestrictions, "Filterable", SetCapabilities.Filter),
        (Terms.SortRestrictions, "Sortable", SetCapabilities.Sort),
        (Terms.SearchRestrictions, "Searchable", SetCapabilities.Search),
        (Terms.CountRestrictions, "Countable", SetCapabilities.Count),
        (Terms.InsertRestrictions, "Insertable", SetCapabilities.Insert),
        (Terms.UpdateRestrictions, "Updatable", SetCapabilities.Update),
        (Terms.DeleteRestrictions, "Deletable", SetCapabilities.Delete),
    ];

    /// <summary>Terms that are a boolean themselves.</summary>
    private static readonly (string Term, SetCapabilities Capability)[] s_tags =
    [
        (Terms.TopSupported, SetCapabilities.Top),
        (Terms.SkipSupported, SetCapabilities.Skip),
        (Terms.IndexableByKey, SetCapabilities.IndexByKey),
    ];

    public static CapabilitiesModel Bind(SetSymbol set)
    {
        var view = set.Annotations;
        var allowed = SetCapabilities.All;
        foreach (var (term, property, capability) in s_records)
        {
            if (!AnnotationValues.Flag(view.Capability(term), property))
            {
                allowed &= ~capability;
            }
        }

        foreach (var (term, capability) in s_tags)
        {
            if (!AnnotationValues.Boolean(view.Capability(term)?.Value, byDefault: true))
            {
                allowed &= ~capability;
            }
        }

        if (set.Rules?.ReadOnly is { } readOnly)
        {
            allowed = readOnly ? allowed & ~Writes : allowed | Writes;
        }

        return new CapabilitiesModel(allowed)
        {
            MaxTop = set.Rules?.MaxTop,
            PageSize = set.Rules?.PageSize,
            HasETags = view.Core(Terms.OptimisticConcurrency) is not null,
            NonExpandable = AnnotationValues.Paths(view.Capability(Terms.ExpandRestrictions), "NonExpandableProperties").ToEquatableArray(),
            NonFilterable = AnnotationValues.Paths(view.Capability(Terms.FilterRestrictions), "NonFilterableProperties").ToEquatableArray(),
            NonSortable = AnnotationValues.Paths(view.Capability(Terms.SortRestrictions), "NonSortableProperties").ToEquatableArray(),
            Navigations = set.Navigations,
        };
    }

    /// <summary>What a record of NavigationRestrictions.RestrictedProperties says of its navigation property: what it gives, and what it takes away.</summary>
    public static (SetCapabilities Granted, SetCapabilities Refused) OfNavigation(CsdlValue restrictions)
    {
        var (granted, refused) = OfNavigation(term => restrictions.Property(term, out _));
        return restrictions.Property("Navigability", out _) is { } navigability && AnnotationValues.HasMember(navigability, "None", "2")
            ? (granted, refused | SetCapabilities.Navigate)
            : (granted, refused);
    }

    /// <summary>The same of annotations of a navigation property itself, or of a path from a set to it (CSDL XML 4.01, section 14.2.1).</summary>
    public static (SetCapabilities Granted, SetCapabilities Refused) OfNavigation(AnnotationView view) => OfNavigation(term => view.Capability(term)?.Value);

    private static (SetCapabilities Granted, SetCapabilities Refused) OfNavigation(Func<string, CsdlValue?> find)
    {
        var (granted, refused) = (SetCapabilities.None, SetCapabilities.None);
        foreach (var (term, property, capability) in s_records)
        {
            Say(AnnotationValues.Stated(find(term)?.Property(property, out _)), capability);
        }

        foreach (var (term, capability) in s_tags)
        {
            Say(AnnotationValues.Stated(find(term)), capability);
        }

        return (granted, refused);

        void Say(bool? stated, SetCapabilities capability)
        {
            granted |= stated == true ? capability : SetCapabilities.None;
            refused |= stated == false ? capability : SetCapabilities.None;
        }
    }
}
