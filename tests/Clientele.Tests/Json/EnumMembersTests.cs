using Clientele.Json;

namespace Clientele.Tests.Json;

public class EnumMembersTests
{
    private static readonly EnumMembers Days = new("WP.Days", isFlags: true, ("None", 0), ("Monday", 1), ("Tuesday", 2), ("Both", 3), ("Friday", 16));

    [Fact]
    public void The_default_is_the_member_with_number_zero_else_the_first_else_empty()
    {
        Assert.Equal("None", Days.Default);
        Assert.Equal("A", new EnumMembers("x", isFlags: false, ("A", 5), ("B", 6)).Default);
        Assert.Equal("", new EnumMembers("x", isFlags: false).Default);
    }

    [Theory]
    [InlineData("Tuesday, Monday", "Monday,Tuesday")]
    [InlineData("Friday,Unknown,Monday", "Monday,Friday,Unknown")]
    [InlineData("Monday,None", "Monday")]
    [InlineData("17", "Monday,Friday")]
    [InlineData("3", "Both")]
    [InlineData("64", "64")]
    [InlineData("Someday", "Someday")]
    public void Flags_have_one_text(string wire, string name) => Assert.Equal(name, Days.NameOf(System.Text.Encoding.UTF8.GetBytes(wire), out _));

    [Fact]
    public void A_declared_name_is_one_string_for_every_row() =>
        Assert.Same(Days.NameOf("Monday"u8, out _), Days.NameOf("Monday"u8, out _));

    [Theory]
    [InlineData("Monday,Friday", "Friday", true)]
    [InlineData("Both", "Tuesday", true)]
    [InlineData("Monday", "Both", false)]
    [InlineData("Monday,Unknown", "Unknown", true)]
    [InlineData("Monday", "Unknown", false)]
    public void Flags_are_found_in_a_name(string name, string flag, bool has) => Assert.Equal(has, Days.HasFlag(name, flag));

    [Fact]
    public void Flags_are_put_together()
    {
        Assert.Equal("Monday,Friday", Days.Combine("Friday", "Monday"));
        Assert.Equal("Monday", Days.Combine("None", "Monday"));
        Assert.Equal("None", Days.Combine("None", "None"));
        Assert.True(Days.TryGetValue("Monday,Friday", out var value));
        Assert.Equal(17, value);
        Assert.False(Days.TryGetValue("Someday", out _));
    }

    [Fact]
    public void Texts_of_OpenAPI_have_no_numbers()
    {
        var texts = new EnumMembers("small", "7");

        Assert.Equal(["small", "7"], texts.Names);
        Assert.False(texts.TryGetValue("7", out _));
        Assert.Equal("007", texts.TextOf("007"u8, out var isDeclared));
        Assert.False(isDeclared);
        Assert.Same(texts.Names[0], texts.TextOf("small"u8, out isDeclared));
        Assert.True(isDeclared);
    }
}
