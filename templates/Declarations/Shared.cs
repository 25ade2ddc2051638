//# shared
public static partial class $name$
{
    $members$
}

//# shared.interface
public interface $name$ : IEntityEntry;
