using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Clientele.Analyzers.Foundation;

/// <summary>Symbols by name, without a look-up that fails where an assembly is missing.</summary>
internal static class Symbols
{
    public const string AuthenticationNamespace = "Clientele.Authentication";

    /// <summary>Whether a type is that of a namespace, name by name; no text is built.</summary>
    public static bool Is(this ITypeSymbol? type, string containingNamespace, string name) =>
        type is not null && type.Name == name && type.ContainingType is null && IsNamespace(type.ContainingNamespace, containingNamespace);

    public static bool IsOrDerivesFrom(this ITypeSymbol? type, string containingNamespace, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Is(containingNamespace, name))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsOrImplements(this ITypeSymbol? type, string containingNamespace, string name)
    {
        if (type.Is(containingNamespace, name))
        {
            return true;
        }

        if (type is not null)
        {
            foreach (var contract in type.AllInterfaces)
            {
                if (contract.Is(containingNamespace, name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    public static bool IsIn(this ISymbol? symbol, string namespacePrefix)
    {
        for (var current = symbol?.ContainingNamespace; current is { IsGlobalNamespace: false }; current = current.ContainingNamespace)
        {
            if (IsNamespace(current, namespacePrefix))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsHttpClient(this ITypeSymbol? type) =>
        type.IsOrDerivesFrom("System.Net.Http", "HttpMessageInvoker");

    public static bool IsTaskLike(this ITypeSymbol type) =>
        type.Name is "Task" or "ValueTask" && IsNamespace(type.ContainingNamespace, "System.Threading.Tasks");

    /// <summary>The type that a <c>Nullable&lt;T&gt;</c> is about.</summary>
    public static ITypeSymbol WithoutNull(this ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner : type;

    /// <summary>Whether a variable holds several things.</summary>
    public static bool IsCollection(this ISymbol? variable) => variable?.MemberType() is { } type
        && type.SpecialType != SpecialType.System_String
        && (type is IArrayTypeSymbol || type.AllInterfaces.Any(contract => contract.SpecialType == SpecialType.System_Collections_IEnumerable));

    public static ITypeSymbol? MemberType(this ISymbol symbol) => symbol switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    private static bool IsNamespace(INamespaceSymbol? symbol, string name)
    {
        var end = name.Length;
        while (symbol is { IsGlobalNamespace: false })
        {
            var start = end - symbol.Name.Length;
            if (start < 0 || string.CompareOrdinal(name, start, symbol.Name, 0, symbol.Name.Length) != 0)
            {
                return false;
            }

            if (start == 0)
            {
                return symbol.ContainingNamespace is { IsGlobalNamespace: true };
            }

            if (name[start - 1] != '.')
            {
                return false;
            }

            end = start - 1;
            symbol = symbol.ContainingNamespace;
        }

        return false;
    }
}
