//# contract
/// <summary>The contract of $service$: what its description does not say.</summary>
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
/// <summary>Returns the contract with these values in the addresses of its servers.</summary>
$params$
/// <exception cref="global::System.ArgumentException">A value can't be part of an address.</exception>
public static global::Clientele.ServiceContract For($parameters$) => new()
{
    $members$
};

//# security
/// <summary>
/// Security schemes of $service$ that have their own credentials: set them in <c>options.Schemes[$name$.….Scheme]</c>, or in <c>options.Credentials</c> if
/// the service has no other schemes.
/// </summary>
[GeneratedCode("Clientele", "$version$")]
public static partial class $name$
{
    $schemes$
}

//# security.scheme
$doc$
public static RequestAuthentication $name$ { get; } = RequestAuthentication.$value$;
