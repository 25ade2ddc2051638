//# result
/// <summary>The result of $call$: one class for each status.</summary>
[GeneratedCode("Clientele", "$version$")]
public abstract partial class $name$
{
    private $name$(int status) => Status = status;

    /// <summary>HTTP status.</summary>
    public int Status { get; }

    /// <summary>Header fields of the response, by name without regard to case.</summary>
    public global::System.Collections.Generic.IReadOnlyDictionary<string, string> Headers { get; init; } =
        global::System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;

    $cases$

    internal static $name$ Read(RestResponse response) => response.Status switch
    {
        $arms$
        $otherwise$
    };
}

//# result.value
$doc$
$statusDoc$
/// <param name="value">The body.</param>
public sealed class $name$($parameter$$separator$$type$ value) : $result$($status$)
{
    /// <summary>The body.</summary>
    public $type$ Value { get; } = value;
}

//# result.empty
$doc$
$statusDoc$
public sealed class $name$($parameter$) : $result$($status$);

//# result.arm
$pattern$ => new $name$($arguments$) { Headers = response.Headers },

//# result.otherwise
_ => throw response.Undescribed(),
