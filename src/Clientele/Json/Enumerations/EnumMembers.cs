using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Clientele.Json;

/// <summary>The declared members of one enumeration: names to numbers and back, and the text of flags.</summary>
public sealed class EnumMembers
{
    private const string NoFlag = "0";

    private readonly string[] _names;
    private readonly long[] _values;
    private readonly JsonMemberTable _table;

    /// <summary>The members of a choice of texts, which have no numbers (OpenAPI, and the term AllowedValues of the vocabulary Org.OData.Validation.V1).</summary>
    /// <param name="names">The texts in their order, each once.</param>
    public EnumMembers(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        QualifiedName = "";
        Default = "";
        _names = names;
        _values = [];
        _table = new JsonMemberTable(names);
    }

    /// <summary>The members of an enumeration.</summary>
    /// <param name="qualifiedName">Namespace-qualified name of the enumeration.</param>
    /// <param name="isFlags">Several members may be set at once (OData CSDL 4.01 §10.3).</param>
    /// <param name="members">The members in their order, each with its number.</param>
    public EnumMembers(string qualifiedName, bool isFlags, params (string Name, long Value)[] members)
    {
        ArgumentNullException.ThrowIfNull(members);
        QualifiedName = qualifiedName;
        IsFlags = isFlags;
        _names = Array.ConvertAll(members, member => member.Name);
        _values = Array.ConvertAll(members, member => member.Value);
        _table = new JsonMemberTable(_names);
        Default = Array.IndexOf(_values, 0) is >= 0 and var zero ? _names[zero] : isFlags ? NoFlag : _names.FirstOrDefault("");
    }

    /// <summary>Namespace-qualified name of the enumeration; empty for a choice of texts.</summary>
    public string QualifiedName { get; }

    /// <summary>Whether several members may be set at once.</summary>
    public bool IsFlags { get; }

    /// <summary>
    /// Name of the member with number 0. Where there is none: <c>0</c> for flags, which is none of them, else the first name; where there is none at all, empty.
    /// </summary>
    public string Default { get; }

    /// <summary>Names of the declared members, in their order.</summary>
    public IReadOnlyList<string> Names => _names;

    private bool HasNumbers => _values.Length == _names.Length;

    /// <summary>Number of a name, of flags the sum; false where a part of it is not declared, or members have no numbers.</summary>
    public bool TryGetValue(string name, out long value)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!HasNumbers)
        {
            value = 0;
            return false;
        }

        var whole = Array.IndexOf(_names, name);
        if (whole >= 0)
        {
            value = _values[whole];
            return true;
        }

        value = 0;
        foreach (var part in Parts(name))
        {
            var ordinal = Array.IndexOf(_names, part);
            if (ordinal < 0)
            {
                return long.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
            }

            value |= _values[ordinal];
        }

        return true;
    }

    /// <summary>Name of a number; where no member has it, for flags the names that make it up, else its digits.</summary>
    public string NameOf(long value)
    {
        var ordinal = Array.IndexOf(_values, value);
        if (ordinal >= 0)
        {
            return _names[ordinal];
        }

        return IsFlags && Compose(value) is { } composed ? composed : value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The name with every given flag, in the order of their numbers.</summary>
    public string Combine(string left, string right)
    {
        var parts = Parts(left).Concat(Parts(right)).Distinct().ToList();
        parts.RemoveAll(part => parts.Count > 1 && TryGetValue(part, out var value) && value == 0);
        return string.Join(',', parts.OrderBy(part => TryGetValue(part, out var value) ? (ulong)value : ulong.MaxValue));
    }

    /// <summary>Whether two names mean the same: the same number, or where one is not declared, the same text.</summary>
    public bool AreSame(string left, string right) =>
        string.Equals(left, right, StringComparison.Ordinal)
        || (TryGetValue(left, out var value) && TryGetValue(right, out var other) && value == other);

    /// <summary>A hash code for <see cref="AreSame"/>.</summary>
    public int HashOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return TryGetValue(name, out var value) ? value.GetHashCode() : name.GetHashCode(StringComparison.Ordinal);
    }

    /// <summary>Whether <paramref name="name"/> has every flag of <paramref name="flag"/>.</summary>
    public bool HasFlag(string name, string flag)
    {
        if (TryGetValue(name, out var value) && TryGetValue(flag, out var wanted))
        {
            return (value & wanted) == wanted;
        }

        var parts = Parts(name);
        return Parts(flag).All(part => parts.Contains(part, StringComparer.Ordinal));
    }

    /// <summary>A text of the wire as it is: one string for every occurrence of a declared one.</summary>
    /// <param name="text">UTF-8, without escapes.</param>
    /// <param name="isDeclared">Whether it is declared.</param>
    internal string TextOf(ReadOnlySpan<byte> text, out bool isDeclared)
    {
        var ordinal = _table.Find(text);
        isDeclared = ordinal >= 0;
        return isDeclared ? _names[ordinal] : Utf8Text.ToText(text);
    }

    /// <summary>The name that a text of the wire means: one string for every occurrence of a declared name.</summary>
    /// <param name="text">UTF-8, without escapes.</param>
    /// <param name="isDeclared">False where a part of it is not declared.</param>
    internal string NameOf(ReadOnlySpan<byte> text, out bool isDeclared)
    {
        var ordinal = _table.Find(text);
        isDeclared = ordinal >= 0;
        if (isDeclared)
        {
            return _names[ordinal];
        }

        var name = Utf8Text.ToText(text);
        if (!HasNumbers)
        {
            return name;
        }

        // Microsoft.OData.Core 8.4.4 writes no flag as an empty text where no member is 0. The grammar has no such value (enumValue, OData ABNF 4.01).
        if (IsFlags && string.IsNullOrWhiteSpace(name))
        {
            isDeclared = true;
            return Default;
        }

        var parts = Parts(name);
        isDeclared = parts.Length > 0 && Array.TrueForAll(parts, IsDeclared);
        if (long.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return NameOf(number);
        }

        return IsFlags && name.Contains(',', StringComparison.Ordinal) ? Combine(name, "") : name;
    }

    private bool IsDeclared(string part) =>
        Array.IndexOf(_names, part) >= 0
        || (long.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && (Array.IndexOf(_values, value) >= 0 || (IsFlags && (value == 0 || Compose(value) is not null))));

    private static string[] Parts(string name) =>
        name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private string? Compose(long value)
    {
        var rest = value;
        var parts = new List<string>();
        for (var ordinal = 0; ordinal < _names.Length; ordinal++)
        {
            if (_values[ordinal] != 0 && (value & _values[ordinal]) == _values[ordinal] && (rest & _values[ordinal]) != 0)
            {
                parts.Add(_names[ordinal]);
                rest &= ~_values[ordinal];
            }
        }

        return rest == 0 && parts.Count > 0 ? string.Join(',', parts) : null;
    }
}
