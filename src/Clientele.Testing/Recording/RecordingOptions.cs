using System;
using System.Collections.Generic;

namespace Clientele.Testing;

/// <summary>How a recording is made.</summary>
public sealed class RecordingOptions
{
    /// <summary>The root of the live service, where it is not the contract's.</summary>
    public Uri? Root { get; set; }

    /// <summary>Members whose values are replaced besides those that their names give away: <c>badge</c>, or <c>Visit.badge</c> for those of one type.</summary>
    public ISet<string> Replaced { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Members whose values are kept although their names sound personal: <c>description</c>, or <c>Product.description</c> for those of one type.</summary>
    public ISet<string> Kept { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
}
