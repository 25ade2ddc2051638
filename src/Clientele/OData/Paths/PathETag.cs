namespace Clientele.OData;

/// <summary>The ETag of an entity on a path, and how far below the entity the path has gone.</summary>
/// <param name="Value">The ETag; null where none is known.</param>
/// <param name="Depth">Segments below the entity.</param>
internal readonly record struct PathETag(string? Value, int Depth)
{
    /// <summary>What a change of the entity itself sends.</summary>
    public string? OfEntity => Depth == 0 ? Value : null;

    /// <summary>What an action bound to the entity sends (OData Protocol 4.01 §11.5.5.1): its name is the one segment below.</summary>
    public string? OfAction => Depth == 1 ? Value : null;

    /// <summary>One segment further down.</summary>
    public PathETag Below() => new(Value, Depth + 1);
}
