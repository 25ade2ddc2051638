//# operation.request
/// <summary>The request of <c>$call$</c>, not sent.</summary>
$obsolete$
public $static$ApiRequest $name$($parameters$)$request$

//# operation
$doc$
$params$
$obsolete$
public $static$$return$ $call$($callParameters$) =>
    $send$;

//# operation.entry
$doc$
$params$
$obsolete$
public $static$$entry$ $name$($parameters$) => new($service$, $path$);

//# operation.action.empty
 => $path$.Action();

//# operation.action
{
    var body = new ActionBody();
    $writes$
    return $path$.Action(body);
}

//# operation.multipart
{
    var body = new MultipartBody();
    $writes$
    return $path$.Action(body);
}

//# operation.function
 => $call$.ToRequest();

//# operation.call
new FunctionCall($owner$, $wire$)$adds$
