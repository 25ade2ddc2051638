//# enum
$doc$
[GeneratedCode("Clientele", "$version$")]
[JsonConverter(typeof(ODataEnumConverter<$name$>))]
public readonly partial struct $name$ : IOpenEnum<$name$>
{
    private static readonly EnumMembers s_members = new($table$);

    private readonly string? _name;

    private $name$(string name) => _name = name;

    $members$

    /// <summary>The member's name on the wire; several, with commas, for a combination of flags.</summary>
    public string Name => _name ?? s_members.Default;

    /// <summary>Returns the member with a name on the wire, even one that the description does not have.</summary>
    /// <param name="name">The name.</param>
    public static $name$ FromName(string name) => new(name);

    static EnumMembers IOpenEnum<$name$>.Members => s_members;

    /// <summary>Whether both are the same member.</summary>
    public static bool operator ==($name$ left, $name$ right) => left.Equals(right);

    /// <summary>Whether the two are different members.</summary>
    public static bool operator !=($name$ left, $name$ right) => !left.Equals(right);

    $flagOperators$

    /// <inheritdoc/>
    public bool Equals($name$ other) => s_members.AreSame(Name, other.Name);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is $name$ other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => s_members.HashOf(Name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

//# enum.member
$doc$
$obsolete$
public static $enum$ $name$ => new($wire$);

//# enum.flags
/// <summary>Combines flags.</summary>
public static $name$ operator |($name$ left, $name$ right) => new(s_members.Combine(left.Name, right.Name));

/// <summary>Whether all of <paramref name="flag"/> is set.</summary>
/// <param name="flag">One flag or several.</param>
public bool HasFlag($name$ flag) => s_members.HasFlag(Name, flag.Name);
