using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Clientele.OData;

/// <summary>System query options (Part 2 section 5.1 of OData 4.01) of a request or of a navigation property within <c>$expand</c>. Immutable.</summary>
public sealed record QueryOptions
{
    /// <summary>No options.</summary>
    public static QueryOptions None { get; } = new();

    /// <summary><c>$filter</c>.</summary>
    public ODataExpression? Filter { get; init; }

    /// <summary><c>$orderby</c>.</summary>
    public IReadOnlyList<OrderByItem> OrderBy { get; init; } = [];

    /// <summary><c>$search</c>: terms that all must match.</summary>
    public IReadOnlyList<SearchTerm> Search { get; init; } = [];

    /// <summary><c>$skip</c>.</summary>
    public long? Skip { get; init; }

    /// <summary><c>$top</c>.</summary>
    public long? Top { get; init; }

    /// <summary><c>$count=true</c>.</summary>
    public bool IncludeCount { get; init; }

    /// <summary><c>$expand</c>.</summary>
    public IReadOnlyList<ExpandItem> Expand { get; init; } = [];

    /// <summary><c>$levels</c> (Part 2 section 5.1.3.1), within <c>$expand</c>: a number, or <c>max</c>.</summary>
    public string? Levels { get; init; }

    /// <summary><c>$select</c>: wire paths; empty for all properties.</summary>
    internal IReadOnlyList<string> Select { get; init; } = [];

    /// <summary>Custom query options (OData URL Conventions 4.01 §5.2): names and values, not percent-encoded.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Custom { get; init; } = [];

    /// <summary><c>$compute</c> (Part 2 section 5.1.10 of OData 4.01): the computed values of each row, with their names.</summary>
    internal IReadOnlyList<ComputeItem> Compute { get; init; } = [];

    /// <summary>
    /// The requested instance annotations of rows (OData Protocol 4.01 §8.2.8.4): names or patterns, separated by commas; null for the default of the
    /// service.
    /// </summary>
    internal string? Annotations { get; init; }

    /// <summary>The header fields of the options. In OData 4.0 the name of the preference requires its prefix.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Headers =>
        Annotations is null ? [] : [new("Prefer", $"odata.include-annotations=\"{Annotations}\"")];

    /// <summary><c>$apply</c> (OData Data Aggregation 4.0 §3): the transformations, not percent-encoded; null for none.</summary>
    internal string? Apply { get; init; }

    /// <summary>The options as the query part of a URL, percent-encoded, without a question mark; empty if there are no options.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        AppendTo(text, '&', ExpressionPlace.Resource);
        return text.ToString();
    }

    /// <summary>The options for a request of the count: only those that determine the number of rows.</summary>
    internal QueryOptions ForCount() => new() { Filter = Filter, Search = Search, Custom = Custom };

    /// <summary>Adds a custom option, or replaces the one of the same name.</summary>
    internal QueryOptions With(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        return name[0] is '$' or '@'
            ? throw new ArgumentException("The name of a custom query option must not begin with '$' or '@' (OData URL Conventions 4.01 §5.2).", nameof(name))
            : this with { Custom = [.. Custom.Where(option => option.Key != name), new(UnicodeText.Checked(name), UnicodeText.Checked(value))] };
    }

    internal QueryOptions And(BooleanField condition) =>
        this with { Filter = Filter is null ? condition.Expression : new BinaryExpression(Filter, "and", condition.Expression, Precedence.And) };

    internal QueryOptions Ordered(IOrderable field, bool descending) => this with { OrderBy = [new(field.Expression, descending)] };

    internal QueryOptions ThenOrdered(IOrderable field, bool descending) => this with { OrderBy = [.. OrderBy, new(field.Expression, descending)] };

    internal void AppendTo(StringBuilder text, char separator, ExpressionPlace place)
    {
        var start = text.Length;
        if (Apply is not null)
        {
            Name("$apply=");
            UriText.AppendExpression(text, Apply);
        }

        if (Compute.Count > 0)
        {
            Name("$compute=");
            for (var i = 0; i < Compute.Count; i++)
            {
                text.Append(i > 0 ? "," : string.Empty);
                UriText.AppendExpression(text, ExpressionWriter.TextOf(Compute[i].Expression, place));
                text.Append("%20as%20").Append(Compute[i].Name);
            }
        }

        // A computed value must be selected (Part 1 section 11.2.5.3 of OData 4.01), and with $select all other properties must be, too.
        if (Select.Count + Compute.Count > 0)
        {
            Name("$select=");
            var names = new List<string>(Select.Count > 0 ? Select : ["*"]);
            foreach (var item in Compute)
            {
                names.Add(item.Name);
            }

            UriText.AppendExpression(text, string.Join(',', names));
        }

        if (Expand.Count > 0)
        {
            Name("$expand=");
            for (var i = 0; i < Expand.Count; i++)
            {
                text.Append(i > 0 ? "," : string.Empty);
                Expand[i].AppendTo(text);
            }
        }

        if (Filter is not null)
        {
            Name("$filter=");
            UriText.AppendExpression(text, ExpressionWriter.TextOf(Filter, place));
        }

        if (Search.Count > 0)
        {
            Name("$search=");
            UriText.AppendValue(text, SearchText.Of(Search));
        }

        if (OrderBy.Count > 0)
        {
            Name("$orderby=");
            for (var i = 0; i < OrderBy.Count; i++)
            {
                text.Append(i > 0 ? "," : string.Empty);
                UriText.AppendExpression(text, ExpressionWriter.TextOf(OrderBy[i].Expression, place));
                text.Append(OrderBy[i].Descending ? "%20desc" : string.Empty);
            }
        }

        Plain("$levels=", Levels);
        Plain("$skip=", Skip?.ToString(CultureInfo.InvariantCulture));
        Plain("$top=", Top?.ToString(CultureInfo.InvariantCulture));
        Plain("$count=", IncludeCount ? "true" : null);
        foreach (var (name, value) in Custom)
        {
            Name(UriText.Path(name) + "=");
            UriText.AppendValue(text, value);
        }

        void Plain(string name, string? value)
        {
            if (value is not null)
            {
                Name(name);
                text.Append(value);
            }
        }

        void Name(string name)
        {
            if (text.Length > start)
            {
                text.Append(separator);
            }

            text.Append(name);
        }
    }
}

/// <summary>One item of <c>$orderby</c> (Part 2 section 5.1.5 of OData 4.01).</summary>
/// <param name="Expression">The expression to sort by.</param>
/// <param name="Descending">Whether the order is descending.</param>
public sealed record OrderByItem(ODataExpression Expression, bool Descending);

/// <summary>One item of <c>$compute</c> (Part 2 section 5.1.10 of OData 4.01).</summary>
/// <param name="Expression">The expression to compute.</param>
/// <param name="Name">Name of the value in the response: a simple identifier.</param>
internal sealed record ComputeItem(ODataExpression Expression, string Name);

/// <summary>One item of <c>$expand</c> (Part 2 section 5.1.3 of OData 4.01).</summary>
/// <param name="Path">Wire path: complex properties and casts, then one navigation property, then optionally a cast.</param>
/// <param name="Options">Options of the related entities.</param>
public sealed record ExpandItem(string Path, QueryOptions Options)
{
    internal void AppendTo(StringBuilder text)
    {
        UriText.AppendExpression(text, Path);
        var start = text.Length;
        text.Append('(');
        Options.AppendTo(text, ';', ExpressionPlace.Expanded);
        if (text.Length == start + 1)
        {
            text.Length = start;
        }
        else
        {
            text.Append(')');
        }
    }
}
