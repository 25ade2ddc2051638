//# contract
/// <summary>What is known of $service$ beyond its description.</summary>
[GeneratedCode("Clientele", "$version$")]
public static partial class $name$
{
    /// <summary>Servers, authentication, limits, paging and errors of the service.</summary>
    public static global::Clientele.ServiceContract Value { get; } = new()
    {
        Name = $serviceName$,
        $members$
    };
}

//# contract.authentication
Authentication = new global::Clientele.AuthenticationContract
{
    $members$
},

//# resolver
/// <summary>
/// Contracts of the emitted types for <see cref="global::System.Text.Json.JsonSerializer"/>, without reflection; combine it with your own
/// contexts in <see cref="global::System.Text.Json.JsonSerializerOptions.TypeInfoResolverChain"/>.
/// </summary>
[GeneratedCode("Clientele", "$version$")]
public sealed partial class $name$ : global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver
{
    /// <summary>The resolver.</summary>
    public static $name$ Default { get; } = new();

    /// <inheritdoc/>
    public global::System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(global::System.Type type, global::System.Text.Json.JsonSerializerOptions options)
    {
        $arms$
        return null;
    }
}

//# resolver.model
if (type == typeof($name$))
{
    return ModelJson.TypeInfo<$name$>(options);
}

//# resolver.enum
if (type == typeof($name$))
{
    return ModelJson.EnumTypeInfo<$name$>(options);
}
