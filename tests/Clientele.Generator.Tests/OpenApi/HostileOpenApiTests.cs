using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using Clientele.Generator.Binding.Rest;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Emitting.Rest;
using Clientele.Generator.Reading.OpenApi;
using Microsoft.CodeAnalysis.CSharp;

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

    [Fact]
    public void A_bit_of_everything_compiles() => Assert.NotEmpty(RestCode.Clean(Everything.Text).Build());

    /// <summary>CLIENTELE_FUZZ sets the number of documents.</summary>
    [Fact]
    public void No_mutated_document_makes_the_generator_throw_or_write_broken_code()
    {
        var count = Damage.Cases(300);
        var mutator = new OpenApiMutator(Everything.Text, 20_260_601);
        var compiledEach = Math.Max(20, count / 1_000);
        var options = new CSharpParseOptions(LanguageVersion.CSharp12);
        for (var i = 0; i < count; i++)
        {
            var text = mutator.Next();
            try
            {
                var read = OpenApiReader.Read(OpenApiFile.Read("specs/api.yaml", text, CancellationToken.None), [], CancellationToken.None);
                if (read.Document is not { } document)
                {
                    Assert.NotEmpty(read.Diagnostics);
                    continue;
                }

                var bound = RestBinder.Bind(document, contract: null, new BindFacts("Shop", "Emitted.Shop"), CancellationToken.None);
                foreach (var file in RestEmitter.Emit(bound.Model, CancellationToken.None))
                {
                    Assert.Empty(CSharpSyntaxTree.ParseText(file.Text, options).GetDiagnostics());
                }

                if (i % compiledEach == 0)
                {
                    RestCode.Of(text).Build();
                }
            }
            catch (Exception exception)
            {
                Assert.Fail($"{exception}\n{text}");
            }
        }
    }
}
