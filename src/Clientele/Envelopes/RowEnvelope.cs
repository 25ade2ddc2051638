using System;
using Clientele.Json;

namespace Clientele;

/// <summary>What stands around the rows of a page: objects in each other, and in the innermost one the array with the rows.</summary>
internal abstract class RowEnvelope
{
    /// <summary>Whether the page is the array itself.</summary>
    public virtual bool IsBare => false;

    /// <summary>Where the rows are, as paths in errors say it: <c>$.value</c>.</summary>
    public abstract string RowsPath { get; }

    /// <summary>What a member is.</summary>
    /// <param name="name">Its name, without escapes.</param>
    /// <param name="level">Number of objects around the object that it is a member of.</param>
    public abstract RowMember KindOf(ReadOnlySpan<byte> name, int level);

    /// <summary>Reads the value of a member that is neither the rows nor an object around them.</summary>
    /// <param name="reader">Stands on the value, all of which is there, and is left behind it.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="level">Number of objects around the object that it is a member of.</param>
    public abstract void Read(ref JsonCursor reader, in JsonName name, int level);
}

/// <summary>What a member of an envelope is to the rows.</summary>
internal enum RowMember
{
    /// <summary>Something else.</summary>
    Other,

    /// <summary>An object that the rows lie in.</summary>
    Around,

    /// <summary>The array of the rows.</summary>
    Rows,
}
