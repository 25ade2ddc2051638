using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;

namespace Clientele.Generator.Emitting.Rest;

/// <summary>How an operation pages, as the runtime takes it.</summary>
internal static class PagingText
{
    public static IEnumerable<string> Members(RestPagingModel paging)
    {
        yield return "Kind = RestPagingKind." + paging.Kind + ",";
        yield return "Items = " + Pointer(paging.Items) + ",";
        if (paging.SizeParameter is { } size)
        {
            yield return "SizeParameter = " + CSharpText.Literal(size) + ",";
        }

        if (paging.TokenParameter is { } token)
        {
            yield return "TokenParameter = " + CSharpText.Literal(token) + ",";
        }

        foreach (var (name, path) in new[] { ("TokenMember", paging.TokenMember), ("HasMore", paging.HasMore), ("Total", paging.Total), ("TotalPages", paging.TotalPages) })
        {
            if (!path.IsEmpty)
            {
                yield return name + " = " + Pointer(path) + ",";
            }
        }

        if (!paging.Next.IsEmpty)
        {
            yield return "Next = " + (paging.Kind is PagingKind.HeaderToken or PagingKind.LinkHeader ? CSharpText.Literal(paging.Next[0]) : Pointer(paging.Next)) + ",";
        }

        if (paging.First != 0)
        {
            yield return "First = " + CSharpText.Number(paging.First) + ",";
        }

        if (paging.StopOnEmpty)
        {
            yield return "StopOnEmpty = true,";
        }
    }

    /// <summary>A JSON pointer (RFC 6901) as a literal.</summary>
    public static string Pointer(EquatableArray<string> path) =>
        CSharpText.Literal(string.Concat(path.Select(name => "/" + name.Replace("~", "~0").Replace("/", "~1"))));
}
