//# entity
[ODataType($attribute$)]
public $modifiers$partial class $name$ : $bases$
{
    $properties$
}

//# entity.table

//# entity.shared
[ODataType($attribute$)]
public abstract class $name$$base$
{
    $properties$
}

//# entity.other
public sealed partial class $name$ : $base$
{
    public string ODataTypeName { get; set; }

    $properties$
}

//# entity.type
public string? ODataTypeName { get; set; }

//# entity.etag
public string? ETag { get; set; }

//# entity.stream
public global::Clientele.OData.StreamInfo? $name$ { get; set; }

//# entity.derived

//# entity.dynamic
public DynamicProperties DynamicProperties { get; set; }

//# entity.dynamic.backing

//# property
public $type$ $name$ { get; set; }

//# property.backed
$obsolete$
public $type$ $name$ { get; set; }

//# property.backing

//# property.tracked
$obsolete$
public $type$ $name$ { get; set; }

//# property.set

//# read

//# read.members

//# read.switch

//# read.skip

//# read.inherited

//# read.abstract

//# read.dispatch

//# read.dispatch.arm

//# read.abstract.arm

//# read.abstract.shared

//# read.dispatch.shared

//# read.derived

//# read.case

//# read.case.tracked

//# read.case.stream

//# read.case.etag

//# write

//# write.members

//# write.names

//# write.member.tracked

//# write.member.related

//# write.type
