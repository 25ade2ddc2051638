//# operation.request
public $static$ApiRequest $name$($parameters$);

//# operation
public $static$$return$ $call$($callParameters$);

//# operation.entry
public $static$$entry$ $name$($parameters$);

//# operation.action.empty

//# operation.action

//# operation.multipart

//# operation.function

//# operation.call
