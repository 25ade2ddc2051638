//# enum
$doc$
[GeneratedCode("Clientele", "$version$")]
public readonly partial struct $name$ : IOpenEnum<$name$>
{
    private static readonly EnumMembers s_members = new($table$);

    private readonly string? _value;

    private $name$(string value) => _value = value;

    $members$

    /// <summary>The text on the wire; empty for the default value.</summary>
    public string Value => _value ?? "";

    string IOpenEnum<$name$>.Name => Value;

    static EnumMembers IOpenEnum<$name$>.Members => s_members;

    static $name$ IOpenEnum<$name$>.FromName(string name) => new(name);

    /// <summary>Returns the choice with a text, even one that the description does not have.</summary>
    /// <param name="value">The text on the wire.</param>
    public static $name$ FromValue(string value) => new(value);

    /// <summary>Whether both are the same choice.</summary>
    public static bool operator ==($name$ left, $name$ right) => left.Equals(right);

    /// <summary>Whether the two are different choices.</summary>
    public static bool operator !=($name$ left, $name$ right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals($name$ other) => string.Equals(Value, other.Value, global::System.StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is $name$ other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(global::System.StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

//# enum.member
/// <summary><c>$text$</c>.</summary>
public static $enum$ $name$ => new($wire$);
//# numbers
$doc$
[GeneratedCode("Clientele", "$version$")]
public readonly partial struct $name$ : INumberEnum<$name$>
{
    private $name$(long value) => Value = value;

    $members$

    /// <summary>The numbers in the description.</summary>
    public static global::System.Collections.Generic.IReadOnlyList<long> Values { get; } = [$table$];

    /// <summary>The number on the wire.</summary>
    public long Value { get; }

    /// <summary>Returns the choice with a number, even one that the description does not have.</summary>
    /// <param name="value">The number on the wire.</param>
    public static $name$ FromValue(long value) => new(value);

    /// <summary>Whether both are the same choice.</summary>
    public static bool operator ==($name$ left, $name$ right) => left.Equals(right);

    /// <summary>Whether the two are different choices.</summary>
    public static bool operator !=($name$ left, $name$ right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals($name$ other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is $name$ other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(global::System.Globalization.CultureInfo.InvariantCulture);
}
