using System;

namespace Clientele;

/// <summary>A page that is still arriving is not what it should be, behind the rows that were read.</summary>
/// <param name="cause">What is wrong.</param>
/// <param name="start">Where the row or member begins that is wrong.</param>
/// <param name="path">Where the fault is in the response.</param>
internal sealed class RowFault(Exception cause, int start, string path) : Exception(cause.Message, cause)
{
    public int Start { get; } = start;

    public string Path { get; } = path;

    /// <summary>Nothing is wrong with the row but that it is longer than rows may be.</summary>
    public bool IsTooLong { get; private init; }

    public static RowFault TooLong() => new(new InvalidOperationException("The row is too long."), start: 0, path: "$") { IsTooLong = true };
}
