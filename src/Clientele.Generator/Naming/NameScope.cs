using System.Collections.Generic;
using System.Globalization;

namespace Clientele.Generator.Naming;

/// <summary>Names of one place, each given once. A scope sees the names of the scope it extends, as a type sees its base type's.</summary>
internal sealed class NameScope(HashSet<string>? reserved = null, NameScope? extends = null)
{
    private readonly HashSet<string> _taken = [];
    private Dictionary<string, int>? _lastSuffix;

    /// <summary>Takes a name as it is; false where it is taken already.</summary>
    public bool TryTake(string name)
    {
        if (!IsFree(name))
        {
            return false;
        }

        _taken.Add(name);
        return true;
    }

    /// <summary>
    /// Takes <paramref name="wanted"/>; where it is taken, with <paramref name="suffix"/> behind; where that is taken too, with the
    /// first free number from 2 on behind that.
    /// </summary>
    public string Take(string wanted, string suffix)
    {
        if (TryTake(wanted))
        {
            return wanted;
        }

        var name = wanted + suffix;
        if (TryTake(name))
        {
            return name;
        }

        _lastSuffix ??= [];
        _lastSuffix.TryGetValue(name, out var number);
        string candidate;
        do
        {
            number = number == 0 ? 2 : number + 1;
            candidate = name + number.ToString(CultureInfo.InvariantCulture);
        }
        while (!TryTake(candidate));
        _lastSuffix[name] = number;
        return candidate;
    }

    /// <summary>Keeps a name from being given.</summary>
    public void Reserve(string name) => _taken.Add(name);

    public bool Contains(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Extends)
        {
            if (scope._taken.Contains(name))
            {
                return true;
            }
        }

        return false;
    }

    private NameScope? Extends { get; } = extends;

    private bool IsReserved(string name) => reserved is not null && reserved.Contains(name);

    public bool IsFree(string name) => !IsReserved(name) && !Contains(name);
}
