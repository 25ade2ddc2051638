//# fake
/// <summary>A working fake of $name$ for tests: a service in the test's own process, with data, clock and tokens of its own.</summary>
[GeneratedCode("Clientele", "$version$")]
public sealed partial class $fake$ : global::Clientele.Testing.FakeODataService
{
    private static readonly global::Clientele.Testing.Description.FakeDescription s_description = global::Clientele.Testing.Description.FakeDescription.Parse(
        """
        $csdl$
        """u8);

    /// <summary>A fake without rows.</summary>
    public $fake$()
        : base(s_description, $contract$.Value$concurrency$)
    {
        $initial$
    }

    $members$

    /// <summary>The real client, over this fake. Dispose of it before the fake.</summary>
    /// <param name="configure">Changes settings of the client; handler, clock, address and credentials are set already.</param>
    public $client$ CreateClient(global::System.Action<global::Clientele.ClientOptions>? configure = null) => $client$.Create(options =>
    {
        Configure(options);
        configure?.Invoke(options);
    });
}

//# fake.set
/// <summary>Rows of the entity set <c>$wire$</c>.</summary>
public global::Clientele.Testing.FakeSet<$entity$> $name$ { get; }

//# fake.set.initial
$name$ = Set<$entity$>($literal$$rules$);

//# fake.singleton
/// <summary>The entity of the singleton <c>$wire$</c>.</summary>
public global::Clientele.Testing.FakeSingleton<$entity$> $name$ { get; }

//# fake.singleton.initial
$name$ = Singleton<$entity$>($literal$);

//# operations
/// <summary>Gives the operations of $name$ their handlers.</summary>
[GeneratedCode("Clientele", "$version$")]
public static partial class $fake$Operations
{
    $members$
}

//# operation
/// <summary>Answers <c>$wire$</c>.</summary>
/// <param name="$receiverName$">Where the operation is.</param>
/// <param name="handler">Does what the operation does.$written$</param>
$obsolete$
public static void On$operation$(this $receiver$ $receiverName$, $handler$ handler)
{
    global::System.ArgumentNullException.ThrowIfNull($receiverName$);
    global::System.ArgumentNullException.ThrowIfNull(handler);
    $receiverName$.$on$($literal$, call =>
    {
        $invoke$
    });
}
