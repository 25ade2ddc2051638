using System.Linq;

namespace Clientele.Tests.Rest;

/// <summary>Messages that name fields are taken apart, and their texts stay whole.</summary>
public sealed class FieldErrorGrammarTests
{
    private static readonly FieldErrorGrammar Grammar = new() { Pattern = "{field} ({kind}): {text}", Separator = ", ", Kinds = ["MISSING", "UNDEFINED", "INVALID"] };

    [Theory]
    [InlineData("identifier (MISSING): Field is required, type (MISSING): Field is required", "identifier|MISSING|Field is required;type|MISSING|Field is required")]
    [InlineData("a.b[0] (INVALID): not, at all, a date", "a.b[0]|INVALID|not, at all, a date")]
    [InlineData("a (INVALID): see b (MISSING): no entry of its own", "a|INVALID|see b (MISSING): no entry of its own")]
    [InlineData("a (INVALID): , b (MISSING): x", "a|INVALID|;b|MISSING|x")]
    [InlineData("two words (INVALID): x", "two words|INVALID|x")]
    [InlineData("a (OTHER): x", "")]
    [InlineData("INTERNAL ERROR", "")]
    [InlineData(" (MISSING): x", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Entries_are_found(string? message, string expected) =>
        Assert.Equal(expected, string.Join(';', Grammar.Parse(message).Select(entry => $"{entry.Target}|{entry.Code}|{entry.Message}")));

    [Fact]
    public void A_pattern_of_another_service_works_as_well()
    {
        var grammar = new FieldErrorGrammar { Pattern = "{field}={kind}; {text}", Separator = " / ", Kinds = ["E1", "E2"] };

        Assert.Equal(["x (E1): a", "y (E2): b / c"], grammar.Parse("x=E1; a / y=E2; b / c").Select(entry => entry.ToString()));
    }

    [Fact]
    public void A_message_of_any_length_is_read_in_linear_time() =>
        Assert.Equal(100, Grammar.Parse(string.Concat(Enumerable.Repeat("a (INVALID): x, ", 20_000))).Count);
}
