using System.Collections.Generic;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Naming;

namespace Clientele.Generator.Surfaces.Entries;

/// <summary>Types as entries write them.</summary>
internal static class SurfaceTypes
{
    /// <summary>In CSDL's words: <c>Edm.String?</c>, <c>Collection(WP.User)</c>; of a collection, the mark means its items.</summary>
    public static string Of(TypeReference type)
    {
        var item = type.QualifiedName + (type.IsNullable ? "?" : "");
        return type.IsCollection ? "Collection(" + item + ")" : item;
    }

    /// <summary><c>String?</c>, <c>List&lt;User&gt;</c>, <c>Map&lt;Int32&gt;</c>, <c>Any</c>.</summary>
    public static string Of(RestTypeReference type, IReadOnlyDictionary<string, string> keys) => (type.Kind switch
    {
        RestTypeKind.Primitive => type.Primitive.ToString(),
        RestTypeKind.NumericBoolean => "NumericBoolean",
        RestTypeKind.List => "List<" + (type.Item is { } item ? Of(item, keys) : "Any") + ">",
        RestTypeKind.Map => "Map<" + (type.Item is { } value ? Of(value, keys) : "Any") + ">",
        RestTypeKind.Any => "Any",
        _ => keys.TryGetValue(type.CSharpName, out var key) ? key : type.CSharpName,
    }) + (type.IsNullable ? "?" : "");

    public static string Words(DocumentationModel documentation, string? deprecated, string? defaultValue = null) =>
        MessageJoin(documentation.Summary, documentation.Remarks, deprecated, defaultValue is null ? null : "Default " + defaultValue + ".");

    /// <summary>The name in the words of the wire, where it says the same as the one in C#.</summary>
    public static string Pascal(string name) => Identifiers.Pascal(name, name);

    private static string MessageJoin(params string?[] parts)
    {
        var result = "";
        foreach (var part in parts)
        {
            if (!string.IsNullOrEmpty(part))
            {
                result = result.Length == 0 ? part! : result + " " + part;
            }
        }

        return result;
    }
}
