using System;
using System.Collections.Generic;
using Clientele.Json;

namespace Clientele;

/// <summary>The envelope of a REST service's list, read while the list arrives.</summary>
/// <param name="layout">Where it says what. Its items can be read as they arrive (<see cref="BodyLayout.CanStream"/>).</param>
internal sealed class BodyRows(BodyLayout layout) : RowEnvelope
{
    private BodyParts<bool> _parts;

    /// <summary>What has been read of the body so far.</summary>
    public BodyParts<bool> Parts => _parts;

    public override bool IsBare => layout.IsBare;

    public override IReadOnlyList<string> Names => layout.PayloadNames;

    public override RowMember KindOf(ReadOnlySpan<byte> name, int level) => layout.KindOf(name, level);

    public override void Read(ref JsonCursor reader, in JsonName name, int level) => layout.ReadBeside(ref reader, in name, level, ref _parts);
}
