using System;
using Clientele.Testing.Rows;

namespace Clientele.Testing.Service;

/// <summary>Rules of a set that no description says: what a test gave. They may change the row, and refuse by an exception.</summary>
internal sealed class RowRules
{
    /// <summary>Before a row is added.</summary>
    public Action<Row>? Creating { get; set; }

    /// <summary>Called with a row before it changes; gives what is called with it then.</summary>
    public Func<Row, Action<Row>>? Changing { get; set; }

    /// <summary>Before a row is removed.</summary>
    public Action<Row>? Deleting { get; set; }
}
