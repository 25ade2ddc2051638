using System;

namespace Clientele.Generator.Model.OData;

/// <summary>What callers can do with the entities of a set, or of what a navigation property leads to (vocabulary Org.OData.Capabilities.V1).</summary>
[Flags]
internal enum SetCapabilities
{
    None = 0,

    /// <summary>Rows can be read (ReadRestrictions).</summary>
    Read = 1 << 0,
    Select = 1 << 1,
    Expand = 1 << 2,
    Filter = 1 << 3,
    Sort = 1 << 4,
    Search = 1 << 5,
    Count = 1 << 6,
    Top = 1 << 7,
    Skip = 1 << 8,

    /// <summary>An entity has an address by its key (IndexableByKey).</summary>
    IndexByKey = 1 << 9,
    Insert = 1 << 10,
    Update = 1 << 11,
    Delete = 1 << 12,

    /// <summary>The property is a segment of addresses (NavigationRestrictions).</summary>
    Navigate = 1 << 13,

    /// <summary>What decides which members a class of entities has.</summary>
    Access = IndexByKey | Insert | Update | Delete,
    All = (1 << 14) - 1,
}

internal static class SetCapabilitiesExtensions
{
    public static bool Has(this SetCapabilities allowed, SetCapabilities capability) => (allowed & capability) == capability;
}
