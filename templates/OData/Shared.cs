//# shared
/// <summary>Operations that many entities have in the same words.</summary>
[GeneratedCode("Clientele", "$version$")]
public static partial class $name$
{
    $members$
}

//# shared.interface
/// <summary>An entity with the operation <c>$operation$</c>.</summary>
[GeneratedCode("Clientele", "$version$")]
public interface $name$ : global::Clientele.OData.IEntityEntry;
