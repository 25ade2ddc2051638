//# class
$doc$
[GeneratedCode("Clientele", "$version$")]
public $modifiers$partial class $name$ : $bases$
{
    $fields$

    $constructor$

    $properties$

    $read$

    $write$
}

//# class.table
// A member's number is its place in this table.
private static readonly JsonMemberTable s_members = new JsonMemberTable($table$).Of($type$);

//# class.derived
private static readonly JsonMemberTable s_derived = new($table$);

//# class.set
$access$ MemberSet _members;

//# class.constructor
/// <summary>Creates an object with its constant values set.</summary>
public $name$()
{
    $constants$
}

//# property
$doc$
$obsolete$
public $required$$type$ $name$ { get => $field$; set => $field$ = _members.Add($ordinal$, value); }

//# property.backing
$access$ $type$ $field$$initial$;

//# additional
/// <summary>Members that the description does not declare.</summary>
public global::System.Collections.Generic.IDictionary<string, $type$> AdditionalProperties =>
    _additionalProperties ??= new global::System.Collections.Generic.Dictionary<string, $type$>(global::System.StringComparer.Ordinal);

//# additional.backing
$access$ global::System.Collections.Generic.Dictionary<string, $type$>? _additionalProperties;

//# read
static $name$ IJsonModel<$name$>.Read(ref JsonCursor reader)
{
    $dispatch$
    var value = new $name$();
    var members = JsonRead.Members(ref reader, s_members);
    while (members.Next(ref reader, out var member$named$))
    {
        switch (member)
        {
            $cases$
            default: $other$ break;
        }
    }

    $required$

    return value;
}

//# read.dispatch
switch (RestRead.Discriminator(ref reader, $member$u8, s_derived))
{
    $arms$
}

//# read.dispatch.arm
case $ordinal$: return JsonRead.Model<$name$>(ref reader);

//# read.dispatch.self
case $ordinal$: break;

//# read.dispatch.otherwise
default: return JsonRead.Model<$name$>(ref reader);

//# read.case
case $ordinal$: value.$name$ = $read$; break;

//# write
void IJsonWritable.Write(JsonWriter writer)
{
    writer.WriteStartObject();
    $members$

    writer.WriteEndObject();
}

//# write.virtual
void IJsonWritable.Write(JsonWriter writer) => WriteJson(writer);

private protected virtual void WriteJson(JsonWriter writer)
{
    writer.WriteStartObject();
    $members$

    writer.WriteEndObject();
}

//# write.override
private protected override void WriteJson(JsonWriter writer)
{
    writer.WriteStartObject();
    $members$

    writer.WriteEndObject();
}

//# write.member
if (_members.Contains($ordinal$)$condition$)
{
    writer.WritePropertyName($wire$u8);
    $write$;
}

//# write.additional
RestWrite.Members(writer, _additionalProperties, $writer$);
