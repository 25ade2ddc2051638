using System.ComponentModel;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>An aggregated value of rows (OData Data Aggregation 4.0 §3.1). For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Aggregate
{
    private protected Aggregate(string path, string method, string? lambda)
    {
        Path = path;
        Method = method;
        Lambda = lambda;
    }

    /// <summary>Wire path of the aggregated property; empty for the number of rows.</summary>
    internal string Path { get; }

    /// <summary><c>sum</c>, <c>min</c>, <c>max</c>, <c>average</c>, <c>countdistinct</c>, <c>$count</c>, or the name of a custom method.</summary>
    internal string Method { get; }

    /// <summary>Source text of the lambda that reads the property, which identifies calls in the selector.</summary>
    internal string? Lambda { get; }

    /// <summary>Whether this is the value of that name.</summary>
    internal bool Is(AggregateName name) => Path == name.Path && Method == name.Method;

    internal abstract void Read(ref JsonCursor reader);
}

/// <summary>An aggregated value of rows.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Aggregate<T> : Aggregate
{
    private readonly JsonReaderFunc<T> _read;

    /// <summary>Creates an aggregated value.</summary>
    /// <param name="path">Wire path of the aggregated property; empty for the number of rows.</param>
    /// <param name="method">The aggregation method.</param>
    /// <param name="lambda">Source text of the lambda that reads the property.</param>
    /// <param name="read">Reads the value.</param>
    public Aggregate(string path, string method, string? lambda, JsonReaderFunc<T> read)
        : base(path, method, lambda) => _read = read;

    /// <summary>Whether the row has a value that is not null.</summary>
    internal bool HasValue { get; private set; }

    /// <summary>The value in the row; the default if the row has none.</summary>
    internal T? Value { get; private set; }

    internal override void Read(ref JsonCursor reader)
    {
        if (!reader.TryReadNull())
        {
            Value = _read(ref reader);
            HasValue = true;
        }
    }
}
