using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Clientele.OData;

/// <summary>Base class of the emitted fields of structured types.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class StructuredFields : IFields
{
    /// <summary>The path; null for the root instance.</summary>
    [SuppressMessage("Design", "CA1051", Justification = "The name of a property could clash with a declared one. Emitted code reads the field for each property.")]
    [SuppressMessage("Style", "IDE1006", Justification = "No member of a description has such a name.")]
    protected readonly FieldPath? _path;

    /// <summary>Creates fields for a path.</summary>
    /// <param name="path">The path; null for the root instance.</param>
    protected StructuredFields(FieldPath? path) => _path = path;

    FieldPath? IFields.Path => _path;

    /// <summary>Whether there is no such entity or complex value: <c>eq null</c> (Part 2 section 5.1.1.1.1 of OData 4.01).</summary>
    public static BooleanField operator ==(StructuredFields left, NullOperand? right) => Operators.Compare(Expression(left), "eq", ODataLiteral.Null);

    /// <summary>Whether there is such an entity or complex value: <c>ne null</c> (Part 2 section 5.1.1.1.2 of OData 4.01).</summary>
    public static BooleanField operator !=(StructuredFields left, NullOperand? right) => Operators.Compare(Expression(left), "ne", ODataLiteral.Null);

    /// <summary>Whether both have the same OData text. To compare values in a query, use <c>==</c>.</summary>
    public override bool Equals(object? obj) => obj is StructuredFields other && GetType() == other.GetType() && ODataExpression.Same(_path, other._path);

    /// <inheritdoc/>
    public override int GetHashCode() => ODataExpression.Hash(_path);

    private static ODataExpression Expression(StructuredFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return fields._path ?? (ODataExpression)new RootExpression();
    }
}
