using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Clientele.OData;

/// <summary>
/// System query options (Part 2 section 5.1 of OData 4.01), of a request or of one navigation property within <c>$expand</c>. Immutable.
/// </summary>
public sealed record QueryOptions
{
    /// <summary>No option at all.</summary>
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

    /// <summary><c>$compute</c> (Part 2 section 5.1.10 of OData 4.01): what is computed of each row, by its name.</summary>
    internal IReadOnlyList<ComputeItem> Compute { get; init; } = [];

    /// <summary>Which instance annotations rows are to have (OData Protocol 4.01 §8.2.8.4): names or patterns, commas between; null for the service's choice.</summary>
    internal string? Annotations { get; init; }

    /// <summary>The header fields that go with the options. 4.0 knows the name of the preference with its prefix only.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Headers =>
        Annotations is null ? [] : [new("Prefer", $"odata.include-annotations=\"{Annotations}\"")];

    /// <summary><c>$apply</c> (OData Data Aggregation 4.0 §3): the transformations, not percent-encoded; null for none.</summary>
    internal string? Apply { get; init; }

    /// <summary>The options as the query part of a URL, percent-encoded, without a question mark; empty where there is none.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        AppendTo(text, '&', ExpressionPlace.Resource);
        return text.ToString();
    }

    /// <summary>The rows' number is asked for alone: only what decides which rows there are counts.</summary>
    internal QueryOptions ForCount() => new() { Filter = Filter, Search = Search, Custom = Custom };

    /// <summary>With a custom option, in place of one of its name.</summary>
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

        // Computed values come where they are selected (Part 1 section 11.2.5.3 of OData 4.01), so the others have to be, too.
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
/// <param name="Expression">What rows are put in order by.</param>
/// <param name="Descending">From the greatest to the least.</param>
public sealed record OrderByItem(ODataExpression Expression, bool Descending);

/// <summary>One item of <c>$compute</c> (Part 2 section 5.1.10 of OData 4.01).</summary>
/// <param name="Expression">What is computed.</param>
/// <param name="Name">What the value is called in the response: a simple identifier.</param>
internal sealed record ComputeItem(ODataExpression Expression, string Name);

/// <summary>One item of <c>$expand</c> (Part 2 section 5.1.3 of OData 4.01).</summary>
/// <param name="Path">Wire path: complex properties and casts, then one navigation property, then perhaps a cast.</param>
/// <param name="Options">What is asked of the related entities.</param>
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
