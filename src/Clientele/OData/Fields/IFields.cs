using System.ComponentModel;

namespace Clientele.OData;

/// <summary>A place in an instance that properties hang off, or that is a value itself.</summary>
public interface IFields
{
    /// <summary>The way to this place; null for the instance itself.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    FieldPath? Path { get; }
}

/// <summary>Fields of one type, which can be put at any place.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IFields<TSelf> : IFields
    where TSelf : IFields<TSelf>
{
    /// <summary>These fields at a place; null for the instance itself.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract TSelf At(FieldPath? path);
}

/// <summary>Fields of a structured type.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IStructuredFields<TSelf> : IFields<TSelf>
    where TSelf : IStructuredFields<TSelf>;

/// <summary>Fields of an entity type.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IEntityFields<TSelf> : IStructuredFields<TSelf>
    where TSelf : IEntityFields<TSelf>;

/// <summary>Fields of a complex type.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IComplexFields<TSelf> : IStructuredFields<TSelf>
    where TSelf : IComplexFields<TSelf>;
