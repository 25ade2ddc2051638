using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.OpenApi;

namespace Clientele.Generator.Tests.OpenApi;

internal static class OpenApiReading
{
    public static OpenApiReadResult Read(this string text, params (string Path, string Text)[] others) => OpenApiReader.Read(
        OpenApiFile.Read("specs/api.yaml", text, CancellationToken.None),
        others.Select(other => OpenApiFile.Read(other.Path, other.Text, CancellationToken.None)),
        CancellationToken.None);

    /// <summary>The document of a text in which nothing is wrong.</summary>
    public static OpenApiDocument ReadClean(this string text, params (string Path, string Text)[] others)
    {
        var result = text.Read(others);
        Assert.Empty(result.Findings());
        return result.Document!;
    }

    public static string[] Findings(this OpenApiReadResult result) => result.Diagnostics.Findings();

    /// <summary>Findings as editors show them: <c>(line,column) id: message</c>, both from one.</summary>
    public static string[] Findings(this IEnumerable<LocatedDiagnostic> diagnostics) => [.. diagnostics.Select(Show)];

    /// <summary>A document with these paths; its first path stands in line 2.</summary>
    public static string Paths(this string paths) => "{openapi: 3.1.0, paths: {\n" + paths + "\n}}";

    /// <summary>A document with these paths, written in blocks.</summary>
    public static string Yaml(this string paths) => "openapi: 3.1.0\npaths:\n  " + paths.ReplaceLineEndings("\n  ");

    /// <summary>A document with one schema <c>X</c>, which the only operation gives.</summary>
    public static string Schemas(this string schemas) =>
        "openapi: 3.1.0\npaths: {/x: {get: {responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/X'}}}}}}}}\n"
        + "components:\n  schemas:\n    " + schemas.ReplaceLineEndings("\n    ");

    private static string Show(LocatedDiagnostic diagnostic) => string.Create(
        CultureInfo.InvariantCulture,
        $"({diagnostic.Span.StartLine + 1},{diagnostic.Span.StartColumn + 1}) {diagnostic.Descriptor.Id}: {diagnostic.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture)}");
}
