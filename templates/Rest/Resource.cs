//# client
/// <summary>$summary$</summary>
[GeneratedCode("Clientele", "$version$")]
[ApiClient($facts$)]
public sealed partial class $client$ : global::System.IDisposable
{
    /// <summary>A client over an <see cref="global::System.Net.Http.HttpClient"/> that signs its requests itself.</summary>
    /// <param name="http">Sends the requests.</param>
    /// <param name="contract">$contractDoc$</param>
    public $client$(global::System.Net.Http.HttpClient http, global::Clientele.ServiceContract$contractDefault$)
        : this(new ApiTransport(http, $contractValue$))
    {
    }

    /// <summary>A client over a transport.</summary>
    /// <param name="transport">Sends the requests.</param>
    public $client$(ApiTransport transport) => Service = new RestService(transport);

    /// <summary>What sends the client's requests and reads the answers.</summary>
    public RestService Service { get; }

    /// <summary>The account's access tokens; null for a service that asks for none, and over an <see cref="global::System.Net.Http.HttpClient"/> of your own.</summary>
    public global::Clientele.Authentication.ITokenSource? TokenSource => Service.Transport.Tokens;

    /// <summary>A client of one account for programs without dependency injection. Keep it, and dispose of it at the end: its tokens and connections are its own.</summary>
    $params$
    /// <param name="configure">Credentials and settings; what it leaves alone is as the contract says.</param>
    /// <exception cref="global::Microsoft.Extensions.Options.OptionsValidationException">The settings lack something; the message says what.</exception>
    public static $client$ Create(
        $parameters$
        global::System.Action<ClientOptions>? configure = null) =>
        new(global::Clientele.ServiceHttpClient.CreateTransport($configured$, configure));

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

    /// <summary>Closes the connections of a client that <c>Create</c> made, and ends its tokens; does nothing where others share them.</summary>
    public void Dispose() => Service.Transport.Dispose();

    $members$
}

//# resource
/// <summary>$summary$</summary>
/// <param name="service">Sends the requests.</param>
[GeneratedCode("Clientele", "$version$")]
public sealed partial class $name$(RestService service)
{
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
/// <exception cref="ApiException">The service refused, or broke off, when the result is enumerated.</exception>
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
/// <exception cref="ApiException">The service refused.</exception>
$obsolete$
public $return$ $call$($callParameters$) =>
    $send$;

//# envelope
/// <summary>As <c>$call$</c>, with all that the service wraps the result in.</summary>
$params$
/// <param name="$tokenName$">Ends the call.</param>
/// <exception cref="ApiException">The service refused.</exception>
$obsolete$
public global::System.Threading.Tasks.Task<ApiEnvelope<$type$>> $name$EnvelopeAsync($callParameters$) =>
    Service.GetEnvelopeAsync<$type$>($request$, $read$, $tokenName$);
