using System;

namespace Clientele.OData;

/// <content>Addresses of structural properties (OData URL Conventions 4.01 §4.6).</content>
public abstract partial class EntityEntry<TEntity, TFields>
{
    /// <summary>The address of a property, <c>entry.Property(a => a.Name)</c>, or of a member of a complex value, <c>a => a.Home.City</c>.</summary>
    /// <typeparam name="TValue">Type of its values, which is nullable.</typeparam>
    /// <param name="property">The property.</param>
    /// <exception cref="ArgumentException">The lambda does not return a property.</exception>
    public PropertyEntry<TValue> Property<TValue>(Func<TFields, IPropertyField<TValue>> property) =>
        new(Service, Path, Composition.Apply(property));

    /// <summary>The address of a collection-valued property: <c>entry.Property(a => a.Labels)</c>.</summary>
    /// <typeparam name="TField">Fields of an item, or the field of a primitive item.</typeparam>
    /// <typeparam name="TItem">Type of the items.</typeparam>
    /// <param name="property">The property.</param>
    public CollectionEntry<TItem> Property<TField, TItem>(Func<TFields, CollectionField<TField, TItem>> property)
        where TField : IFields<TField>, IPropertyField
    {
        var path = Composition.Apply(property).Path;
        return new(Service, Path.Property(path.ToString()), TField.At(path));
    }
}
