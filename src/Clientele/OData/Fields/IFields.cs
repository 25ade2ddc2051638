using System.ComponentModel;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>Fields at a path: the properties of an instance, or a single value.</summary>
public interface IFields
{
    /// <summary>The path; null for the root instance.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    FieldPath? Path { get; }
}

/// <summary>Fields of one type, which can be created for any path.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IFields<TSelf> : IFields
    where TSelf : IFields<TSelf>
{
    /// <summary>Creates the fields for a path; null for the root instance.</summary>
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

/// <summary>Fields of a complex type whose class is known.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
/// <typeparam name="TModel">Class of the values.</typeparam>
public interface IComplexFields<TSelf, TModel> : IComplexFields<TSelf>, IPropertyField<TModel?>
    where TSelf : IComplexFields<TSelf>
    where TModel : class, IJsonModel<TModel>
{
    bool IPropertyField.IsComplex => true;

    object? IPropertyField.ReadValue(ref JsonCursor reader) => JsonRead.ModelOrNull<TModel>(ref reader);

    void IPropertyField.WriteValue(JsonWriter writer, object? value) => JsonWrite.ModelValue(writer, (TModel?)value);
}
