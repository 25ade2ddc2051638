//# shared
/// <summary>$summary$</summary>
[GeneratedCode("Clientele", "$version$")]
public static partial class $name$
{
    $members$
}

//# shared.interface
/// <summary>An entry with the operation <c>$operation$</c>.</summary>
[GeneratedCode("Clientele", "$version$")]
public interface $name$ : IEntityEntry;
