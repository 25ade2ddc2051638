using Clientele.OData;

namespace Clientele.Tests.OData.Sample;

public readonly record struct Scale(string Name) : IODataEnum<Scale>
{
    private static readonly EnumMembers Members = new("Sample.Scale", isFlags: false, ("Day", 0), ("Week", 1), ("Month", 2));

    public static Scale Day => new("Day");

    public static Scale Week => new("Week");

    static EnumMembers IODataEnum<Scale>.Members => Members;

    static Scale IODataEnum<Scale>.FromName(string name) => new(name);
}

public readonly record struct Rights(string Name) : IODataEnum<Rights>
{
    private static readonly EnumMembers Members = new("Sample.Rights", isFlags: true, ("Read", 1), ("Write", 2));

    public static Rights Read => new("Read");

    public static Rights Write => new("Write");

    static EnumMembers IODataEnum<Rights>.Members => Members;

    public static Rights operator |(Rights left, Rights right) => new(Members.Combine(left.Name, right.Name));

    static Rights IODataEnum<Rights>.FromName(string name) => new(name);
}
