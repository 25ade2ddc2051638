using System;
using Clientele.Json;

namespace Clientele.OData;

/// <summary><c>{"value": […]}</c> (OData JSON Format 4.01 §13), read while it arrives.</summary>
internal sealed class ODataRows : RowEnvelope
{
    /// <summary>Rows in all pages together, where the response says it.</summary>
    public long? Count { get; private set; }

    /// <summary>Where the rows go on, as the service wrote it; null at the end.</summary>
    public string? NextLink { get; private set; }

    /// <summary>Whether relative links are relative to a context URL.</summary>
    public bool HasContext { get; private set; }

    public override string RowsPath => "$.value";

    public override RowMember KindOf(ReadOnlySpan<byte> name, int level) =>
        ODataResults.MemberOf(name) == ODataResults.Member.Value ? RowMember.Rows : RowMember.Other;

    public override void Read(ref JsonCursor reader, in JsonName name, int level)
    {
        switch (ODataResults.MemberOf(name.Text))
        {
            case ODataResults.Member.Context:
                HasContext = true;
                reader.Skip();
                break;
            case ODataResults.Member.Count:
                Count = JsonRead.Int64OrNull(ref reader);
                break;
            case ODataResults.Member.NextLink:
                NextLink = JsonRead.StringOrNull(ref reader) is { Length: > 0 } link ? link : null;
                break;
            default:
                reader.Skip();
                break;
        }
    }
}
