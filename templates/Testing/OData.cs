//# fake
/// <summary>A working fake of $name$ for tests: a service in the test's process with its own data, clock, and tokens.</summary>
[GeneratedCode("Clientele", "$version$")]
public sealed partial class $fake$ : global::Clientele.Testing.FakeODataService
{
    private static readonly global::Clientele.Testing.Description.FakeDescription s_description = global::Clientele.Testing.Description.FakeDescription.Parse(
        """
        $csdl$
        """u8);

    /// <summary>Creates a fake without data.</summary>
    public $fake$()
        : base(s_description, $contract$.Value$concurrency$)
    {
    }

    $members$

    /// <summary>Creates the real client over this fake. Dispose of the client before the fake.</summary>
    /// <param name="configure">Changes options of the client; handler, clock, address, and credentials are already set.</param>
    public $client$ CreateClient(global::System.Action<global::Clientele.ClientOptions>? configure = null) => $client$.Create(options =>
    {
        Configure(options);
        configure?.Invoke(options);
    });
}

//# fake.set
/// <summary>The entities of the entity set <c>$wire$</c>.</summary>
public global::Clientele.Testing.FakeSet<$entity$> $name$ => Set<$entity$>($literal$);

//# fake.singleton
/// <summary>The entity of the singleton <c>$wire$</c>.</summary>
public global::Clientele.Testing.FakeSingleton<$entity$> $name$ => Singleton<$entity$>($literal$);

//# operations
/// <summary>Sets the handlers of the operations of $name$.</summary>
[GeneratedCode("Clientele", "$version$")]
public static partial class $fake$Operations
{
    $members$
}

//# operation
/// <summary>Handles <c>$wire$</c>.</summary>
/// <param name="$receiverName$">Where the operation is.</param>
/// <param name="handler">Implements the operation.$written$</param>
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
