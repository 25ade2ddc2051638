using System;
using System.Collections.Generic;

namespace Clientele.Generator.Reading.Csdl;

/// <summary>The terms of the Core, Capabilities and Validation vocabularies, and of SAP's Common, that change what is emitted.</summary>
internal static class Terms
{
    public const string CoreNamespace = "Org.OData.Core.V1";
    public const string CapabilitiesNamespace = "Org.OData.Capabilities.V1";
    public const string ValidationNamespace = "Org.OData.Validation.V1";

    /// <summary>Where alternate keys stood before the Core vocabulary had them; services still say it.</summary>
    public const string CommunityKeysNamespace = "OData.Community.Keys.V1";

    public const string SapCommonNamespace = "com.sap.vocabularies.Common.v1";

    public const string Label = "Label";
    public const string QuickInfo = "QuickInfo";
    public const string Description = "Description";
    public const string LongDescription = "LongDescription";
    public const string Computed = "Computed";
    public const string Immutable = "Immutable";
    public const string Permissions = "Permissions";
    public const string OptimisticConcurrency = "OptimisticConcurrency";
    public const string Revisions = "Revisions";
    public const string OptionalParameter = "OptionalParameter";
    public const string AlternateKeys = "AlternateKeys";
    public const string SelectSupport = "SelectSupport";
    public const string ExpandRestrictions = "ExpandRestrictions";
    public const string FilterRestrictions = "FilterRestrictions";
    public const string SortRestrictions = "SortRestrictions";
    public const string SearchRestrictions = "SearchRestrictions";
    public const string CountRestrictions = "CountRestrictions";
    public const string TopSupported = "TopSupported";
    public const string SkipSupported = "SkipSupported";
    public const string InsertRestrictions = "InsertRestrictions";
    public const string UpdateRestrictions = "UpdateRestrictions";
    public const string DeleteRestrictions = "DeleteRestrictions";
    public const string ReadRestrictions = "ReadRestrictions";
    public const string NavigationRestrictions = "NavigationRestrictions";
    public const string IndexableByKey = "IndexableByKey";
    public const string AutoExpand = "AutoExpand";
    public const string DerivedTypeConstraint = "DerivedTypeConstraint";
    public const string SymbolicName = "SymbolicName";

    /// <summary>Where readers keep the symbolic name of a record, which is an annotation and none of its properties.</summary>
    public const string SymbolicNameMember = "@" + SymbolicName;

    public const string Pattern = "Pattern";
    public const string Minimum = "Minimum";
    public const string Maximum = "Maximum";
    public const string MultipleOf = "MultipleOf";
    public const string AllowedValues = "AllowedValues";
    public const string MinItems = "MinItems";
    public const string MaxItems = "MaxItems";

    private static readonly HashSet<string> Known =
    [
        Description, LongDescription, Computed, Immutable, Permissions, OptimisticConcurrency, Revisions, OptionalParameter, AlternateKeys,
        SelectSupport, ExpandRestrictions, FilterRestrictions, SortRestrictions, SearchRestrictions, CountRestrictions,
        TopSupported, SkipSupported, InsertRestrictions, UpdateRestrictions, DeleteRestrictions,
        ReadRestrictions, NavigationRestrictions, IndexableByKey, AutoExpand, DerivedTypeConstraint,
        Pattern, Minimum, Maximum, MultipleOf, AllowedValues, MinItems, MaxItems, Label, QuickInfo,
    ];

    /// <summary>
    /// Whether an annotation with this term is worth reading. Aliases are known only at the end of a document, so the namespace is
    /// judged where the annotation is used.
    /// </summary>
    public static bool Matters(string term) => Known.Contains(SimpleName(term));

    public static string SimpleName(string term) => term.Substring(term.LastIndexOf('.') + 1);

    /// <summary>Vocabularies of the standard are used by name only; their documents need not be supplied.</summary>
    public static bool IsStandardVocabulary(string name) => name.StartsWith("Org.OData.", StringComparison.Ordinal);
}
