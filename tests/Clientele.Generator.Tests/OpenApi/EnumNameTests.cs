using System.Linq;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;

namespace Clientele.Generator.Tests.OpenApi;

/// <summary>What the values of enumerations are called.</summary>
public sealed class EnumNameTests
{
    [Theory]
    [InlineData("'+1', '-1', '1'", "Plus1 Minus1 _1")]
    [InlineData("name, -name, +name", "name MinusName PlusName")]
    [InlineData("A, A+, A-, 'A--', C++, '18+'", "A APlus AMinus AMinusMinus CPlusPlus _18Plus")]
    [InlineData("M, m, grade, Grade", "M m grade Grade")]
    [InlineData("'', ' ', 'null', 'true'", "Empty Space null true")]
    [InlineData("'A:B', 'A.B', AB", "AColonB ADotB AB")]
    [InlineData("<, <=, '='", "Less LessEquals EqualsMember")]
    [InlineData("🎲, 🎳, ✓, €, '🎲🎳', '🎲 a', '🎳 a'", "U1F3B2 U1F3B3 U2713 U20AC U1F3B2U1F3B3 U1F3B2SpaceA U1F3B3SpaceA")]
    [InlineData("in_progress, done", "in_progress done")]
    [InlineData("in-hand, in hand, off", "InMinusHand InSpaceHand off")]
    [InlineData("reactions, reactions-+1, reactions--1, reactions-tada", "reactions ReactionsMinusPlus1 ReactionsMinusMinus1 ReactionsTada")]
    [InlineData("Value, ValueMember, XE, Equals, s_members, _value", "ValueMember ValueMemberMember XEMember EqualsMember s_membersMember _valueMember")]
    [InlineData("default, class, value, name, field, record, left, right, other, obj, global, await, var, nameof, required", "default class value name field record left right other obj global await var nameof required")]
    public void A_value_is_called_what_it_spells(string values, string names) => Assert.Equal(names, Names(values));

    [Theory]
    [InlineData("inHand", "in-hand, inHand", "inHand")]
    [InlineData("inHand", "inHand, in_hand, in hand", "inHand")]
    [InlineData("AB", "'A.B', AB", "AB")]
    [InlineData("grade", "Grade, grade, GRADE", "grade")]
    [InlineData("Grade", "grade, Grade", "Grade")]
    [InlineData("in_hand", "InHand, inHand, in-hand, in_hand", "in_hand")]
    [InlineData("value", "Value, FromValue, value", "value")]
    [InlineData("in-hand", "inHand, in_hand, in-hand", "in-hand")]
    public void An_addition_takes_no_name_of_another_value(string before, string after, string value) =>
        Assert.Equal(NameOf(before, value), NameOf(after, value));

    /// <summary>One that is no identifier has the name while it is alone, so that no rule of naming can tell which came first.</summary>
    [Theory]
    [InlineData("[in-hand, InHand]", "'XE.InHand' is the value 'InHand', and values that are spelled alike have other names: 'in-hand' is 'InMinusHand'. Code that was written for fewer values may mean another one; x-enum-varnames settles it")]
    [InlineData("[in-hand, in hand]")]
    [InlineData("[grade, Grade, GRADE]")]
    [InlineData("[in-hand, inHand, in_hand]")]
    [InlineData("[in-hand, InHand], x-enum-varnames: [Low, High]")]
    [InlineData("[grade, mark]")]
    [InlineData("[A+, A, A-]")]
    public void Values_that_are_spelled_alike_are_told(string values, params string[] messages) => Assert.Equal(
        messages,
        RestCode.Of($"X: {{ type: object, properties: {{ e: {{ type: string, enum: {values} }} }} }}".Schemas()).Diagnostics
            .Where(finding => finding.Descriptor.Id == "CLT0507").Select(finding => finding.ToDiagnostic().GetMessage(System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Numbers_with_names_are_an_open_choice() => Assert.Equal(
        """{"e":2} {"e":9} True Low,Mid,High""",
        RestCode.Clean("X: { type: object, properties: { e: { type: integer, enum: [1, 2, 3], x-enum-varnames: [Low, Mid, High] } } }".Schemas()).Run("""
            return Write(new X { E = XE.Mid }) + " " + Again<X>("{\"e\":9}") + " " + (Read<X>("{\"e\":\"3\"}").E == XE.High)
                + " " + string.Join(",", typeof(XE).GetProperties().Where(p => p.PropertyType == typeof(XE)).Select(p => p.Name));
            """));

    [Fact]
    public void A_value_that_is_listed_twice_shifts_no_given_name() =>
        Assert.Equal("Low High", string.Join(' ', RestCode.Of("X: { type: object, properties: { e: { type: string, enum: [a, a, b], x-enum-varnames: [Low, Again, High] } } }".Schemas())
            .Model.Enums.Single().Members.Select(member => member.CSharpName)));

    [Fact]
    public void Numbers_without_names_stay_numbers() =>
        Assert.Empty(RestCode.Clean("X: { type: object, properties: { e: { type: integer, enum: [1, 2, 3] } } }".Schemas()).Model.Enums);

    private static string Names(string values) => string.Join(' ', Model(values).Select(member => member.CSharpName));

    private static string NameOf(string values, string value) => Model(values).Single(member => member.Value == value).CSharpName;

    private static EquatableArray<RestEnumMemberModel> Model(string values)
    {
        var code = RestCode.Of($"X: {{ type: object, properties: {{ e: {{ type: string, enum: [{values}] }} }} }}".Schemas());
        code.Build();
        return code.Model.Enums.Single().Members;
    }
}
