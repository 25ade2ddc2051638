//# headers
/// <summary>Header fields of $service$'s responses: <c>result.Headers.Get($name$.…)</c>, of results, pages, downloads and errors.</summary>
[GeneratedCode("Clientele", "$version$")]
public static partial class $name$
{
    $headers$
}

//# header
$doc$
public static ResponseHeader<$type$> $name$ { get; } = new($wire$, HeaderValueForm.$form$, $read$);
