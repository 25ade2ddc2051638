using System;
using Clientele.Testing.Rows;

namespace Clientele.Testing.Service;

/// <summary>Rules of a set beyond its description, given by a test. They may change the row, and refuse by an exception.</summary>
internal sealed class RowRules
{
    /// <summary>Before a row is added.</summary>
    public Action<Row>? Creating { get; set; }

    /// <summary>Called with a row before it changes; returns what is called with it afterwards.</summary>
    public Func<Row, Action<Row>>? Changing { get; set; }

    /// <summary>Before a row is removed.</summary>
    public Action<Row>? Deleting { get; set; }
}
