using System;
using Clientele.Json;

namespace Clientele.Tests.Json.Sample;

/// <summary>An enumeration in the shape of emitted code.</summary>
internal readonly struct Kind : IOpenEnum<Kind>
{
    private static readonly EnumMembers Members = new("Sample.Kind", isFlags: false, ("Task", 0), ("Bug", 1));

    private readonly string? _name;

    private Kind(string name) => _name = name;

    public static Kind Bug => new("Bug");

    static EnumMembers IOpenEnum<Kind>.Members => Members;

    public string Name => _name ?? Members.Default;

    static Kind IOpenEnum<Kind>.FromName(string name) => new(name);

    public bool Equals(Kind other) => Name == other.Name;

    public override bool Equals(object? obj) => obj is Kind other && Equals(other);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Name;
}
