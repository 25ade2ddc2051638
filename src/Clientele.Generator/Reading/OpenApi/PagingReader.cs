using System.Collections.Generic;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Reading.OpenApi;

/// <summary>Reads <c>paging</c> in the vocabulary's own words.</summary>
internal static class PagingReader
{
    private static readonly KeyValuePair<string, PagingKind>[] Kinds =
    [
        new("body", PagingKind.Token),
        new("header", PagingKind.HeaderToken),
        new("url", PagingKind.Url),
        new("link", PagingKind.LinkHeader),
        new("lastItem", PagingKind.LastItem),
        new("offset", PagingKind.Offset),
        new("page", PagingKind.PageNumber),
    ];

    /// <summary>Reads the description of one way of paging.</summary>
    /// <param name="span">Place of its name.</param>
    /// <param name="node">Checked.</param>
    public static PagingRules Read(FileSpan span, MappingNode node)
    {
        var (kind, next) = Next(node.Object("next"));
        return new PagingRules(span)
        {
            Size = node.Positioned("size"),
            Token = node.Positioned("token"),
            TokenInBody = node.Positioned("tokenInBody"),
            Items = node.Positioned("items"),
            Kind = kind,
            Next = next,
            HasMore = node.Positioned("hasMore"),
            Total = node.Positioned("total"),
            TotalPages = node.Positioned("totalPages"),
            First = kind is PagingKind.Offset or PagingKind.PageNumber ? (int?)ContractScalars.Integer(next?.Value ?? "") : null,
            StopOnEmpty = node.Boolean("stopOnEmpty") ?? kind is PagingKind.Offset or PagingKind.PageNumber,
        };
    }

    private static (PagingKind Kind, Positioned<string>? Next) Next(MappingNode? node)
    {
        foreach (var kind in Kinds)
        {
            if (node.Positioned(kind.Key) is { } source)
            {
                return (kind.Value, source);
            }
        }

        return (PagingKind.Token, null);
    }
}
