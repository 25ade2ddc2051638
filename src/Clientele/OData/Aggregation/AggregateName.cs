namespace Clientele.OData;

/// <summary>What a value that is made of many rows is called in a request: one name for one property and method, so that nothing is asked for twice.</summary>
/// <param name="Path">Wire path of the property; empty for the number of rows.</param>
/// <param name="Method">The method of aggregation.</param>
internal readonly record struct AggregateName(string Path, string Method)
{
    public const string CountMethod = "$count";

    /// <summary>The alias: no property of an entity is likely to be called so.</summary>
    public string Alias => Path.Length == 0 ? "rows_count" : $"{Path.Replace('/', '_')}_{Method.Replace('.', '_')}";

    /// <summary>The aggregate expression (OData Data Aggregation 4.0 §3.1): <c>hours with sum as hours_sum</c>.</summary>
    public override string ToString() => Path.Length == 0 ? $"{CountMethod} as {Alias}" : $"{Path} with {Method} as {Alias}";
}
