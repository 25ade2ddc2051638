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
