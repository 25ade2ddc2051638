using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Clientele.Generator.Tests.OpenApi;

/// <summary>No text hangs the reader, exhausts memory or makes it throw.</summary>
public sealed class HostileOpenApiTests
{
    [Fact]
    public void Schemas_that_refer_to_each_other_without_end_are_read_once_each()
    {
        var text = new StringBuilder("X: { $ref: '#/components/schemas/S0' }\n");
        for (var i = 0; i < 500; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"S{i}: {{ allOf: [{{ $ref: '#/components/schemas/S{(i + 1) % 500}' }}, {{ $ref: '#/components/schemas/S{i}' }}] }}\n");
        }

        Assert.Equal(501, text.ToString().TrimEnd().Schemas().ReadClean().Schemas.Count);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    public void Depth_is_bounded(string opening) =>
        Assert.Contains(
            ("openapi: 3.1.0\npaths: " + string.Concat(Enumerable.Repeat(opening, 20_000))).Read().Findings(),
            finding => finding.Contains("CLT0402", StringComparison.Ordinal) || finding.Contains("CLT0400", StringComparison.Ordinal));

    [Fact]
    public void A_name_of_any_characters_is_read() =>
        Assert.Single("X: { properties: { \"\\u0000\\ud83d\\ude00 /~\\\"\": { type: string } } }".Schemas().ReadClean().Schemas.Values.Single().Properties);
}
