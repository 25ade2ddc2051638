//# client
/// <summary>$summary$</summary>
/// <remarks>Compiled from content <c>$hash$</c>.</remarks>
[GeneratedCode("Clientele", "$version$")]
[ApiClient($attribute$)]
public sealed partial class $client$ : global::System.IDisposable
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

    /// <summary>The account's access tokens; null for a service that asks for none, and over an <see cref="global::System.Net.Http.HttpClient"/> of your own.</summary>
    public global::Clientele.Authentication.ITokenSource? TokenSource => Service.Transport.Tokens;

    /// <summary>A client of one account for programs without dependency injection. Keep it, and dispose of it at the end: its tokens and connections are its own.</summary>
    /// <param name="configure">Credentials and settings; what it leaves alone is as the contract says.</param>
    /// <exception cref="global::Microsoft.Extensions.Options.OptionsValidationException">The settings lack something; the message says what.</exception>
    public static $client$ Create(global::System.Action<global::Clientele.ClientOptions>? configure = null) =>
        new(global::Clientele.ServiceHttpClient.CreateTransport($contract$.Value, configure));

    /// <summary>The same client with options for all of its calls: header fields, a timeout, a condition. It ends with this one.</summary>
    /// <param name="options">The options.</param>
    public $client$ With(global::Clientele.RequestOptions options) => new(Service.Transport.With(options));

    /// <summary>Makes a call and gives its result with status and header fields of the response; with <c>IfNoneMatch</c> a 304 is a value, too.</summary>
    /// <typeparam name="T">Type of the result.</typeparam>
    /// <param name="call">The call, on the client that it is given.</param>
    /// <param name="options">Options of the call; null for none.</param>
    /// <exception cref="ApiException">The service refused.</exception>
    public global::System.Threading.Tasks.Task<global::Clientele.ApiResult<T>> WithResponseAsync<T>(
        global::System.Func<$client$, global::System.Threading.Tasks.Task<T>> call, global::Clientele.RequestOptions? options = null) =>
        Service.Transport.WithResponseAsync(transport => call(new $client$(transport)), options);

    /// <summary>Makes a call without a result and gives status and header fields of the response.</summary>
    /// <param name="call">The call, on the client that it is given.</param>
    /// <param name="options">Options of the call; null for none.</param>
    /// <exception cref="ApiException">The service refused.</exception>
    public global::System.Threading.Tasks.Task<global::Clientele.ApiResult> WithResponseAsync(
        global::System.Func<$client$, global::System.Threading.Tasks.Task> call, global::Clientele.RequestOptions? options = null) =>
        Service.Transport.WithResponseAsync(transport => call(new $client$(transport)), options);

    /// <summary>Closes the connections of a client that <see cref="Create"/> made, and ends its tokens; does nothing where others share them.</summary>
    public void Dispose() => Service.Transport.Dispose();

    /// <summary>A batch of calls that are sent as one request.</summary>
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
