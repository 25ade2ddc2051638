using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Clientele.Testing.Description;
using Clientele.Testing.Querying;
using Clientele.Testing.Rows;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace Clientele.Testing.Service;

/// <summary>
/// Parses the simplest requests: a set, or an entity by its key, with <c>$select</c>, <c>$orderby</c>, <c>$top</c>, <c>$skip</c> and <c>$count</c> of declared members. The library's parser makes
/// the same of them, but takes longer for its first request than everything else that a first test waits for. All other requests, and invalid ones, are left to it.
/// </summary>
internal static class PlainQuery
{
    /// <summary>The parsed request; null where the library has to parse it.</summary>
    public static ParsedQuery? Read(FakeRequest request, FakeDescription description)
    {
        if (Path(request, description) is not { } path)
        {
            return null;
        }

        var set = ((EntitySetSegment)path.FirstSegment).EntitySet;
        var facts = description.Facts(set.EntityType);
        var parsed = new ParsedQuery(path);
        if (request.Address.Query.Length < 2)
        {
            return parsed;
        }

        var options = request.Address.Query[1..].Split('&');

        // A repeated option is an error.
        if (options.Length != request.Options.Count)
        {
            return null;
        }

        var isList = path.LastSegment is EntitySetSegment;
        foreach (var (name, value) in request.Options)
        {
            var next = name == "$select" ? Selected(value, facts) is { } clause ? parsed with { SelectExpand = clause } : null
                : isList ? Shaped(parsed, name, value, set, facts)
                : null;
            if (next is null)
            {
                return null;
            }

            parsed = next;
        }

        return parsed;
    }

    private static ODataPath? Path(FakeRequest request, FakeDescription description)
    {
        var path = request.Address.AbsolutePath;
        if (!path.StartsWith(request.RootPath, StringComparison.Ordinal))
        {
            return null;
        }

        path = path[request.RootPath.Length..];
        var open = path.IndexOf('(', StringComparison.Ordinal);
        var name = open < 0 ? path : path[..open];
        if (!IsName(name) || description.Container.FindEntitySet(name) is not { } set)
        {
            return null;
        }

        var segment = new EntitySetSegment(set);
        if (open < 0)
        {
            return new ODataPath(segment);
        }

        return path[^1] == ')' && description.Facts(set.EntityType).Key is [var part] && Key(path[(open + 1)..^1], part.Type) is { } key
            ? new ODataPath(segment, new KeySegment([new KeyValuePair<string, object>(part.Name, key)], set.EntityType, set))
            : null;
    }

    private static object? Key(string text, IEdmTypeReference type) => type.PrimitiveKind() switch
    {
        EdmPrimitiveTypeKind.Guid => Guid.TryParseExact(text, "D", out var guid) ? guid : null,
        EdmPrimitiveTypeKind.Int32 => Number(text),
        EdmPrimitiveTypeKind.String => text.Length > 2 && text[0] == '\'' && text[^1] == '\'' && IsName(text[1..^1]) ? text[1..^1] : null,
        _ => null,
    };

    private static ParsedQuery? Shaped(ParsedQuery parsed, string name, string value, IEdmEntitySet set, TypeFacts facts) => name switch
    {
        "$orderby" => Ordered(value, set, facts) is { } order ? parsed with { Query = parsed.Query with { OrderBy = order } } : null,
        "$top" => Number(value) is { } top ? parsed with { Query = parsed.Query with { Top = top } } : null,
        "$skip" => Number(value) is { } skip ? parsed with { Query = parsed.Query with { Skip = skip } } : null,
        "$skiptoken" => Number(value) is { } at ? parsed with { SkipToken = at } : null,
        "$count" => value is "true" or "false" ? parsed with { Count = value == "true" } : null,
        _ => null,
    };

    private static SelectExpandClause? Selected(string value, TypeFacts facts)
    {
        var names = value.Split(',');
        var items = new List<SelectItem>(names.Length);
        foreach (var name in names)
        {
            if (Declared(name, facts) is not { } property)
            {
                return null;
            }

            items.Add(new PathSelectItem(new ODataSelectPath(new PropertySegment(property))));
        }

        return AreDistinct(names) ? new SelectExpandClause(items, allSelected: false) : null;
    }

    private static OrderByClause? Ordered(string value, IEdmEntitySet set, TypeFacts facts)
    {
        var terms = value.Split(',');
        var variable = new ResourceRangeVariable("$it", new EdmEntityTypeReference(set.EntityType, isNullable: true), set);
        var names = new string[terms.Length];
        OrderByClause? clause = null;
        for (var i = terms.Length - 1; i >= 0; i--)
        {
            var direction = terms[i].EndsWith(" desc", StringComparison.Ordinal) ? OrderByDirection.Descending : OrderByDirection.Ascending;
            names[i] = direction == OrderByDirection.Descending ? terms[i][..^" desc".Length] : terms[i].EndsWith(" asc", StringComparison.Ordinal) ? terms[i][..^" asc".Length] : terms[i];
            if (Declared(names[i], facts) is not { } property || !IsOrdered(property.Type))
            {
                return null;
            }

            clause = new OrderByClause(clause, new SingleValuePropertyAccessNode(new ResourceRangeVariableReferenceNode("$it", variable), property), direction, variable);
        }

        return AreDistinct(names) ? clause : null;
    }

    private static IEdmStructuralProperty? Declared(string name, TypeFacts facts) => IsName(name) ? facts.Find(name) as IEdmStructuralProperty : null;

    private static bool IsOrdered(IEdmTypeReference type) => type.PrimitiveKind()
        is EdmPrimitiveTypeKind.String or EdmPrimitiveTypeKind.Guid or EdmPrimitiveTypeKind.Boolean or EdmPrimitiveTypeKind.Int16 or EdmPrimitiveTypeKind.Int32 or EdmPrimitiveTypeKind.Int64
        or EdmPrimitiveTypeKind.Decimal or EdmPrimitiveTypeKind.Double or EdmPrimitiveTypeKind.Date or EdmPrimitiveTypeKind.DateTimeOffset;

    /// <summary>A number of at most nine digits.</summary>
    private static int? Number(string text) =>
        text.Length is > 0 and < 10 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool AreDistinct(string[] names) => names.Length == 1 || names.Distinct(StringComparer.Ordinal).Count() == names.Length;

    private static bool IsName(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
