namespace Clientele.OData;

/// <summary>The name of an aggregated value in a request. Property and method determine it, so that no value is requested twice.</summary>
/// <param name="Path">Wire path of the property; empty for the number of rows.</param>
/// <param name="Method">The aggregation method.</param>
/// <param name="Alias">The alias, of <see cref="AggregateAliases"/>.</param>
internal readonly record struct AggregateName(string Path, string Method, string Alias)
{
    public const string CountMethod = "$count";

    /// <summary>Whether this is a number of rows or of values, which is never null.</summary>
    public bool IsCount => Method is CountMethod or "countdistinct";

    /// <summary>The aggregate expression (OData Data Aggregation 4.0 §3.1): <c>hours with sum as hours_sum</c>.</summary>
    public override string ToString() => Path.Length == 0 ? $"{CountMethod} as {Alias}" : $"{Path} with {Method} as {Alias}";
}
