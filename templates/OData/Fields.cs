//# fields
/// <summary>Properties of <see cref="$entity$"/> for filters, orders, and expansions of queries.</summary>
[GeneratedCode("Clientele", "$version$")]
public sealed partial class $name$ : $base$, $interface$
{
    $members$
}

//# fields.inherited
/// <summary>Properties that <see cref="$entity$"/> and its derived types have.</summary>
/// <typeparam name="TSelf">The fields of such a type.</typeparam>
[GeneratedCode("Clientele", "$version$")]
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
public abstract class $name$<TSelf> : $base$
    where TSelf : $name$<TSelf>, new()
{
    $members$
}

//# fields.value
$doc$
public $type$ $name$ => new(this, $wire$);

//# fields.path
$doc$
public $type$ $name$ => FieldFactory.$kind$<$type$>(this, $wire$);

//# fields.cast
/// <summary>The properties of <see cref="$target$"/>, for entities of that type.</summary>
public $type$ $name$ => FieldFactory.Cast<$type$>(this, $wire$);

//# fields.dynamic
/// <summary>A member that the description does not declare; the type is open.</summary>
/// <param name="name">The member's name on the wire.</param>
public DynamicField this[string name] => new(this, name);
