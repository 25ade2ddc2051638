using System;
using System.ComponentModel;

namespace Clientele.OData;

/// <summary>Base class of the emitted fields of structured types.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class StructuredFields : IFields
{
    private FieldPath? _path;

    private protected StructuredFields()
    {
    }

    FieldPath? IFields.Path => _path;

    /// <summary>Whether there is no such entity or complex value: <c>eq null</c> (Part 2 section 5.1.1.1.1 of OData 4.01).</summary>
    public static BooleanField operator ==(StructuredFields left, NullOperand? right) => Operators.Compare(Expression(left), "eq", ODataLiteral.Null);

    /// <summary>Whether there is such an entity or complex value: <c>ne null</c> (Part 2 section 5.1.1.1.2 of OData 4.01).</summary>
    public static BooleanField operator !=(StructuredFields left, NullOperand? right) => Operators.Compare(Expression(left), "ne", ODataLiteral.Null);

    /// <summary>Whether both have the same OData text. To compare values in a query, use <c>==</c>.</summary>
    public override bool Equals(object? obj) => obj is StructuredFields other && GetType() == other.GetType() && ODataExpression.Same(_path, other._path);

    /// <inheritdoc/>
    public override int GetHashCode() => ODataExpression.Hash(_path);

    /// <summary>Path from the instance that the fields belong to.</summary>
    internal static FieldPath PathTo(StructuredFields fields, string name, FieldPathKind kind) => new(PathOf(fields), name, kind);

    private protected static TFields Create<TFields>(FieldPath? path)
        where TFields : StructuredFields, new() => new() { _path = path };

    private static ODataExpression Expression(StructuredFields fields) => PathOf(fields) ?? (ODataExpression)new RootExpression();

    private static FieldPath? PathOf(StructuredFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return fields._path;
    }
}

/// <summary>Base class of the emitted fields of one structured type, which can be created for any path.</summary>
/// <typeparam name="TSelf">The class of the fields itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class StructuredFields<TSelf> : StructuredFields, IFields<TSelf>
    where TSelf : StructuredFields<TSelf>, new()
{
    static TSelf IFields<TSelf>.At(FieldPath? path) => Create<TSelf>(path);
}
