//# operation
public $static$ApiRequest $name$Request($parameters$);
public $static$$return$ $call$($callParameters$);

//# operation.action.empty

//# operation.action

//# operation.multipart

//# operation.function

//# operation.call
