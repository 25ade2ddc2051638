//# fake
/// <summary>A working fake of $name$ for tests: a service in the test's own process, with handlers, clock and tokens of its own.</summary>
[GeneratedCode("Clientele", "$version$")]
public sealed partial class $fake$ : global::Clientele.Testing.FakeRestService
{
    private readonly global::System.Func<global::System.Action<global::Clientele.ClientOptions>, $client$> _create;

    /// <summary>A fake whose operations nothing answers yet.</summary>
    $params$
    public $fake$($parameters$)
        : base($contract$, FakeOperations.All)
    {
        _create = configure => $client$.Create($arguments$configure);
        $initial$
    }

    $members$

    /// <summary>The real client, over this fake. Dispose of it before the fake.</summary>
    /// <param name="configure">Changes settings of the client; handler, clock, address and credentials are set already.</param>
    public $client$ CreateClient(global::System.Action<global::Clientele.ClientOptions>? configure = null) => _create(options =>
    {
        Configure(options);
        configure?.Invoke(options);
    });

    /// <summary>What the description says of the operations.</summary>
    internal static class FakeOperations
    {
        $operations$

        public static global::Clientele.Testing.FakeOperation[] All { get; } = [$all$];
    }
}

//# resource
/// <summary>Gives the operations of <see cref="$type$"/> their handlers.</summary>
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
/// <summary>Answers <c>$line$</c>.</summary>
/// <param name="handler">Does what the operation does.</param>
$obsolete$
public void On$operation$(global::System.Action<global::Clientele.Testing.FakeCall> handler) => $target$.Handle($root$.FakeOperations.$field$, handler);

//# on.value
/// <summary>Answers <c>$line$</c>.</summary>
/// <param name="handler">Gives the result.</param>
$obsolete$
public void On$operation$(global::System.Func<global::Clientele.Testing.FakeCall, $result$> handler) =>
    $target$.Handle<$result$>($root$.FakeOperations.$field$, handler, static (writer, value) => $write$);

//# on.list
/// <summary>Answers <c>$line$</c>.</summary>
/// <param name="handler">Gives all items; the fake cuts them into pages.</param>
$obsolete$
public void On$operation$(global::System.Func<global::Clientele.Testing.FakeCall, global::System.Collections.Generic.IEnumerable<$result$>> handler) =>
    $target$.HandleList<$result$>($root$.FakeOperations.$field$, handler, static (writer, value) => $write$);

//# on.text
/// <summary>Answers <c>$line$</c>.</summary>
/// <param name="handler">Gives the text.</param>
$obsolete$
public void On$operation$(global::System.Func<global::Clientele.Testing.FakeCall, string> handler) =>
    $target$.HandleContent($root$.FakeOperations.$field$, call => global::System.Text.Encoding.UTF8.GetBytes(handler(call)), $media$);

//# on.stream
/// <summary>Answers <c>$line$</c>.</summary>
/// <param name="handler">Gives the bytes.</param>
$obsolete$
public void On$operation$(global::System.Func<global::Clientele.Testing.FakeCall, byte[]> handler) =>
    $target$.HandleContent($root$.FakeOperations.$field$, handler, $media$);
