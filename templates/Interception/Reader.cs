//# shape
/// <summary><c>$text$</c>; the entity reads itself.</summary>
file static class $name$
{
    public static QueryShape Query { get; } = $query$;
}

//# reader
/// <summary><c>$text$</c></summary>
file sealed class $name$ : RowReader<$type$>
{
    $fields$

    public static QueryShape Query { get; } = $query$;

    public override $type$ Read(ref JsonCursor reader)
    {
        $body$
    }

    $methods$
}

//# field.instance
private readonly $type$ $name$ = new();

//# field.table
private static readonly JsonMemberTable $name$ = new($members$);

//# object
var value = $instance$;
$reset$
var members = JsonRead.Members(ref reader, $table$);
while (members.Next(ref reader, out var member))
{
    switch (member)
    {
        $cases$
        default: reader.Skip(); break;
    }
}

return value;

//# object.open
var value = $instance$;
$reset$
DynamicProperties? others = null;
var members = JsonRead.Members(ref reader, $table$);
while (members.Next(ref reader, ref others, out var member))
{
    switch (member)
    {
        $cases$
        default: reader.Skip(); break;
    }
}

value.DynamicProperties = others ?? new();
return value;

//# case
case $ordinal$: value.$name$ = $read$; break;

//# case.etag
case JsonMemberTable.ETag: value.ETag = JsonRead.StringOrNull(ref reader); break;

//# method
private $static$$type$ $name$(ref JsonCursor reader)
{
    $body$
}

//# method.nullable
private $static$$type$? $name$(ref JsonCursor reader)
{
    if (reader.TryReadNull())
    {
        return null;
    }

    $body$
}
