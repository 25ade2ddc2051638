//# casts
/// <summary>Those entities of a collection-valued navigation property that are of a derived type, in conditions and expansions.</summary>
[GeneratedCode("Clientele", "$version$")]
public static partial class $name$
{
    $members$
}

//# casts.cast
/// <summary>Those that are <see cref="$target$"/>.</summary>
public static NavigationCollectionField<$to$> $name$(this NavigationCollectionField<$from$> related) => related.OfType<$to$>($wire$);
