//# fake
/// <summary>A working fake of $name$ for tests: a service in the test's process with its own handlers, clock, and tokens.</summary>
[GeneratedCode("Clientele", "$version$")]
public sealed partial class $fake$ : global::Clientele.Testing.FakeRestService
{
    private readonly global::System.Func<global::System.Action<global::Clientele.ClientOptions>, $client$> _create;

    /// <summary>Creates a fake whose operations have no handlers yet.</summary>
    $params$
    public $fake$($parameters$)
        : base($contract$, FakeOperations.All)
    {
        _create = configure => $client$.Create($arguments$configure);
        $initial$
    }

    $members$

    /// <summary>Creates the real client over this fake. Dispose of the client before the fake.</summary>
    /// <param name="configure">Changes options of the client; handler, clock, address, and credentials are already set.</param>
    public $client$ CreateClient(global::System.Action<global::Clientele.ClientOptions>? configure = null) => _create(options =>
    {
        Configure(options);
        configure?.Invoke(options);
    });

    /// <summary>The operations in the description.</summary>
    internal static class FakeOperations
    {
        $operations$

        public static global::Clientele.Testing.FakeOperation[] All { get; } = [$all$];
    }

    $bodies$
}

//# bodies
#pragma warning disable CS0612, CS0618 // Bodies may have members that are obsolete.
/// <summary>Reads what only requests carry.</summary>
internal static class FakeBodies
{
    $members$
}
#pragma warning restore CS0612, CS0618

//# bodies.read
private static readonly JsonMemberTable s_members$type$ = new($table$);

/// <summary>Reads a <see cref="$type$"/>.</summary>
public static $type$ Read$type$(ref JsonCursor reader)
{
    var value = new $type$()$demanded$;
    var members = JsonRead.Members(ref reader, s_members$type$);
    while (members.Next(ref reader, out var member$named$))
    {
        switch (member)
        {
            $cases$
            default: $other$ break;
        }
    }

    return value;
}

//# bodies.case
case $ordinal$: value.$name$ = $read$; break;

//# calls
/// <summary>The calls of <c>$line$</c> so far, in order.</summary>
$obsolete$
public global::System.Collections.Generic.IReadOnlyList<global::Clientele.Testing.$call$> $operation$Calls() => $target$.Calls($root$.FakeOperations.$field$$read$);

//# resource
/// <summary>Sets the handlers of the operations of <see cref="$type$"/>.</summary>
[GeneratedCode("Clientele", "$version$")]
public sealed partial class $name$(global::Clientele.Testing.FakeRestService fake)
{
    $members$
}

//# fail
/// <summary>Lets requests for these operations fail, not those for the operations below them.</summary>
/// <param name="fault">How.</param>
/// <param name="times">How many requests.</param>
public void Fail(global::Clientele.Testing.FakeFault fault, int times = 1) => fake.Fail([$all$], fault, times);

//# child
/// <summary>Handlers of <see cref="$type$"/>.</summary>
public $fake$ $name$ => new($service$);

//# operation
public static readonly global::Clientele.Testing.FakeOperation $field$ = new($method$, $template$)
{
    $members$
};

//# on.nothing
/// <summary>Handles <c>$line$</c>.</summary>
/// <param name="handler">Implements the operation.</param>
$obsolete$
public void On$operation$(global::System.Action<global::Clientele.Testing.$call$> handler) => $target$.Handle($root$.FakeOperations.$field$, $handler$);

//# on.value
/// <summary>Handles <c>$line$</c>.</summary>
/// <param name="handler">Returns the result.</param>
$obsolete$
public void On$operation$(global::System.Func<global::Clientele.Testing.$call$, $result$> handler) =>
    $target$.Handle<$result$>($root$.FakeOperations.$field$, $handler$, static (writer, value) => $write$);

//# on.list
/// <summary>Handles <c>$line$</c>.</summary>
/// <param name="handler">Returns all items; the fake divides them into pages.</param>
$obsolete$
public void On$operation$(global::System.Func<global::Clientele.Testing.$call$, global::System.Collections.Generic.IEnumerable<$result$>> handler) =>
    $target$.HandleList<$result$>($root$.FakeOperations.$field$, $handler$, static (writer, value) => $write$);

/// <summary>Answers <c>$line$</c> with these items; what is added to them later is served too.</summary>
/// <param name="items">All items; the fake cuts them into pages.</param>
$obsolete$
public void On$operation$(global::System.Collections.Generic.IEnumerable<$result$> items) => On$operation$(_ => items);

//# on.text
/// <summary>Handles <c>$line$</c>.</summary>
/// <param name="handler">Returns the text.</param>
$obsolete$
public void On$operation$(global::System.Func<global::Clientele.Testing.$call$, string> handler) =>
    $target$.HandleContent($root$.FakeOperations.$field$, call => global::System.Text.Encoding.UTF8.GetBytes(handler($typed$)), $media$);

//# on.stream
/// <summary>Handles <c>$line$</c>.</summary>
/// <param name="handler">Returns the bytes.</param>
$obsolete$
public void On$operation$(global::System.Func<global::Clientele.Testing.$call$, byte[]> handler) =>
    $target$.HandleContent($root$.FakeOperations.$field$, $handler$, $media$);
