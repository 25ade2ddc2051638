namespace Clientele;

/// <summary>How a response differs from the description that the client was compiled from.</summary>
public enum DriftKind
{
    /// <summary>An object has a member that its type does not declare, and that the reader passed over.</summary>
    UndeclaredMember,

    /// <summary>A value is no declared member of its enumeration. It was read, and keeps its name.</summary>
    UnknownEnumMember,

    /// <summary>An object lacks a member that its type requires: in OData one that is not nullable, of an object that was read without <c>$select</c>.</summary>
    MissingMember,

    /// <summary>A value is of another type than its member declares. The call failed.</summary>
    OtherType,

    /// <summary>The response's <c>Deprecation</c> field says that the resource is, or will be, deprecated (RFC 9745).</summary>
    Deprecation,

    /// <summary>The response's <c>Sunset</c> field says when the resource will stop answering (RFC 8594).</summary>
    Sunset,
}
