using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.Rest.Responses;
using Clientele.Generator.Binding.Rest.Schemas;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Reading.OpenApi;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Binding.Rest.Paging;

/// <summary>A way of paging that <c>x-ms-list-*</c> mark on parameters and properties.</summary>
internal static class MarkedPaging
{
    private const int Deepest = 4;

    public static PagingRules? Read(OpenApiOperation operation, SchemaIndex index)
    {
        var marks = new Dictionary<ListRole, Positioned<string>>();
        if (ResultBinder.SuccessSchema(operation) is { } body)
        {
            Collect(body, "", index, marks, new HashSet<OpenApiSchema>(SameSchema.Instance), 0);
        }

        var size = Parameter(operation, ListRole.PageSize);
        var rules = new PagingRules(operation.Span)
        {
            Items = marks.TryGetValue(ListRole.Items, out var items) ? items : null,
            Size = size,
        };
        if (marks.TryGetValue(ListRole.NextLink, out var link))
        {
            return rules with { Kind = PagingKind.Url, Next = link };
        }

        if (marks.TryGetValue(ListRole.ContinuationToken, out var token))
        {
            return rules with { Kind = PagingKind.Token, Next = token, Token = Parameter(operation, ListRole.ContinuationToken) };
        }

        return (Parameter(operation, ListRole.Offset), Parameter(operation, ListRole.PageIndex)) switch
        {
            ({ } offset, _) => rules with { Kind = PagingKind.Offset, Token = offset, StopOnEmpty = true, First = 0 },
            (_, { } page) => rules with { Kind = PagingKind.PageNumber, Token = page, StopOnEmpty = true, First = 1 },
            _ => null,
        };
    }

    private static void Collect(
        OpenApiSchema schema, string pointer, SchemaIndex index, Dictionary<ListRole, Positioned<string>> marks, HashSet<OpenApiSchema> seen, int depth)
    {
        var resolved = index.Resolve(schema).Schema;
        if (!seen.Add(resolved))
        {
            return;
        }

        foreach (var property in new MemberParts(index).Add(resolved).Properties)
        {
            var path = pointer + "/" + JsonPointer.Escape(property.Name.Value);
            if (property.Schema.ListRole is var role and not ListRole.None && !marks.ContainsKey(role))
            {
                marks.Add(role, new Positioned<string>(path, property.Name.Span));
            }
            else if (depth < Deepest)
            {
                Collect(property.Schema, path, index, marks, seen, depth + 1);
            }
        }
    }

    private static Positioned<string>? Parameter(OpenApiOperation operation, ListRole role) => operation.Parameters
        .Where(parameter => parameter.ListRole == role && parameter.Place == ParameterPlace.Query)
        .Select(parameter => parameter.Name)
        .FirstOrDefault();
}
