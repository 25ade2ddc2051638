using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Reading.OpenApi;

/// <summary>
/// Paging in the words of other generators: <c>x-ms-pageable</c> (AutoRest), <c>x-speakeasy-pagination</c> and <c>x-fern-pagination</c>.
/// <c>x-ms-list-*</c> stand on parameters and properties and are read there.
/// </summary>
internal sealed class PagingAliases(NodeAccess nodes, List<LocatedDiagnostic> diagnostics)
{
    private const string Fern = "x-fern-pagination";

    private MappingNode? _fernDefault;

    /// <summary>Fern's way of paging can stand at the root, for operations to say <c>true</c> to.</summary>
    public void ReadDefaults(MappingNode root) => _fernDefault = root.Find(Fern)?.Value as MappingNode;

    public PagingRules? Read(MappingNode operation)
    {
        foreach (var entry in operation.Entries)
        {
            switch (entry.Key, entry.Value)
            {
                case ("x-ms-pageable", MappingNode node):
                    return Pageable(entry.KeySpan, node);
                case ("x-speakeasy-pagination", MappingNode node):
                    return Speakeasy(entry.KeySpan, node);
                case (Fern, MappingNode node):
                    return FernPaging(entry.KeySpan, node);
                case (Fern, ScalarNode value) when NodeAccess.IsTrue(value) && _fernDefault is { } shared:
                    return FernPaging(entry.KeySpan, shared);
            }
        }

        return null;
    }

    /// <summary>
    /// The next page is behind a link, <c>nextLink</c> unless it has another name; where that is null there is one page, whose items stand in <c>itemName</c>. A name is the
    /// name of a member, which may have dots (<c>@odata.nextLink</c>), or leads to one.
    /// </summary>
    private PagingRules Pageable(FileSpan span, MappingNode node)
    {
        var items = nodes.Positioned(node, "itemName");
        var next = nodes.Positioned(node, "nextLinkName");
        return new PagingRules(span)
        {
            Extension = "x-ms-pageable",
            Kind = PagingKind.Url,
            Items = items is null ? new Positioned<string>("/value", span) : items with { Value = JsonPointer.Of([items.Value]) },
            ItemsElse = items is null ? null : Nested(items.Value),
            Next = next is null ? null : next with { Value = JsonPointer.Of([next.Value]) },
            NextElse = next is not null ? Nested(next.Value) : node.Find("nextLinkName") is null ? "/nextLink" : null,
        };
    }

    private PagingRules? Speakeasy(FileSpan span, MappingNode node)
    {
        var inputs = nodes.List(node, "inputs").OfType<MappingNode>().ToList();
        var outputs = nodes.Object(node, "outputs") ?? node;
        var next = Path(outputs, "nextCursor");
        var rules = new PagingRules(span)
        {
            Extension = "x-speakeasy-pagination",
            Size = Input("limit"),
            TokenInBody = (BodyInput("cursor") ?? BodyInput("page") ?? BodyInput("offset")) is { } member ? Member(member) : null,
            Items = Path(outputs, "results"),
            TotalPages = Path(outputs, "numPages"),
        };
        switch (nodes.Text(node, "type"))
        {
            case "url":
                return rules with { Kind = PagingKind.Url, Next = Path(outputs, "nextUrl") };
            case "cursor" when next is not null:
                return LastItem(next) is { } last
                    ? rules with { Kind = PagingKind.LastItem, Next = last, Token = Input("cursor"), StopOnEmpty = true }
                    : rules with { Kind = PagingKind.Token, Next = next, Token = Input("cursor") };
            case "offsetLimit" when Input("page") is { } page:
                return rules with { Kind = PagingKind.PageNumber, Token = page, First = 1, StopOnEmpty = true };
            case "offsetLimit" when Input("offset") is { } offset:
                return rules with { Kind = PagingKind.Offset, Token = offset, First = 0, StopOnEmpty = true };
            case "offsetLimit" when BodyInput("page") is not null:
                return rules with { Kind = PagingKind.PageNumber, First = 1, StopOnEmpty = true };
            case "offsetLimit" when BodyInput("offset") is not null:
                return rules with { Kind = PagingKind.Offset, First = 0, StopOnEmpty = true };
            default:
                diagnostics.Add(VocabularyDescriptors.PagingUnclear.At(span, "x-speakeasy-pagination"));
                return null;
        }

        Positioned<string>? Input(string type) => InputOf(type, inBody: false);

        Positioned<string>? BodyInput(string type) => InputOf(type, inBody: true);

        Positioned<string>? InputOf(string type, bool inBody) => inputs
            .Where(input => nodes.Text(input, "type") == type && nodes.Text(input, "in") == "requestBody" == inBody)
            .Select(input => nodes.Positioned(input, "name"))
            .FirstOrDefault();
    }

