using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Clientele.OData;

/// <summary>
/// A group of rows, the argument of selectors of <c>GroupBy</c> and <c>AggregateAsync</c>. The generator analyzes the selector, the request includes the
/// aggregations that it calls, and the service computes them.
/// </summary>
/// <typeparam name="TEntity">Type of the rows.</typeparam>
public class Group<TEntity>
{
    private readonly Aggregate[] _aggregates;

    internal Group(Aggregate[] aggregates) => _aggregates = aggregates;

    /// <summary>Number of rows (<c>$count</c>, OData Data Aggregation 4.0 §3.1.4).</summary>
    public long Count() => Find<long>(AggregateName.CountMethod, lambda: null).Value;

    /// <summary>Number of distinct values (<c>countdistinct</c>, §3.1.3.5).</summary>
    /// <param name="value">A property of the row or of a related entity.</param>
    /// <param name="text">Source text of the lambda; the compiler passes it.</param>
    public long CountDistinct<T>(Func<TEntity, T> value, [CallerArgumentExpression(nameof(value))] string? text = null) =>
        Find<long>("countdistinct", text).Value;

    /// <summary>Sum of the values (<c>sum</c>, §3.1.3.1); 0 if there are none.</summary>
    /// <param name="value">A property of the row or of a related entity.</param>
    /// <param name="text">Source text of the lambda; the compiler passes it.</param>
    public T Sum<T>(Func<TEntity, T> value, [CallerArgumentExpression(nameof(value))] string? text = null)
        where T : struct, INumber<T> => Find<T>("sum", text).Value;

    /// <summary>Sum of the values (<c>sum</c>, §3.1.3.1); null if the service returns none, which it may do if all values are null.</summary>
    /// <param name="value">A property of the row or of a related entity.</param>
    /// <param name="text">Source text of the lambda; the compiler passes it.</param>
    public T? Sum<T>(Func<TEntity, T?> value, [CallerArgumentExpression(nameof(value))] string? text = null)
        where T : struct, INumber<T> => Find<T>("sum", text) is { HasValue: true, Value: var sum } ? sum : null;

    /// <summary>Minimum of the values (<c>min</c>, §3.1.3.2); null if there are none and the type is nullable.</summary>
    /// <param name="value">A property of the row or of a related entity.</param>
    /// <param name="text">Source text of the lambda; the compiler passes it.</param>
    /// <exception cref="InvalidOperationException">There are no values, and the type is not nullable.</exception>
    public T Min<T>(Func<TEntity, T> value, [CallerArgumentExpression(nameof(value))] string? text = null) => Required<T>("min", text);

    /// <summary>Maximum of the values (<c>max</c>, §3.1.3.3); null if there are none and the type is nullable.</summary>
    /// <param name="value">A property of the row or of a related entity.</param>
    /// <param name="text">Source text of the lambda; the compiler passes it.</param>
    /// <exception cref="InvalidOperationException">There are no values, and the type is not nullable.</exception>
    public T Max<T>(Func<TEntity, T> value, [CallerArgumentExpression(nameof(value))] string? text = null) => Required<T>("max", text);

    /// <summary>Average of the values (<c>average</c>, §3.1.3.4); null if there are none.</summary>
    /// <param name="value">A property of the row or of a related entity.</param>
    /// <param name="text">Source text of the lambda; the compiler passes it.</param>
    public decimal? Average(Func<TEntity, decimal?> value, [CallerArgumentExpression(nameof(value))] string? text = null) =>
        Find<decimal>("average", text) is { HasValue: true, Value: var mean } ? mean : null;

    /// <inheritdoc cref="Average(Func{TEntity, decimal?}, string?)"/>
    public double? Average(Func<TEntity, double?> value, [CallerArgumentExpression(nameof(value))] string? text = null) =>
        Find<double>("average", text) is { HasValue: true, Value: var mean } ? mean : null;

    /// <inheritdoc cref="Average(Func{TEntity, decimal?}, string?)"/>
    public double? Average(Func<TEntity, long?> value, [CallerArgumentExpression(nameof(value))] string? text = null) =>
        Find<double>("average", text) is { HasValue: true, Value: var mean } ? mean : null;

    /// <summary>The result of a custom aggregation method of the service (§3.1.3.6).</summary>
    /// <param name="value">A property of the row or of a related entity.</param>
    /// <param name="method">Qualified name of the method. It must be a constant.</param>
    /// <param name="text">Source text of the lambda; the compiler passes it.</param>
    /// <exception cref="InvalidOperationException">There are no values, and the type is not nullable.</exception>
    public T Custom<T>(Func<TEntity, T> value, string method, [CallerArgumentExpression(nameof(value))] string? text = null) => Required<T>(method, text);

    private T Required<T>(string method, string? lambda) => Find<T>(method, lambda) switch
    {
        { HasValue: true, Value: { } value } => value,
        _ when default(T) is null => default!,
        _ => throw new InvalidOperationException($"The service gave null for '{method}' of '{lambda}', and {typeof(T).Name} has no null: let the lambda give a nullable type, '{Nullable<T>(lambda)}'."),
    };

    /// <summary>A lambda with a nullable result: <c>x => (Int32?)x.Size</c>.</summary>
    private static string Nullable<T>(string? lambda)
    {
        var body = lambda?.IndexOf("=>", StringComparison.Ordinal) ?? -1;
        return body < 0 ? $"x => ({typeof(T).Name}?)x.Size" : $"{lambda![..body]}=> ({typeof(T).Name}?){lambda[(body + 2)..].Trim()}";
    }

    private Aggregate<T> Find<T>(string method, string? lambda)
    {
        foreach (var aggregate in _aggregates)
        {
            if (aggregate.Method == method && aggregate.Lambda == lambda)
            {
                return (Aggregate<T>)aggregate;
            }
        }

        throw new InvalidOperationException($"The compiler did not analyze '{method}' of '{lambda}': call it in the selector itself.");
    }
}

/// <summary>A group of rows with the same key.</summary>
/// <typeparam name="TEntity">Type of the rows.</typeparam>
/// <typeparam name="TKey">Type of the key.</typeparam>
public sealed class Group<TEntity, TKey> : Group<TEntity>
{
    internal Group(Aggregate[] aggregates)
        : base(aggregates)
    {
    }

    /// <summary>The key of the group.</summary>
    public TKey Key { get; internal set; } = default!;
}
