//# fields
public sealed class $name$ : $base$, $interface$
{
    $members$
}

//# fields.inherited
public abstract class $name$<TSelf> : $base$
    where TSelf : $name$<TSelf>, new()
{
    $members$
}

//# fields.value
public $type$ $name$ { get; }

//# fields.path
public $type$ $name$ { get; }

//# fields.cast
public $type$ $name$ { get; }

//# fields.dynamic
public DynamicField this[string name] { get; }
