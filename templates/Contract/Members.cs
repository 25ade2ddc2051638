//# member
$name$ = $value$,

//# list
$name$ =
[
    $members$
],

//# object
$name$ = new global::Clientele.$type$
{
    $members$
},

//# map
$name$ = new global::System.Collections.Generic.Dictionary<string, $type$>(global::System.StringComparer.Ordinal)
{
    $members$
},

//# map.entry
[$key$] = $value$,
