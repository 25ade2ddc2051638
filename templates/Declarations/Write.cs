//# write.base
public abstract partial class $name$ : $base$
    $constraints$
{
    $members$
}

//# write.body
public sealed partial class $name$ : $base$
{
    $members$
}

//# write.overrides

//# write.type

//# write.names

//# write.optional
public $type$ $name$ { get; set; }

//# write.optional.backed
public $type$ $name$ { get; set; }

//# write.optional.backing

//# write.reference
public static implicit operator $name$($entry$ existing);

//# write.required
public required $type$ $name$ { get; set; }

//# write.dynamic
public DynamicProperties DynamicProperties { get; set; }
