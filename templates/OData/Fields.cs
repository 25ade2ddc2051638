//# fields
/// <summary>Properties of <see cref="$entity$"/> for filters, orders, and expansions of queries.</summary>
[GeneratedCode("Clientele", "$version$")]
public sealed partial class $name$ : $base$, $interface$
{
    private $name$(FieldPath? path)
        : base(path)
    {
    }

    $members$

    static $name$ IFields<$name$>.At(FieldPath? path) => new(path);
}

//# fields.inherited
/// <summary>Properties that <see cref="$entity$"/> and its derived types have.</summary>
/// <typeparam name="TSelf">The fields of such a type.</typeparam>
[GeneratedCode("Clientele", "$version$")]
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
public abstract class $name$<TSelf> : $base$
{
    private protected $name$(FieldPath? path)
        : base(path)
    {
    }

    $members$
}

//# fields.value
$doc$
public $type$ $name$ => new(_path, $wire$);

//# fields.path
$doc$
public $type$ $name$ => FieldFactory.$kind$<$type$>(_path, $wire$);

//# fields.cast
/// <summary>The properties of <see cref="$target$"/>, for entities of that type.</summary>
public $type$ $name$ => FieldFactory.Cast<$type$>(_path, $wire$);

//# fields.dynamic
/// <summary>A member that the description does not declare; the type is open.</summary>
/// <param name="name">The member's name on the wire.</param>
public DynamicField this[string name] => new(_path, name);
