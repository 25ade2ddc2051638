//# enum
public readonly partial struct $name$ : IOpenEnum<$name$>
{
    $members$
    public string Name { get; }
    public static $name$ FromName(string name);
    public static bool operator ==($name$ left, $name$ right);
    public static bool operator !=($name$ left, $name$ right);
    $flagOperators$
    public bool Equals($name$ other);
    public override bool Equals(object? obj);
    public override int GetHashCode();
    public override string ToString();
}

//# enum.member
public static $enum$ $name$ { get; }

//# enum.flags
public static $name$ operator |($name$ left, $name$ right);
public bool HasFlag($name$ flag);
