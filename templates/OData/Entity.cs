//# entity
$doc$
[GeneratedCode("Clientele", "$version$")]
[JsonConverter(typeof(JsonModelConverter<$name$>))]
[ODataType($attribute$)]
public $modifiers$partial class $name$ : $bases$
{
    $table$

    $derived$

    $fields$

    $properties$

    $read$

    $write$
}

//# entity.table
// A member's number is its place in this table.
internal static $new$readonly JsonMemberTable s_members = new JsonMemberTable($names$).Of($type$);

//# entity.shared
$doc$
[GeneratedCode("Clientele", "$version$")]
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
[ODataType($attribute$)]
public abstract class $name$$base$
{
    private protected $name$()
    {
    }

    $table$

    $fields$

    $properties$

    $read$

    $write$
}

//# entity.other
/// <summary>A <see cref="$base$"/> of a type that the description does not have. All its members are kept and written as they were read.</summary>
[GeneratedCode("Clientele", "$version$")]
public sealed partial class $name$ : $base$, IJsonModel<$name$>
{
    $fields$

    /// <summary>Qualified name of the type, as the service sent it.</summary>
    public string ODataTypeName { get; set; } = $wire$;

    $properties$

    $read$

    $write$
}

//# entity.type
/// <summary>Qualified name of the type, where the service says it.</summary>
public string? ODataTypeName { get; set; }

//# entity.etag
/// <summary>The ETag, <c>@odata.etag</c>, for conditional changes.</summary>
public string? ETag { get; set; }

//# entity.stream
/// <summary>What the service says about the stream; null if it says nothing. $summary$</summary>
public global::Clientele.OData.StreamInfo? $name$ { get; set; }

//# entity.derived
$access$ static $new$readonly JsonMemberTable s_derived = new($table$);

//# entity.dynamic
/// <summary>Members that the description does not declare; the type is open.</summary>
public DynamicProperties DynamicProperties
{
    get => _dynamicProperties ??= new();
    set => _dynamicProperties = value;
}

//# entity.dynamic.backing
$access$ DynamicProperties? _dynamicProperties;

//# property
$doc$
$obsolete$
public $type$ $name$ { get; set; }$initial$

//# property.backed
$doc$
$obsolete$
public $type$ $name$ { get => $field$; set => $field$ = value; }

//# property.backing
private $type$ $field$$initial$

//# property.tracked
$doc$
$obsolete$
public $type$ $name$ { get => $field$; set => $field$ = _members.Add($ordinal$, value); }

//# property.set
$access$ MemberSet _members;

//# read
static $name$ IJsonModel<$name$>.Read(ref JsonCursor reader)
{
    $dispatch$
    var value = new $name$$initial$;
    var members = JsonRead.Members(ref reader, s_members);
    while (members.Next(ref reader, $dynamic$out var member))
    {
        $member$
    }

    return value;
}

//# read.members
private protected $modifier$ void ReadJson(ref JsonCursor reader, int member)
{
    $member$
}

//# read.switch
switch (member)
{
    $cases$
    default: $default$ break;
}

//# read.skip
reader.Skip();

//# read.inherited
$value$ReadJson(ref reader, member);

//# read.abstract
static $name$ IJsonModel<$name$>.Read(ref JsonCursor reader) =>
    JsonRead.TypeOf(ref reader, s_derived) switch
    {
        $arms$
        _ => JsonRead.Model<$other$>(ref reader),
    };

//# read.dispatch
switch (JsonRead.TypeOf(ref reader, s_derived))
{
    $arms$
}

//# read.dispatch.arm
case $ordinal$:
    return JsonRead.Model<$name$>(ref reader);

//# read.abstract.arm
$ordinal$ => JsonRead.Model<$name$>(ref reader),

//# read.abstract.shared
>= $first$ and <= $last$ and var type => ($name$)ReadDerived(ref reader, type),

//# read.dispatch.shared
if (JsonRead.TypeOf(ref reader, s_derived) is >= $first$ and <= $last$ and var type)
{
    return ($name$)ReadDerived(ref reader, type);
}

//# read.derived
private protected static $new$$name$ ReadDerived(ref JsonCursor reader, int type) =>
    type switch
    {
        $arms$
        _ => throw new global::System.ArgumentOutOfRangeException(nameof(type)),
    };

//# read.case
case $ordinal$: $value$$name$ = $read$; break;

//# read.case.tracked
case $ordinal$: $value$$name$ = $value$_members.Add($ordinal$, $read$); break;

//# read.case.stream
case $ordinal$: ($value$$name$ ??= new()).$control$ = $read$; break;

//# read.case.etag
case JsonMemberTable.ETag: $value$ETag = JsonRead.StringOrNull(ref reader); break;

//# write
void IJsonWritable.Write(JsonWriter writer)
{
    writer.WriteStartObject();
    $members$
    writer.WriteEndObject();
}

//# write.members
private protected $modifier$ void WriteJson(JsonWriter writer)
{
    $members$
}

//# write.names
var names = s_members;

//# write.member.tracked
if (_members.Contains($ordinal$)) { $call$ }

//# write.member.related
if ($name$.Count > 0) { $call$ }

//# write.type
if (ODataTypeName is not null)
{
    JsonWrite.TypeName(writer, ODataTypeName);
}
