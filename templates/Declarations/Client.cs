//# client
[ApiClient($attribute$)]
public sealed partial class $client$ : global::System.IDisposable
{
    public $client$(global::System.Net.Http.HttpClient http, global::Clientele.ServiceContract? contract = null);
    public $client$(ApiTransport transport);
    public ODataService Service { get; }
    public global::Clientele.Authentication.ITokenSource? TokenSource { get; }
    public static $client$ Create(global::System.Action<global::Clientele.ClientOptions>? configure = null);
    public $client$ With(global::Clientele.RequestOptions options);
    public global::System.Threading.Tasks.Task<global::Clientele.ApiResult<T>> WithResponseAsync<T>(global::System.Func<$client$, global::System.Threading.Tasks.Task<T>> call, global::Clientele.RequestOptions? options = null);
    public global::System.Threading.Tasks.Task<global::Clientele.ApiResult> WithResponseAsync(global::System.Func<$client$, global::System.Threading.Tasks.Task> call, global::Clientele.RequestOptions? options = null);
    public void Dispose();
    public ODataBatch CreateBatch();
    $members$
}

//# client.set
$attribute$
public $set$ $name$ { get; }

//# client.singleton
$attribute$
public $entry$ $name$ { get; }

//# client.requests
public $name$ OperationRequests { get; }

//# requests
public readonly partial struct $name$
{
    $members$
}
