//# fields
/// <summary>Properties of <see cref="$entity$"/> in the conditions, orders and expansions of a query.</summary>
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
/// <summary>The properties of <see cref="$entity$"/>, for it and the types that inherit them.</summary>
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
public $type$ $name$ => global::Clientele.OData.Field.$kind$<$type$>(_path, $wire$);

//# fields.cast
/// <summary>The properties of <see cref="$target$"/>, for rows that are one.</summary>
public $type$ $name$ => global::Clientele.OData.Field.Cast<$type$>(_path, $wire$);

//# fields.dynamic
/// <summary>A member that the description does not declare; the type is open.</summary>
/// <param name="name">The member's name on the wire.</param>
public DynamicField this[string name] => new(_path, name);
