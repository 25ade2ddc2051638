using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace Clientele.OData;

/// <summary>What emitted projections are made of. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Projections
{
    /// <summary>The shape of a related entity.</summary>
    public static TShape From<TEntity, TShape>(TEntity entity)
        where TShape : IProjection<TEntity, TShape> => TShape.From(entity);

    /// <summary>The shapes of related entities.</summary>
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

    /// <summary>A value that a projection takes as not null, though the description allows null.</summary>
    /// <exception cref="InvalidOperationException">It is null.</exception>
    public static T Required<T>(T? value, string name)
        where T : class => value ?? throw Missing(name);

    /// <inheritdoc cref="Required{T}(T, string)"/>
    public static T Required<T>(T? value, string name)
        where T : struct => value ?? throw Missing(name);

    private static InvalidOperationException Missing(string name) =>
        new($"The service gave null for '{name}', which the projection takes as not null: make that nullable.");
}
