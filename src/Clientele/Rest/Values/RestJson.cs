using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Clientele.Json;

namespace Clientele.Rest;

/// <summary>Helpers for an <see cref="IJsonTypeInfoResolver"/> for types of REST clients, without reflection.</summary>
public static class RestJson
{
    /// <summary>The metadata of a union, which is read and written as its alternative.</summary>
    public static JsonTypeInfo UnionTypeInfo<T>(JsonSerializerOptions options)
        where T : class, Json.IJsonModel<T> => JsonMetadataServices.CreateValueInfo<T>(options, new UnionConverter<T>());

    /// <summary>The metadata of an extensible enumeration of integers, which is read and written as its number.</summary>
    public static JsonTypeInfo NumberEnumTypeInfo<T>(JsonSerializerOptions options)
        where T : struct, INumberEnum<T> => JsonMetadataServices.CreateValueInfo<T>(options, new NumberEnumConverter<T>());

    /// <summary>The metadata of an extensible enumeration of strings, which is read and written as its string.</summary>
    public static JsonTypeInfo EnumTypeInfo<T>(JsonSerializerOptions options)
        where T : struct, IOpenEnum<T> => JsonMetadataServices.CreateValueInfo<T>(options, new StringEnumConverter<T>());
}
