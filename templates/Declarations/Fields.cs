//# fields
public readonly struct $name$ : $interface$<$name$>
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
