using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using Clientele.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.OpenApi;
using YamlDotNet.Serialization;
using SharedDataTheory = Clientele.Generator.Tests.Csdl.SharedDataTheoryAttribute;

namespace Clientele.Generator.Tests.OpenApi;

/// <summary>Documents of real services: strict code without a warning, and every operation that Microsoft.OpenApi reads can be called.</summary>
public sealed class RealOpenApiTests
{
    public static TheoryData<string> Documents => SharedData.Folder is { } folder
        ? [.. Directory.EnumerateFiles(Path.Combine(folder, "openapi")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)]
        : ["none"];

    [SharedDataTheory]
    [MemberData(nameof(Documents))]
    public void A_real_document_compiles_strictly_and_gives_no_warning(string name)
    {
        var code = RestCode.Of(SharedData.Read("openapi/" + name));
        Dump(name, code);

        Assert.Empty(code.Diagnostics.Where(d => d.Descriptor.DefaultSeverity >= DiagnosticSeverity.Warning).Findings());
        Assert.NotEmpty(code.Build());
        Assert.InRange(code.Files.Count, 1, 150);
    }

    [SharedDataTheory]
    [MemberData(nameof(Documents))]
    public void Every_operation_that_another_reader_finds_can_be_called(string name)
    {
        var text = SharedData.Read("openapi/" + name);
        var expected = Oracle(text);

        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            RestCode.Of(text).Operations.Select(operation => operation.Method + " " + operation.Template).Order(StringComparer.Ordinal));
    }

    private static List<string> Oracle(string text)
    {
        var json = text.TrimStart().StartsWith('{') ? text : ToJson(text);
        var document = OpenApiDocument.Parse(json, "json").Document!;
        return [.. document.Paths.SelectMany(path => (path.Value.Operations ?? []).Select(operation => $"{Name(operation.Key)} {path.Key}"))];
    }

    private static string Name(HttpMethod method) => method.Method.ToUpperInvariant();

    private static string ToJson(string yaml) => new SerializerBuilder().JsonCompatible().Build().Serialize(
        new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<object>(yaml)!);

    private static void Dump(string name, RestCode code)
    {
        if (Environment.GetEnvironmentVariable("CLIENTELE_DUMP") is { } folder)
        {
            var target = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
            foreach (var file in code.Files)
            {
                System.IO.File.WriteAllText(Path.Combine(target, file.HintName), file.Text);
            }

            System.IO.File.WriteAllText(Path.Combine(target, "findings.txt"), string.Join('\n', code.Diagnostics.Findings()));
        }
    }
}
