//# client
[ApiClient($attribute$)]
public sealed partial class $client$
{
    public $client$(global::System.Net.Http.HttpClient http, global::Clientele.ServiceContract? contract = null);
    public $client$(ApiTransport transport);
    public ODataService Service { get; }
    $members$
}

//# client.set
$attribute$
public $set$ $name$ { get; }

//# client.singleton
$attribute$
public $entry$ $name$ { get; }
