using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Clientele.Json;

namespace Clientele.Rest;

/// <summary>Types of REST clients and System.Text.Json: what an <see cref="IJsonTypeInfoResolver"/> is made of, without reflection.</summary>
public static class RestJson
{
    /// <summary>How a union is read and written: as the alternative that it is.</summary>
    public static JsonTypeInfo UnionTypeInfo<T>(JsonSerializerOptions options)
        where T : class, Json.IJsonModel<T> => JsonMetadataServices.CreateValueInfo<T>(options, new UnionConverter<T>());

    /// <summary>How an open choice of numbers is read and written: as its number.</summary>
    public static JsonTypeInfo NumberEnumTypeInfo<T>(JsonSerializerOptions options)
        where T : struct, INumberEnum<T> => JsonMetadataServices.CreateValueInfo<T>(options, new NumberEnumConverter<T>());

    /// <summary>How an open choice of texts is read and written: as its text.</summary>
    public static JsonTypeInfo EnumTypeInfo<T>(JsonSerializerOptions options)
        where T : struct, IOpenEnum<T> => JsonMetadataServices.CreateValueInfo<T>(options, new StringEnumConverter<T>());
}
