using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Clientele.OData;

/// <summary>
/// Aliases of the values of groups: <c>Hours_sum</c>, <c>Project__Hours_max</c>. An alias must not be the name of a property in scope, nor another alias (OData Data
/// Aggregation 4.0 §3.1.1). Two values never have one alias: what is written of a path and a method can be taken apart again in one way only.
/// </summary>
internal sealed class AggregateAliases
{
    /// <summary>What is behind an alias that a property has for a name. The compiler's side knows it.</summary>
    private const string Behind = "_Clientele";

    private static readonly string[] Methods = ["sum", "min", "max", "average", "countdistinct"];

    private readonly HashSet<string>? _taken;

    /// <summary>Aliases of values of one type of rows.</summary>
    /// <param name="taken">Names of the type's properties that an alias could have; null where the type is not known, so that each alias has something behind it.</param>
    public AggregateAliases(IEnumerable<string>? taken) => _taken = taken?.ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A value's name.</summary>
    public AggregateName Of(string path, string method) => new(path, method, Free(path.Length == 0 ? "rows_count" : Text(path, method)));

    /// <summary>The name of the value that marks the groups of one of several concatenated aggregations.</summary>
    /// <param name="part">Which of them, from 0.</param>
    public string Mark(int part) => Free(FormattableString.Invariant($"concat_{part + 1}"));

    /// <summary>Aliases of values of both types of rows.</summary>
    public AggregateAliases And(AggregateAliases other) =>
        ReferenceEquals(this, other) ? this : new(_taken is null || other._taken is null ? null : _taken.Union(other._taken));

    private string Free(string alias)
    {
        while (_taken?.Contains(alias) ?? !alias.EndsWith(Behind, StringComparison.Ordinal))
        {
            alias += Behind;
        }

        return alias;
    }

    private static string Text(string path, string method)
    {
        var text = $"{path.Replace("/", "__", StringComparison.Ordinal)}_{method.Replace('.', '_')}";
        return Methods.Contains(method) && Array.TrueForAll(path.Split('/'), IsPlain) ? text : $"{text}_{Underscores(path, method)}";
    }

    /// <summary>Whether the underscores of a name can't be taken for those around it.</summary>
    private static bool IsPlain(string name) =>
        name is not (['_', ..] or [.., '_']) && !name.Contains("__", StringComparison.Ordinal);

    /// <summary>What each underscore stands for: itself, a slash, the place between path and method, or a dot. No method of the protocol is called like that.</summary>
    private static string Underscores(string path, string method)
    {
        var letters = new StringBuilder();
        foreach (var character in $"{path} {method}")
        {
            letters.Append(character switch { '_' => "u", '/' => "pp", ' ' => "m", '.' => "d", _ => "" });
        }

        return letters.ToString();
    }
}
