//# client
/// <summary>$summary$</summary>
/// <remarks>Compiled from content <c>$hash$</c>.</remarks>
[GeneratedCode("Clientele", "$version$")]
[ApiClient($attribute$)]
public sealed partial class $client$ : global::System.IDisposable
{
    /// <summary>Creates a client over an <see cref="global::System.Net.Http.HttpClient"/> that authenticates its requests itself.</summary>
    /// <param name="http">Sends the requests.</param>
    /// <param name="contract">The contract of the service; <see cref="$contract$.Value"/> if null.</param>
    public $client$(global::System.Net.Http.HttpClient http, global::Clientele.ServiceContract? contract = null)
        : this(new ApiTransport(http, contract ?? $contract$.Value))
    {
    }

    /// <summary>Creates a client over a transport.</summary>
    /// <param name="transport">Sends the requests.</param>
    public $client$(ApiTransport transport) => Service = new ODataService(transport);

    /// <summary>Sends the client's requests and reads the responses.</summary>
    public ODataService Service { get; }

    /// <summary>The account's access tokens; null if the service needs none, or if the client was created over your own <see cref="global::System.Net.Http.HttpClient"/>.</summary>
    public global::Clientele.Authentication.ITokenSource? TokenSource => Service.Transport.Tokens;

    /// <summary>Creates the client of one account, for programs without dependency injection. Keep it and dispose of it at the end: it owns its tokens and connections.</summary>
    /// <param name="configure">Sets credentials and options; the contract has the defaults.</param>
    /// <exception cref="global::Microsoft.Extensions.Options.OptionsValidationException">A required option is missing; the message names it.</exception>
    public static $client$ Create(global::System.Action<global::Clientele.ClientOptions>? configure = null) =>
        new(global::Clientele.ServiceHttpClient.CreateTransport($contract$.Value, configure));

    /// <summary>Returns a client that adds options to all its calls: header fields, a timeout, a condition. It shares the connections of this client and ends with it.</summary>
    /// <param name="options">The options.</param>
    public $client$ With(global::Clientele.RequestOptions options) => new(Service.Transport.With(options));

    /// <summary>Makes a call and returns its result with the status and header fields of the response. With <c>IfNoneMatch</c>, a 304 is a result too.</summary>
    /// <typeparam name="T">Type of the result.</typeparam>
    /// <param name="call">Makes the call, on the client that it is passed.</param>
    /// <param name="options">Options of the call; null for none.</param>
    /// <exception cref="ApiException">The request failed.</exception>
    public global::System.Threading.Tasks.Task<global::Clientele.ApiResult<T>> WithResponseAsync<T>(
        global::System.Func<$client$, global::System.Threading.Tasks.Task<T>> call, global::Clientele.RequestOptions? options = null) =>
        Service.Transport.WithResponseAsync(transport => call(new $client$(transport)), options);

    /// <summary>Makes a call without a result and returns the status and header fields of the response.</summary>
    /// <param name="call">Makes the call, on the client that it is passed.</param>
    /// <param name="options">Options of the call; null for none.</param>
    /// <exception cref="ApiException">The request failed.</exception>
    public global::System.Threading.Tasks.Task<global::Clientele.ApiResult> WithResponseAsync(
        global::System.Func<$client$, global::System.Threading.Tasks.Task> call, global::Clientele.RequestOptions? options = null) =>
        Service.Transport.WithResponseAsync(transport => call(new $client$(transport)), options);

    /// <summary>Closes the connections and ends the tokens of a client that <see cref="Create"/> made; does nothing for clients that share theirs.</summary>
    public void Dispose() => Service.Transport.Dispose();

    /// <summary>Creates a batch: calls that are sent as one request.</summary>
    public ODataBatch CreateBatch() => new(Service);

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

//# client.requests
/// <summary>The requests of the client's own operations, not sent: for batches, and to look at.</summary>
public $name$ OperationRequests => default;

//# requests
/// <summary>The requests of the operations of <see cref="$client$"/>, not sent.</summary>
[GeneratedCode("Clientele", "$version$")]
public readonly partial struct $name$
{
    $members$
}
