//# entity
$doc$
[global::System.CodeDom.Compiler.GeneratedCode("Clientele", "$version$")]
public $modifiers$partial class $name$ : $bases$
{
    private static readonly global::Clientele.Json.JsonMemberTable Members = new($table$);

    $derived$

    $fields$

    $properties$

    $read$

    $write$
}

//# entity.etag
/// <summary>The version that the service sent with it (<c>@odata.etag</c>), for a conditional update.</summary>
public string? ETag { get; set; }

//# entity.derived
private static readonly global::Clientele.Json.JsonMemberTable DerivedTypes = new($table$);

//# entity.dynamic
/// <summary>Members that the description does not declare; the type is open.</summary>
public global::Clientele.Json.DynamicProperties DynamicProperties
{
    get => _dynamicProperties ??= new();
    set => _dynamicProperties = value;
}

//# entity.dynamic.backing
$access$ global::Clientele.Json.DynamicProperties? _dynamicProperties;

//# property
$doc$
$obsolete$
public $type$ $name$ { get; set; }$initial$

//# property.backed
$doc$
$obsolete$
public $type$ $name$
{
    get => $field$;
    set => $field$ = value;
}

//# property.backing
$access$ $type$ $field$$initial$

//# property.tracked
$doc$
$obsolete$
public $type$ $name$
{
    get => $field$;
    set
    {
        $field$ = value;
        _members.Add($ordinal$);
    }
}

//# property.set
$access$ global::Clientele.Json.MemberSet _members;

//# read
static $name$ global::Clientele.Json.IJsonModel<$name$>.Read(ref global::System.Text.Json.Utf8JsonReader reader)
{
    $dispatch$
    var value = new $name$();
    var next = 0;
    while (global::Clientele.Json.JsonRead.NextMember(ref reader, Members, ref next, $dynamic$out var member))
    {
        switch (member)
        {
            $cases$
            default:
                reader.Skip();
                break;
        }
    }

    return value;
}

//# read.abstract
static $name$ global::Clientele.Json.IJsonModel<$name$>.Read(ref global::System.Text.Json.Utf8JsonReader reader) =>
    global::Clientele.Json.JsonRead.TypeOf(ref reader, DerivedTypes) switch
    {
        $arms$
        _ => throw global::Clientele.Json.JsonRead.UnknownType(ref reader, $wire$),
    };

//# read.dispatch
switch (global::Clientele.Json.JsonRead.TypeOf(ref reader, DerivedTypes))
{
    $arms$
}

//# read.dispatch.arm
case $ordinal$:
    return global::Clientele.Json.JsonRead.Model<$name$>(ref reader);

//# read.abstract.arm
$ordinal$ => global::Clientele.Json.JsonRead.Model<$name$>(ref reader),

//# read.case
case $ordinal$:
    value.$name$ = $read$;
    break;

//# read.case.tracked
case $ordinal$:
    value.$name$ = $read$;
    value._members.Add($ordinal$);
    break;

//# read.case.etag
case global::Clientele.Json.JsonMemberTable.ETag:
    value.ETag = global::Clientele.Json.JsonRead.StringOrNull(ref reader);
    break;

//# write
void global::Clientele.Json.IJsonWritable.Write(global::System.Text.Json.Utf8JsonWriter writer)
{
    writer.WriteStartObject();
    $members$
    writer.WriteEndObject();
}

//# write.virtual
void global::Clientele.Json.IJsonWritable.Write(global::System.Text.Json.Utf8JsonWriter writer) => WriteJson(writer);

private protected virtual void WriteJson(global::System.Text.Json.Utf8JsonWriter writer)
{
    writer.WriteStartObject();
    $members$
    writer.WriteEndObject();
}

//# write.override
private protected override void WriteJson(global::System.Text.Json.Utf8JsonWriter writer)
{
    writer.WriteStartObject();
    $members$
    writer.WriteEndObject();
}

//# write.member.tracked
if (_members.Contains($ordinal$))
{
    $call$
}

//# write.member.related
if ($name$.Count > 0)
{
    $call$
}
