using Clientele.Json;

namespace Clientele.Tests.OData.Sample;

public readonly record struct Scale(string Name) : IOpenEnum<Scale>
{
    private static readonly EnumMembers Members = new("Sample.Scale", isFlags: false, ("Day", 0), ("Week", 1), ("Month", 2));

    public static Scale Day => new("Day");

    public static Scale Week => new("Week");

    static EnumMembers IOpenEnum<Scale>.Members => Members;

    static Scale IOpenEnum<Scale>.FromName(string name) => new(name);
}

public readonly record struct Rights(string Name) : IOpenEnum<Rights>
{
    private static readonly EnumMembers Members = new("Sample.Rights", isFlags: true, ("Read", 1), ("Write", 2));

    public static Rights Read => new("Read");

    public static Rights Write => new("Write");

    static EnumMembers IOpenEnum<Rights>.Members => Members;

    public static Rights operator |(Rights left, Rights right) => new(Members.Combine(left.Name, right.Name));

    static Rights IOpenEnum<Rights>.FromName(string name) => new(name);
}
