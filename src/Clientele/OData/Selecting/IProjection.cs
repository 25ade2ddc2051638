using System.ComponentModel;

namespace Clientele.OData;

/// <summary>A named shape of an entity; see <see cref="ProjectionAttribute"/>. The compiler writes its members.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <typeparam name="TSelf">The shape itself.</typeparam>
public interface IProjection<TEntity, TSelf>
    where TSelf : IProjection<TEntity, TSelf>
{
    /// <summary>What is asked for.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract QueryShape Shape { get; }

    /// <summary>What reads the rows of one response.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract RowReader<TEntity> NewReader();

    /// <summary>What is made of a row that has what was asked for.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract TSelf From(TEntity entity);
}
