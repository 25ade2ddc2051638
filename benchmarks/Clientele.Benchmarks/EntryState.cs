using System;
using Clientele.OData;

namespace Clientele.Benchmarks;

/// <summary>An enumeration in the shape of emitted code.</summary>
internal readonly struct EntryState : IODataEnum<EntryState>
{
    private static readonly EnumMembers Members = new("WP.EntryState", isFlags: false, ("Draft", 0), ("Submitted", 1), ("Approved", 2));

    private readonly string? _name;

    private EntryState(string name) => _name = name;

    public static EntryState Draft => new("Draft");

    public static EntryState Submitted => new("Submitted");

    public static EntryState Approved => new("Approved");

    static EnumMembers IODataEnum<EntryState>.Members => Members;

    public string Name => _name ?? Members.Default;

    static EntryState IODataEnum<EntryState>.FromName(string name) => new(name);

    public bool Equals(EntryState other) => Name == other.Name;

    public override bool Equals(object? obj) => obj is EntryState other && Equals(other);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Name;
}
