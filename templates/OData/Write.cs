//# write.base
$doc$
[GeneratedCode("Clientele", "$version$")]
public abstract partial class $name$ : $base$
    $constraints$
{
    private protected $constructor$()
    {
    }

    $members$

    $overrides$
}

//# write.body
/// <summary>$summary$</summary>
[GeneratedCode("Clientele", "$version$")]
[JsonConverter(typeof(JsonWritableConverter<$name$>))]
public sealed partial class $name$ : $base$
{
    $members$

    $overrides$
}

//# write.overrides
protected override void WriteMembers(JsonWriter writer)
{
    $base$
    $writes$
}

//# write.type
protected override string? WrittenTypeName => $name$;

//# write.names
var names = $table$;

//# write.optional
$doc$
$obsolete$
public $type$ $name$ { get; set; }

//# write.optional.backed
$doc$
$obsolete$
public $type$ $name$
{
    get => $field$;
    set => $field$ = value;
}

//# write.optional.backing
private $type$ $field$;

//# write.reference
/// <summary>An existing entity in place of a new one: it is linked (<c>@odata.bind</c>, OData JSON Format 4.01 §8.5).</summary>
/// <param name="existing">The entry of the entity.</param>
public static implicit operator $name$($entry$ existing) => EntityReference.Of(new $name$()$required$, existing);

//# write.required
$doc$
public required $type$ $name$ { get; set; }

//# write.dynamic
private DynamicProperties? _dynamicProperties;

/// <summary>Members that the description does not declare; the type is open.</summary>
public DynamicProperties DynamicProperties
{
    get => _dynamicProperties ??= new();
    set => _dynamicProperties = value;
}
