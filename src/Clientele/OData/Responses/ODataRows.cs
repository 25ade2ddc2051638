using System;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>Reads <c>{"value": […]}</c> (OData JSON Format 4.01 §13) while it arrives.</summary>
internal sealed class ODataRows : RowEnvelope
{
    /// <summary>Number of rows in all pages, if the response has it.</summary>
    public long? Count { get; private set; }

    /// <summary>Next link as the service wrote it; null on the last page.</summary>
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
            case ODataResults.Member.Error:
                ODataResults.ReadError(ref reader);
                break;
            default:
                reader.Skip();
                break;
        }
    }
}
