namespace Clientele.Generator.Model.Service;

internal enum GoneKind
{
    /// <summary>A property of an object.</summary>
    Property,

    /// <summary>A static property: a value of an enumeration.</summary>
    Value,

    /// <summary>A method, whatever it took.</summary>
    Method,

    /// <summary>A whole class.</summary>
    Type,
}

/// <summary>What a description has no more, and code may still use: its use is an error that says what became of it.</summary>
/// <param name="Holder">The class or struct that it was a member of, with its keyword: <c>class Project</c>; empty for a type.</param>
/// <param name="Name">Identifier, unescaped.</param>
internal sealed record GoneMember(GoneKind Kind, string Holder, string Name)
{
    /// <summary>What became of it.</summary>
    public string Message { get; init; } = "";
}
