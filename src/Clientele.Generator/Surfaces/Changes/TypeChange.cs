using System;
using System.Collections.Generic;

namespace Clientele.Generator.Surfaces.Changes;

/// <summary>What another type means for those who read values and for those who write them.</summary>
internal static class TypeChange
{
    /// <summary>From the narrower to the wider of two types: each has the types that all of its values belong to.</summary>
    private static readonly Dictionary<string, string[]> s_wider = new(StringComparer.Ordinal)
    {
        ["SByte"] = ["Int16", "Int32", "Int64", "Decimal", "Double", "Single"],
        ["Byte"] = ["Int16", "Int32", "Int64", "Decimal", "Double", "Single"],
        ["Int16"] = ["Int32", "Int64", "Decimal", "Double", "Single"],
        ["Int32"] = ["Int64", "Decimal", "Double"],
        ["Int64"] = ["Decimal", "Int128"],
        ["Single"] = ["Double"],
    };

    /// <summary>Types whose C# is a reference type, so that code compiles against either nullability.</summary>
    private static readonly HashSet<string> s_references = new(StringComparer.Ordinal) { "String", "Binary", "Stream", "Untyped", "Any", "Text", "File" };

    /// <summary>Judges a change of the type of a value that can be both read and written.</summary>
    /// <param name="before">The type as entries write it.</param>
    /// <param name="after">Another one.</param>
    /// <param name="isValueType">Whether a described type is a value in C#: an enumeration.</param>
    public static Impact Judge(string before, string after, Func<string, bool> isValueType)
    {
        var (oldType, newType) = (WithoutNull(before), WithoutNull(after));
        if (oldType == newType)
        {
            var compiles = before.EndsWith(")", StringComparison.Ordinal) || !IsValue(oldType, isValueType);
            return (IsNullable(before) ? Impact.Writers : Impact.Readers) | (compiles ? Impact.None : Impact.Source);
        }

        var impact = Widens(oldType, newType) ? Impact.Readers : Widens(newType, oldType) ? Impact.Writers : Impact.Readers | Impact.Writers;
        if (IsNullable(before) != IsNullable(after))
        {
            impact |= IsNullable(before) ? Impact.Writers : Impact.Readers;
        }

        return impact | Impact.Source;
    }

    /// <summary>Whether a null can be the value, or an item of the collection.</summary>
    public static bool IsNullable(string type) => type.EndsWith("?", StringComparison.Ordinal) || type.EndsWith("?)", StringComparison.Ordinal);

    private static string WithoutNull(string type) => type.EndsWith("?)", StringComparison.Ordinal)
        ? type.Substring(0, type.Length - 2) + ")"
        : type.TrimEnd('?');

    private static bool Widens(string narrow, string wide) => s_wider.TryGetValue(Simple(narrow), out var wider) && Array.IndexOf(wider, Simple(wide)) >= 0;

    private static bool IsValue(string type, Func<string, bool> isValueType) =>
        type.StartsWith("Edm.", StringComparison.Ordinal) || type.IndexOfAny(['.', '<']) < 0 && !isValueType(type) && char.IsUpper(type, 0) && IsPrimitive(type)
            ? !s_references.Contains(Simple(type)) && !type.StartsWith("Edm.Geo", StringComparison.Ordinal)
            : isValueType(type);

    private static bool IsPrimitive(string type) => Enum.TryParse<Model.Service.PrimitiveKind>(type, out _) || type is "NumericBoolean";

    private static string Simple(string type) => type.StartsWith("Edm.", StringComparison.Ordinal) ? type.Substring(4) : type;
}
