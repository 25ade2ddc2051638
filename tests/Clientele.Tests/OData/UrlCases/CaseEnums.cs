using Clientele.Json;

namespace Clientele.Tests.OData.UrlCases;

public readonly record struct EmployeeType(string Name) : IOpenEnum<EmployeeType>
{
    private static readonly EnumMembers Members = new("Microsoft.OData.E2E.TestCommon.Common.Server.MultipleKeys.EmployeeType", isFlags: false);

    public static EmployeeType FullTime => new("FullTime");

    public static EmployeeType Contractor => new("Contractor");

    static EnumMembers IOpenEnum<EmployeeType>.Members => Members;

    static EmployeeType IOpenEnum<EmployeeType>.FromName(string name) => new(name);
}

public readonly record struct AddressType(string Name) : IOpenEnum<AddressType>
{
    private static readonly EnumMembers Members = new("NS.AddressType", isFlags: false);

    public static AddressType Corporate => new("Corporate");

    static EnumMembers IOpenEnum<AddressType>.Members => Members;

    static AddressType IOpenEnum<AddressType>.FromName(string name) => new(name);
}

public readonly record struct Feature(string Name) : IOpenEnum<Feature>
{
    private static readonly EnumMembers Members = new("NS.Feature", isFlags: false);

    public static Feature Feature1 => new("Feature1");

    public static Feature Feature2 => new("Feature2");

    public static Feature Feature3 => new("Feature3");

    static EnumMembers IOpenEnum<Feature>.Members => Members;

    static Feature IOpenEnum<Feature>.FromName(string name) => new(name);
}
