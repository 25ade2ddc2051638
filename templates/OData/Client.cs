//# client
/// <summary>$summary$</summary>
/// <remarks>Compiled from content <c>$hash$</c>.</remarks>
[GeneratedCode("Clientele", "$version$")]
[ApiClient($attribute$)]
public sealed partial class $client$
{
    /// <summary>A client over an <see cref="global::System.Net.Http.HttpClient"/> that signs its requests itself.</summary>
    /// <param name="http">Sends the requests.</param>
    /// <param name="contract">What is known of the service; <see cref="$contract$.Value"/> where null.</param>
    public $client$(global::System.Net.Http.HttpClient http, global::Clientele.ServiceContract? contract = null)
        : this(new ApiTransport(http, contract ?? $contract$.Value))
    {
    }

    /// <summary>A client over a transport.</summary>
    /// <param name="transport">Sends the requests.</param>
    public $client$(ApiTransport transport) => Service = new ODataService(transport);

    /// <summary>What sends the client's requests and reads the answers.</summary>
    public ODataService Service { get; }

    $members$
}

//# client.set
$doc$
$obsolete$
$attribute$
public $set$ $name$ => new(Service, ODataPath.Root($wire$)$paging$);

//# client.singleton
$doc$
$obsolete$
$attribute$
public $entry$ $name$ => new(Service, ODataPath.Root($wire$));
