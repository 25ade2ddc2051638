//# fields
/// <summary>Properties of <see cref="$entity$"/> in the conditions, orders and expansions of a query.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("Clientele", "$version$")]
public readonly struct $name$ : global::Clientele.OData.$interface$<$name$>
{
    private readonly global::Clientele.OData.FieldPath? _path;

    private $name$(global::Clientele.OData.FieldPath? path) => _path = path;

    $members$

    global::Clientele.OData.FieldPath? global::Clientele.OData.IFields.Path => _path;

    static $name$ global::Clientele.OData.IFields<$name$>.At(global::Clientele.OData.FieldPath? path) => new(path);
}

//# fields.value
/// <inheritdoc cref="$owner$.$name$"/>
public global::Clientele.OData.$type$ $name$ => new(_path, $wire$);

//# fields.path
/// <inheritdoc cref="$owner$.$name$"/>
public $type$ $name$ => global::Clientele.OData.Field.$kind$<$type$>(_path, $wire$);

//# fields.cast
/// <summary>The properties of <see cref="$target$"/>, for rows that are one.</summary>
public $type$ $name$ => global::Clientele.OData.Field.Cast<$type$>(_path, $wire$);

//# fields.dynamic
/// <summary>A member that the description does not declare; the type is open.</summary>
/// <param name="name">The member's name on the wire.</param>
public global::Clientele.OData.DynamicField this[string name] => new(_path, name);
