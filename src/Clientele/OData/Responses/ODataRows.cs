using System;
using System.Collections.Generic;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>What stands around the rows of a response, <c>{"value": […]}</c> (OData JSON Format 4.01 §13), whether it is there at once or arrives.</summary>
internal sealed class ODataRows : RowEnvelope
{
    private static readonly string[] s_names = ["value"];

    private bool _hasCount;
    private bool _hasNextLink;

    /// <summary>Number of rows in all pages, if the response has it.</summary>
    public long? Count { get; private set; }

    /// <summary>Next link as the service wrote it; null on the last page.</summary>
    public string? NextLink { get; private set; }

    /// <summary>Whether relative links are relative to a context URL, and therefore to the service root.</summary>
    public bool HasContext { get; private set; }

    public override IReadOnlyList<string> Names => s_names;

    public override RowMember KindOf(ReadOnlySpan<byte> name, int level) =>
        ODataResults.MemberOf(name) == ODataResults.Member.Value ? RowMember.Rows : RowMember.Other;

    public override void Read(ref JsonCursor reader, in JsonName name, int level)
    {
        var value = reader;
        switch (ODataResults.MemberOf(name.Text))
        {
            case ODataResults.Member.Context:
                HasContext = true;
                reader.Skip();
                break;
            case ODataResults.Member.Count:
                var count = JsonRead.Int64OrNull(ref reader);
                JsonErrors.RequireSame(ref reader, value, name, isSame: !_hasCount || count == Count);
                (Count, _hasCount) = (count, true);
                break;
            case ODataResults.Member.NextLink:
                var link = JsonRead.StringOrNull(ref reader) is { Length: > 0 } text ? text : null;
                JsonErrors.RequireSame(ref reader, value, name, isSame: !_hasNextLink || link == NextLink);
                (NextLink, _hasNextLink) = (link, true);
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
