using Clientele.Reads;
using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Interception;

/// <summary>The calls that read a property, by its type in C#.</summary>
internal static class JsonReads
{
    /// <summary>The expression that reads a value of the type; null for a type that no entity has.</summary>
    public static string? Call(ITypeSymbol type)
    {
        if (Element(type) is not { } element)
        {
            return Method(type) is { } method ? method + "(ref reader)" : null;
        }

        if (DescribedTypes.IsDescribed(element) && element.NullableAnnotation != NullableAnnotation.Annotated)
        {
            return "JsonRead.List<" + Name(element) + ">(ref reader)";
        }

        return Method(element) is { } read
            ? "JsonRead.List<" + element.ToDisplayString(SymbolDisplay.WithNullability) + ">(ref reader, " + read + ")"
            : null;
    }

    /// <summary>What a property of the type is before anything was read, as the emitted class says.</summary>
    public static string Initial(ITypeSymbol type)
    {
        if (Element(type) is not null || (type is IArrayTypeSymbol && !IsNullable(type)))
        {
            return "[]";
        }

        return (type.IsValueType, IsNullable(type), type.SpecialType) switch
        {
            (true, _, _) => "default",
            (_, true, _) => "null",
            (_, _, SpecialType.System_String) => "\"\"",
            _ => "null!",
        };
    }

    public static bool IsNullable(ITypeSymbol type) =>
        type.NullableAnnotation == NullableAnnotation.Annotated || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    /// <summary>The name of a class in full, without its nullability.</summary>
    public static string Name(ITypeSymbol type) =>
        type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>The method that reads a value of the type; null for a type that is no single value. What has a null reads it.</summary>
    public static string? Single(ITypeSymbol type) => Kind(Underlying(type)) is { Method: not "Model" } kind
        ? "JsonRead." + kind.Method + (type.IsValueType && !IsNullable(type) ? "" : "OrNull") + kind.TypeArgument
        : null;

    /// <summary>What a type is without null.</summary>
    public static ITypeSymbol Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static ITypeSymbol? Element(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IReadOnlyList_T } list
            ? list.TypeArguments[0]
            : null;

    private static string? Method(ITypeSymbol type)
    {
        return Kind(Underlying(type)) is { } kind ? "JsonRead." + kind.Method + (IsNullable(type) ? "OrNull" : "") + kind.TypeArgument : null;
    }

    private static (string Method, string TypeArgument)? Kind(ITypeSymbol type)
    {
        if (DescribedTypes.IsDescribed(type))
        {
            return ("Model", "<" + Name(type) + ">");
        }

        if (type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte })
        {
            return ("Binary", "");
        }

        if (IsEnum(type))
        {
            return ("Enum", "<" + Name(type) + ">");
        }

        return type.SpecialType switch
        {
            SpecialType.System_Boolean or SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_Int32
                or SpecialType.System_Int64 or SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal
                or SpecialType.System_String => (type.MetadataName, ""),
            _ => type.MetadataName switch
            {
                "Guid" or "DateTimeOffset" => (type.MetadataName, ""),
                "DateOnly" => ("Date", ""),
                "TimeOnly" => ("TimeOfDay", ""),
                "TimeSpan" => ("Duration", ""),
                "JsonElement" => ("Element", ""),
                _ => null,
            },
        };
    }

    private static bool IsEnum(ITypeSymbol type)
    {
        foreach (var contract in type.AllInterfaces)
        {
            if (contract is { Name: "IOpenEnum", ContainingNamespace: { Name: "Json", ContainingNamespace.Name: "Clientele" } })
            {
                return true;
            }
        }

        return false;
    }

    private static class SymbolDisplay
    {
        public static SymbolDisplayFormat WithNullability { get; } = SymbolDisplayFormat.FullyQualifiedFormat
            .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);
    }
}
