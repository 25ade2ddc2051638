//# union
$doc$
[GeneratedCode("Clientele", "$version$")]
public abstract partial class $name$ : $interface$
{
    $shapes$

    private protected $name$()
    {
    }

    $factories$

    $read$

    void IJsonWritable.Write(JsonWriter writer) => WriteJson(writer);

    private protected abstract void WriteJson(JsonWriter writer);
}

$cases$

//# union.shapes
private static readonly UnionShapes s_shapes = new($shapes$)$otherwise$;

//# union.read
static $name$ IJsonModel<$name$>.Read(ref JsonCursor reader) => s_shapes.Select(ref reader) switch
{
    $arms$
    _ => new $other$(JsonRead.Element(ref reader)),
};

//# union.factory
/// <summary>The alternative <see cref="$case$"/>.</summary>
/// <param name="value">The value.</param>
public static $union$ Of($type$ value) => new $case$(value);

//# union.conversion
/// <summary>The alternative <see cref="$case$"/>.</summary>
/// <param name="value">The value.</param>
public static implicit operator $union$($type$ value) => new $case$(value);

//# union.arm
$ordinal$ => new $case$($read$),

//# union.case
/// <summary>$summary$</summary>
/// <param name="value">The value.</param>
[GeneratedCode("Clientele", "$version$")]
public sealed partial class $case$($type$ value) : $union$
{
    /// <summary>The value.</summary>
    public $type$ Value { get; } = value;

    private protected override void WriteJson(JsonWriter writer) => $write$;
}
