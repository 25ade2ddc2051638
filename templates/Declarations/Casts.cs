//# casts
public static partial class $name$
{
    $members$
}

//# casts.cast
public static NavigationCollectionField<$to$> $name$(this NavigationCollectionField<$from$> related);
