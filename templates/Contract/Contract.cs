//# contract
/// <summary>The contract of $service$: what its description does not say.</summary>
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
/// Serialization contracts of the emitted types for <see cref="global::System.Text.Json.JsonSerializer"/>, without reflection. Add it to your own
/// contexts in <see cref="global::System.Text.Json.JsonSerializerOptions.TypeInfoResolverChain"/>.
/// </summary>
[GeneratedCode("Clientele", "$version$")]
public sealed partial class $name$ : global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver
{
    /// <summary>The only instance.</summary>
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