    private PagingRules? FernPaging(FileSpan span, MappingNode node)
    {
        var rules = new PagingRules(span) { Extension = Fern, Items = Path(node, "results"), HasMore = Path(node, "has-next-page"), Size = Path(node, "step") };
        if (Path(node, "next_cursor") is { } next)
        {
            // Fern does not say whether its cursor is a parameter or a member of the body.
            return rules with { Kind = PagingKind.Token, Next = next, Token = Parameter(Path(node, "cursor")), TokenInBody = Path(node, "cursor") };
        }

        if ((Path(node, "next_uri") ?? Path(node, "next_path")) is { } link)
        {
            return rules with { Kind = PagingKind.Url, Next = link };
        }

        if (Path(node, "offset") is { } offset)
        {
            // Fern's offset counts pages where no step is given, items where one is.
            return rules with
            {
                Kind = rules.Size is null ? PagingKind.PageNumber : PagingKind.Offset,
                Size = Parameter(rules.Size),
                Token = Parameter(offset),
                TokenInBody = offset,
                First = rules.Size is null ? 1 : 0,
                StopOnEmpty = true,
            };
        }

        diagnostics.Add(VocabularyDescriptors.PagingUnclear.At(span, Fern));
        return null;
    }

    /// <summary><c>$.data.items</c> and <c>$response.data.items</c> as JSON pointers.</summary>
    private Positioned<string>? Path(MappingNode node, string key)
    {
        if (nodes.Positioned(node, key) is not { } path)
        {
            return null;
        }

        return path with { Value = JsonPointer.Of(Steps(path.Value).SkipWhile((name, i) => i == 0 && name[0] == '$')) };
    }

    /// <summary>Names with dots between; what stands in brackets, in quotes or not, is one name with all its dots.</summary>
    private static IEnumerable<string> Steps(string path)
    {
        for (var at = 0; at < path.Length;)
        {
            var isQuoted = path[at] == '[';
            var end = isQuoted ? path.IndexOf(']', at) : path.IndexOfAny(['.', '['], at);
            end = end < 0 ? path.Length : end;
            var name = path.Substring(at, end - at).Trim('[', '"', '\'');
            if (name.Length > 0)
            {
                yield return name;
            }

            at = isQuoted || (end < path.Length && path[end] == '.') ? end + 1 : end;
        }
    }

    /// <summary>A member, or several with dots between.</summary>
    private static string Nested(string name) => JsonPointer.Of(name.Split('.'));

    private static Positioned<string> Member(Positioned<string> name) => name with { Value = Nested(name.Value) };

    private static Positioned<string>? Parameter(Positioned<string>? pointer) =>
        pointer is null ? null : pointer with { Value = pointer.Value.TrimStart('/') };

    /// <summary>The pointer inside an item, of a pointer that goes through the last one: <c>/data/-1/id</c> gives <c>/id</c>.</summary>
    private static Positioned<string>? LastItem(Positioned<string> pointer)
    {
        var last = pointer.Value.LastIndexOf("/-1/", System.StringComparison.Ordinal);
        return last < 0 ? null : pointer with { Value = pointer.Value.Substring(last + 3) };
    }
}
