using System.Linq;
using Clientele.Generator.Emitting.Contract;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;

namespace Clientele.Generator.Emitting.Rest;

/// <summary>How an operation pages, as the runtime takes it.</summary>
internal static class PagingText
{
    public static ObjectMembers Members(RestPagingModel paging) => new ObjectMembers()
        .Add("Kind", "RestPagingKind." + paging.Next.Kind)
        .Add("Items", Pointer(paging.Items))
        .AddText("SizeParameter", paging.SizeParameter)
        .AddText("TokenParameter", paging.TokenParameter)
        .Add("TokenMember", paging.Token is TokenInBody { Path: var member } ? Pointer(member) : null)
        .Add("HasMore", OptionalPointer(paging.HasMore))
        .Add("Total", OptionalPointer(paging.Total))
        .Add("TotalPages", OptionalPointer(paging.TotalPages))
        .Add("Next", paging.Next switch
        {
            NextInBody { Path: var path } => OptionalPointer(path),
            NextInHeader { Name: var name } => CSharpText.Literal(name),
            NextInLink { Relation: var relation } => CSharpText.Literal(relation),
            _ => null,
        })
        .Add("First", paging.Next is NextByCount { First: not 0 and var first } ? CSharpText.Number(first) : null)
        .AddIf("StopOnEmpty", paging.StopOnEmpty);

    /// <summary>A JSON pointer as a literal; null for the root.</summary>
    public static string? OptionalPointer(EquatableArray<string> path) => path.IsEmpty ? null : Pointer(path);

    /// <summary>A JSON pointer (RFC 6901) as a literal.</summary>
    public static string Pointer(EquatableArray<string> path) =>
        CSharpText.Literal(string.Concat(path.Select(name => "/" + name.Replace("~", "~0").Replace("/", "~1"))));
}
