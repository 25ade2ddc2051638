namespace Clientele.Rest;

/// <summary>How a list or an object is written in a query or a form (OpenAPI 3.1, 4.8.12.2 and 4.8.15).</summary>
public enum QueryStyle
{
    /// <summary><c>color=blue&amp;color=black</c>; for an object, <c>R=100&amp;G=200</c>.</summary>
    FormExplode,

    /// <summary><c>color=blue,black</c>; for an object, <c>color=R,100,G,200</c>.</summary>
    Form,

    /// <summary><c>color=blue%20black</c>.</summary>
    SpaceDelimited,

    /// <summary><c>color=blue%7Cblack</c>.</summary>
    PipeDelimited,

    /// <summary>
    /// For an object, <c>color[R]=100&amp;color[G]=200</c>. Nested values, which OpenAPI leaves undefined, are written likewise: <c>color[stops][0]=1</c>.
    /// </summary>
    DeepObject,

    /// <summary>JSON text, <c>color={"R":100,"G":200}</c>.</summary>
    Json,
}
