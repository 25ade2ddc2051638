//# write.base
/// <summary>What a request that creates or changes $article$ <see cref="$entity$"/> can carry: a member travels only when it was set, and null clears it.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("Clientele", "$version$")]
public abstract partial class $name$ : global::Clientele.Json.IJsonWritable
{
    private protected $name$()
    {
    }

    $members$

    void global::Clientele.Json.IJsonWritable.Write(global::System.Text.Json.Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteMembers(writer);
        writer.WriteEndObject();
    }

    private protected virtual void WriteMembers(global::System.Text.Json.Utf8JsonWriter writer)
    {
        $writes$
    }
}

//# write.body
/// <summary>$summary$</summary>
[global::System.CodeDom.Compiler.GeneratedCode("Clientele", "$version$")]
public sealed partial class $name$ : $base$
{
    $members$

    $overrides$
}

//# write.overrides
private protected override void WriteMembers(global::System.Text.Json.Utf8JsonWriter writer)
{
    base.WriteMembers(writer);
    $writes$
}

//# write.optional
/// <inheritdoc cref="$owner$.$name$"/>
$obsolete$
public global::Clientele.Optional<$type$> $name$ { get; set; }

//# write.optional.backed
/// <inheritdoc cref="$owner$.$name$"/>
$obsolete$
public global::Clientele.Optional<$type$> $name$
{
    get => $field$;
    set => $field$ = value;
}

//# write.optional.backing
private global::Clientele.Optional<$type$> $field$;

//# write.required
/// <inheritdoc cref="$owner$.$name$"/>
public required $type$ $name$ { get; set; }

//# write.dynamic
private global::Clientele.Json.DynamicProperties? _dynamicProperties;

/// <summary>Members that the description does not declare; the type is open.</summary>
public global::Clientele.Json.DynamicProperties DynamicProperties
{
    get => _dynamicProperties ??= new();
    set => _dynamicProperties = value;
}
