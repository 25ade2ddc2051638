//# client
/// <summary>$summary$</summary>
[GeneratedCode("Clientele", "$version$")]
[ApiClient($facts$)]
public sealed partial class $client$ : global::System.IDisposable
{
    $fields$

    /// <summary>Creates a client over an <see cref="global::System.Net.Http.HttpClient"/> that authenticates its requests itself.</summary>
    /// <param name="http">Sends the requests.</param>
    /// <param name="contract">$contractDoc$</param>
    public $client$(global::System.Net.Http.HttpClient http, global::Clientele.ServiceContract$contractDefault$)
        : this(new ApiTransport(http, $contractValue$))
    {
    }

    /// <summary>Creates a client over a transport.</summary>
    /// <param name="transport">Sends the requests.</param>
    public $client$(ApiTransport transport) => Service = new RestService(transport);

    /// <summary>Sends the client's requests and reads the responses.</summary>
    public RestService Service { get; }

    /// <summary>The account's access tokens; null if the service needs none, or if the client was created over your own <see cref="global::System.Net.Http.HttpClient"/>.</summary>
    public global::Clientele.Authentication.ITokenSource? TokenSource => Service.Transport.Tokens;

    /// <summary>Creates the client of one account, for programs without dependency injection. Keep it and dispose of it at the end: it owns its tokens and connections.</summary>
    $params$
    /// <param name="configure">Sets credentials and options; the contract has the defaults.</param>
    /// <exception cref="global::Microsoft.Extensions.Options.OptionsValidationException">A required option is missing; the message names it.</exception>
    public static $client$ Create(
        $parameters$
        global::System.Action<global::Clientele.ClientOptions>? configure = null) =>
        new(global::Clientele.ServiceHttpClient.CreateTransport($configured$, configure));

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

    /// <summary>Closes the connections and ends the tokens of a client that <c>Create</c> made; does nothing for clients that share theirs.</summary>
    public void Dispose() => Service.Transport.Dispose();

    $members$
}

//# resource
/// <summary>$summary$</summary>
/// <param name="service">Sends the requests.</param>
[GeneratedCode("Clientele", "$version$")]
public sealed partial class $name$(RestService service)
{
    $fields$

    /// <summary>Sends the requests.</summary>
    public RestService Service { get; } = service;

    $members$
}

//# child
/// <summary>$summary$</summary>
public $type$ $name$ => new(Service);

//# paging
private static readonly RestPaging s_$name$Paging = new()
{
    $members$
};

//# errors
private static readonly ErrorBodies $name$ = new ErrorBodies()$bodies$;

//# stream
$doc$
$params$
/// <exception cref="ApiException">Thrown when the result is enumerated: the request failed, or the response ended early.</exception>
$obsolete$
public $return$ $call$($parameters$) =>
    $send$;

//# request
/// <summary>The request of <c>$call$</c>, not sent.</summary>
$params$
$obsolete$
public ApiRequest $name$Request($parameters$) =>
    new RestRequest($method$, $path$$server$)
        $parts$
        .ToRequest();

//# operation
$doc$
$params$
$token$
/// <exception cref="ApiException">The request failed.</exception>
$obsolete$
public $return$ $call$($callParameters$) =>
    $send$;

//# envelope
/// <summary>Like <c>$call$</c>, but returns the result with its envelope.</summary>
$params$
/// <param name="$tokenName$">Cancels the call.</param>
/// <exception cref="ApiException">The request failed.</exception>
$obsolete$
public global::System.Threading.Tasks.Task<ApiEnvelope<$type$>> $name$EnvelopeAsync($callParameters$) =>
    Service.GetEnvelopeAsync<$type$>($request$, $read$, $tokenName$);
