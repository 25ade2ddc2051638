using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.OData.Edm;

namespace Clientele.Testing.Rows;

/// <summary>A value of an enumeration type, or a name that the type does not declare.</summary>
internal sealed class EnumValue : IEquatable<EnumValue>
{
    private EnumValue(string name, long? number)
    {
        Name = name;
        Number = number;
    }

    /// <summary>As the wire says it: a member's name, or several with commas between.</summary>
    public string Name { get; }

    /// <summary>Null where a name is not declared.</summary>
    public long? Number { get; }

    /// <summary>A value by its text: names, or the number's digits.</summary>
    public static EnumValue Of(IEdmEnumType type, string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return Of(type, number);
        }

        long all = 0;
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (Member(type, part) is not { } member)
            {
                return new EnumValue(text, null);
            }

            all |= member.Value.Value;
        }

        return type.IsFlags ? Of(type, all) : new EnumValue(text, all);
    }

    public static EnumValue Of(IEdmEnumType type, long number)
    {
        if (type.Members.FirstOrDefault(member => member.Value.Value == number) is { } exact)
        {
            return new EnumValue(exact.Name, number);
        }

        var names = type.IsFlags ? Flags(type, number) : null;
        return new EnumValue(names ?? number.ToString(CultureInfo.InvariantCulture), number);
    }

    public bool Has(EnumValue flag) => Number is { } all && flag.Number is { } wanted && (all & wanted) == wanted;

    public int Compare(EnumValue? other) => other is null ? 1 : (Number, other.Number) switch
    {
        ({ } a, { } b) => a.CompareTo(b),
        (null, null) => string.CompareOrdinal(Name, other.Name),
        (null, _) => 1,
        _ => -1,
    };

    public bool Equals(EnumValue? other) => other is not null && Compare(other) == 0;

    public override bool Equals(object? obj) => Equals(obj as EnumValue);

    public override int GetHashCode() => Number is { } number ? number.GetHashCode() : StringComparer.Ordinal.GetHashCode(Name);

    public override string ToString() => Name;

    private static IEdmEnumMember? Member(IEdmEnumType type, string name) => type.Members.FirstOrDefault(member => member.Name == name);

    /// <summary>The greatest members first, as .NET's own formatting has it; written in ascending order.</summary>
    private static string? Flags(IEdmEnumType type, long number)
    {
        var names = new List<string>();
        var rest = number;
        foreach (var member in type.Members.Where(member => member.Value.Value > 0).OrderByDescending(member => member.Value.Value))
        {
            if ((rest & member.Value.Value) == member.Value.Value)
            {
                names.Insert(0, member.Name);
                rest &= ~member.Value.Value;
            }
        }

        return rest == 0 && names.Count > 0 ? string.Join(", ", names) : null;
    }
}
