//# operation
/// <summary>The request of <see cref="$call$"/>.</summary>
$params$
$obsolete$
public global::Clientele.ApiRequest $name$Request($parameters$)$request$

$doc$
$params$
$tokenParam$
/// <exception cref="global::Clientele.ApiException">The service refused.</exception>
$obsolete$
public $return$ $call$($callParameters$) =>
    Service.$send$;

//# operation.action.empty
 => $path$.Action();
//# operation.action
{
    var body = new global::Clientele.OData.ActionBody();
    $writes$
    return $path$.Action(body);
}

//# operation.multipart
{
    var body = new global::Clientele.OData.MultipartBody();
    $writes$
    return $path$.Action(body);
}

//# operation.function
 =>
    new global::Clientele.OData.FunctionCall($owner$, $wire$)$adds$.ToRequest();
