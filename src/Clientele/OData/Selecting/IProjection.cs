using System.ComponentModel;

namespace Clientele.OData;

/// <summary>A projection of an entity; see <see cref="ProjectionAttribute"/>. The generator implements the members of this interface.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <typeparam name="TSelf">The projection itself.</typeparam>
public interface IProjection<TEntity, TSelf>
    where TSelf : IProjection<TEntity, TSelf>
{
    /// <summary>The shape to request.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract QueryShape Shape { get; }

    /// <summary>Creates the reader for the rows of one response.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract RowReader<TEntity> NewReader();

    /// <summary>Creates the projection from a row.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract TSelf From(TEntity entity);
}
