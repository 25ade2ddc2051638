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

//# arm
if (type == typeof($name$)) { return $how$<$name$>(options); }
