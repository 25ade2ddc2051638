using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Clientele.OData;

/// <summary>What the emitted fields of structured types have in common: a place.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class StructuredFields : IFields
{
    /// <summary>The way to the place; null for the instance itself.</summary>
    [SuppressMessage("Design", "CA1051", Justification = "A property could have the name of one that a description declares; emitted code reads the field for each.")]
    [SuppressMessage("Style", "IDE1006", Justification = "No member of a description has such a name.")]
    protected readonly FieldPath? _path;

    /// <summary>Fields at a place.</summary>
    /// <param name="path">The way to it; null for the instance itself.</param>
    protected StructuredFields(FieldPath? path) => _path = path;

    FieldPath? IFields.Path => _path;
}
