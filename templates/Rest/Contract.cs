//# contract
/// <summary>What is known of $service$ beyond its description.</summary>
[GeneratedCode("Clientele", "$version$")]
public static partial class $name$
{
    $members$
}

//# contract.value
/// <summary>Servers, authentication, limits, envelope and errors of the service.</summary>
public static global::Clientele.ServiceContract Value { get; } = $initial$;

//# contract.plain
new()
{
    $members$
}

//# contract.for
/// <summary>The contract with the addresses of these servers.</summary>
$params$
/// <exception cref="global::System.ArgumentException">A value can't be a part of an address.</exception>
public static global::Clientele.ServiceContract For($parameters$) => new()
{
    $members$
};

//# contract.authentication
Authentication = new global::Clientele.AuthenticationContract
{
    $members$
},

//# contract.envelope
Envelope = new global::Clientele.EnvelopeContract
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

//# resolver.arm
if (type == typeof($name$))
{
    return $how$<$name$>(options);
}

//# security
/// <summary>
/// Security schemes of $service$ that have credentials of their own: <c>options.Schemes[$name$.….Scheme]</c>, or <c>options.Credentials</c> where they are
/// all that the service knows.
/// </summary>
[GeneratedCode("Clientele", "$version$")]
public static partial class $name$
{
    $schemes$
}

//# security.scheme
$doc$
public static RequestAuthentication $name$ { get; } = RequestAuthentication.$value$;
