using System;
using System.Collections.Generic;
using Clientele.Json;

namespace Clientele;

/// <summary>What stands around the rows of a page: objects in each other, and in the innermost one the array with the rows.</summary>
internal abstract class RowEnvelope
{
    /// <summary>What is wrong with a page that has rows twice: which ones count, nobody could tell.</summary>
    public const string HasSecondArray = "The response has a second array of rows.";

    /// <summary>Whether the page is the array itself.</summary>
    public virtual bool IsBare => false;

    /// <summary>Names of the members that lead to the rows; none where the page is the array itself.</summary>
    public abstract IReadOnlyList<string> Names { get; }

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
