using System;

namespace Clientele.OData;

/// <content>Structural properties by addresses of their own (OData URL Conventions 4.01 §4.6).</content>
public abstract partial class EntityEntry<TEntity, TFields>
{
    /// <summary>One property by its address: <c>entry.Property(a => a.Name)</c>, or a member of a complex value, <c>a => a.Home.City</c>.</summary>
    /// <typeparam name="TValue">Type of its values; null is a value of it.</typeparam>
    /// <param name="property">The property.</param>
    /// <exception cref="ArgumentException">The lambda gives no property.</exception>
    public PropertyEntry<TValue> Property<TValue>(Func<TFields, IPropertyField<TValue>> property) =>
        new(Service, Path, Composition.Apply(property));

    /// <summary>One collection-valued property by its address: <c>entry.Property(a => a.Labels)</c>.</summary>
    /// <typeparam name="TField">Fields of an item, or the field that an item is.</typeparam>
    /// <typeparam name="TItem">Type of the items.</typeparam>
    /// <param name="property">The property.</param>
    public CollectionEntry<TItem> Property<TField, TItem>(Func<TFields, CollectionField<TField, TItem>> property)
        where TField : IFields<TField>, IPropertyField
    {
        var path = Composition.Apply(property).Path;
        return new(Service, Path.Property(path.ToString()), TField.At(path));
    }
}
