using Clientele.Json;

namespace Clientele.Tests.Json;

public class EnumMembersTests
{
    private static readonly EnumMembers Days = new("WP.Days", isFlags: true, ("None", 0), ("Monday", 1), ("Tuesday", 2), ("Both", 3), ("Friday", 16));
    private static readonly EnumMembers Marks = new("N.Marks", isFlags: true, ("Red", 1), ("Green", 2));

    [Fact]
    public void The_default_is_the_member_with_number_zero_else_the_first_else_empty()
    {
        Assert.Equal("None", Days.Default);
        Assert.Equal("A", new EnumMembers("x", isFlags: false, ("A", 5), ("B", 6)).Default);
        Assert.Equal("", new EnumMembers("x", isFlags: false).Default);
    }

    [Fact]
    public void No_flag_is_none_of_the_flags_though_no_member_is_called_so()
    {
        Assert.Equal("0", Marks.Default);
        Assert.False(Marks.HasFlag(Marks.Default, "Red"));
        Assert.Equal("Green", Marks.Combine(Marks.Default, "Green"));
        Assert.True(Marks.AreSame(Marks.Default, ""));
    }

    /// <summary>ASP.NET Core OData 9.5.0 sends no flag as an empty text in rows and as <c>0</c> in groups.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("0")]
    public void No_flag_is_read_in_both_forms_that_services_send(string wire)
    {
        Assert.Equal("0", Marks.NameOf(System.Text.Encoding.UTF8.GetBytes(wire), out var isDeclared));
        Assert.True(isDeclared);
        Assert.Equal("None", Days.NameOf(System.Text.Encoding.UTF8.GetBytes(wire), out isDeclared));
        Assert.True(isDeclared);
    }

    [Theory]
    [InlineData("3", "Red,Green", true)]
    [InlineData("5", "5", false)]
    public void A_number_of_several_flags_is_declared_where_each_of_them_is(string wire, string name, bool expected)
    {
        Assert.Equal(name, Marks.NameOf(System.Text.Encoding.UTF8.GetBytes(wire), out var isDeclared));
        Assert.Equal(expected, isDeclared);
    }

    [Fact]
    public void An_empty_text_is_no_member_of_an_enumeration_without_flags()
    {
        Assert.Equal("", new EnumMembers("x", isFlags: false, ("A", 0)).NameOf(""u8, out var isDeclared));
        Assert.False(isDeclared);
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
