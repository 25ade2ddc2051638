using Clientele.Generator.Syntax;

namespace Clientele.Generator.Tests.Contract;

public sealed class CoreSchemaTests
{
    [Theory]
    [InlineData("", "Null")]
    [InlineData("~", "Null")]
    [InlineData("null", "Null")]
    [InlineData("nULL", "Text")]
    [InlineData("true", "Boolean")]
    [InlineData("False", "Boolean")]
    [InlineData("yes", "Text")]
    [InlineData("on", "Text")]
    [InlineData("0", "Integer")]
    [InlineData("-12", "Integer")]
    [InlineData("+12", "Integer")]
    [InlineData("0o17", "Integer")]
    [InlineData("0o18", "Text")]
    [InlineData("0xFf", "Integer")]
    [InlineData("0x", "Text")]
    [InlineData("1_000", "Text")]
    [InlineData("12:30", "Text")]
    [InlineData("1.", "Float")]
    [InlineData(".5", "Float")]
    [InlineData("1e3", "Float")]
    [InlineData("1e", "Text")]
    [InlineData("1e+", "Text")]
    [InlineData(".", "Text")]
    [InlineData("-", "Text")]
    [InlineData("-.inf", "Float")]
    [InlineData(".nan", "Float")]
    [InlineData("10s", "Text")]
    [InlineData("2026-01-01", "Text")]
    public void A_plain_scalar_is_what_yaml_1_2_says(string plain, string expected) =>
        Assert.Equal(expected, CoreSchema.Resolve(plain).ToString());
}
