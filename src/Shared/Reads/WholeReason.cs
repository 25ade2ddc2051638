namespace Clientele.Reads;

/// <summary>Why all members of an object count as read.</summary>
internal enum WholeReason
{
    /// <summary>Not all of them do.</summary>
    None,

    /// <summary>It is the result.</summary>
    Returned,

    /// <summary>It is an argument of a call, whose callee may read anything.</summary>
    PassedAsArgument,

    /// <summary>A method is called on it, or a member read that is no property of it.</summary>
    MethodCalled,

    /// <summary>It is kept: in a field, a property, a tuple, an array, another object.</summary>
    Stored,

    /// <summary>It is compared with, or ordered by, another.</summary>
    Compared,

    /// <summary>A property of it is read whose code is not at hand, or that reads itself.</summary>
    OpaqueProperty,

    /// <summary>What the service says of a stream of it is read.</summary>
    StreamInfo,

    /// <summary>Its undeclared members are enumerated, or read by names that are known at run time only.</summary>
    AllDynamicProperties,

    /// <summary>It is used in a way that is not understood.</summary>
    NotUnderstood,
}
