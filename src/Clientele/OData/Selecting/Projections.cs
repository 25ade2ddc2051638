using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace Clientele.OData;

/// <summary>Helpers of emitted projections. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Projections
{
    /// <summary>Projects a related entity.</summary>
    public static TShape From<TEntity, TShape>(TEntity entity)
        where TShape : IProjection<TEntity, TShape> => TShape.From(entity);

    /// <summary>Projects related entities.</summary>
    public static TShape[] FromAll<TEntity, TShape>(IReadOnlyList<TEntity> entities)
        where TShape : IProjection<TEntity, TShape>
    {
        ArgumentNullException.ThrowIfNull(entities);
        var shapes = new TShape[entities.Count];
        for (var i = 0; i < shapes.Length; i++)
        {
            shapes[i] = TShape.From(entities[i]);
        }

        return shapes;
    }

    /// <summary>Returns a value that is nullable in the description but not in the projection.</summary>
    /// <exception cref="InvalidOperationException">The value is null.</exception>
    public static T Required<T>(T? value, string name)
        where T : class => value ?? throw Missing(name);

    /// <inheritdoc cref="Required{T}(T, string)"/>
    public static T Required<T>(T? value, string name)
        where T : struct => value ?? throw Missing(name);

    private static InvalidOperationException Missing(string name) =>
        new($"The service returned null for '{name}', which is not nullable in the projection: make it nullable.");
}
