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
}

//# resource
/// <summary>Sets the handlers of the operations of <see cref="$type$"/>.</summary>
[GeneratedCode("Clientele", "$version$")]
public sealed partial class $name$(global::Clientele.Testing.FakeRestService fake)
{
    $members$
}

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
public void On$operation$(global::System.Action<global::Clientele.Testing.FakeCall> handler) => $target$.Handle($root$.FakeOperations.$field$, handler);

//# on.value
/// <summary>Handles <c>$line$</c>.</summary>
/// <param name="handler">Returns the result.</param>
$obsolete$
public void On$operation$(global::System.Func<global::Clientele.Testing.FakeCall, $result$> handler) =>
    $target$.Handle<$result$>($root$.FakeOperations.$field$, handler, static (writer, value) => $write$);

//# on.list
/// <summary>Handles <c>$line$</c>.</summary>
/// <param name="handler">Returns all items; the fake divides them into pages.</param>
$obsolete$
public void On$operation$(global::System.Func<global::Clientele.Testing.FakeCall, global::System.Collections.Generic.IEnumerable<$result$>> handler) =>
    $target$.HandleList<$result$>($root$.FakeOperations.$field$, handler, static (writer, value) => $write$);

//# on.text
/// <summary>Handles <c>$line$</c>.</summary>
/// <param name="handler">Returns the text.</param>
$obsolete$
public void On$operation$(global::System.Func<global::Clientele.Testing.FakeCall, string> handler) =>
    $target$.HandleContent($root$.FakeOperations.$field$, call => global::System.Text.Encoding.UTF8.GetBytes(handler(call)), $media$);

//# on.stream
/// <summary>Handles <c>$line$</c>.</summary>
/// <param name="handler">Returns the bytes.</param>
$obsolete$
public void On$operation$(global::System.Func<global::Clientele.Testing.FakeCall, byte[]> handler) =>
    $target$.HandleContent($root$.FakeOperations.$field$, handler, $media$);
