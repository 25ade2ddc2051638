//# client
/// <summary>$summary$</summary>
[global::System.CodeDom.Compiler.GeneratedCode("Clientele", "$version$")]
public sealed partial class $client$
{
    /// <summary>A client over an <see cref="global::System.Net.Http.HttpClient"/> that signs its requests itself.</summary>
    /// <param name="http">Sends the requests.</param>
    /// <param name="contract">What is known of the service; <see cref="$contract$.Value"/> where null.</param>
    public $client$(global::System.Net.Http.HttpClient http, global::Clientele.ServiceContract? contract = null)
        : this(new global::Clientele.ApiTransport(http, contract ?? $contract$.Value))
    {
    }

    /// <summary>A client over a transport.</summary>
    /// <param name="transport">Sends the requests.</param>
    public $client$(global::Clientele.ApiTransport transport) => Service = new global::Clientele.OData.ODataService(transport);

    /// <summary>What sends the client's requests and reads the answers.</summary>
    public global::Clientele.OData.ODataService Service { get; }

    $members$
}

//# client.set
$doc$
$obsolete$
public $set$ $name$ => new(Service, global::Clientele.OData.ODataPath.Root($wire$)$maxTop$);

//# client.singleton
$doc$
$obsolete$
public $entry$ $name$ => new(Service, global::Clientele.OData.ODataPath.Root($wire$));
