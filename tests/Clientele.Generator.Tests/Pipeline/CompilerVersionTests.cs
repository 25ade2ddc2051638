using System;
using System.Linq;
using Clientele.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Clientele.Generator.Tests.Pipeline;

/// <summary>The generator is built against the oldest compiler that it is for, and does the same in later ones.</summary>
public sealed class CompilerVersionTests
{
    private const string Code = """
        using System.Linq;
        using Clientele.OData;
        using Emitted;

        public static class Program
        {
            public static SelectedRows<string?> Titles(EmittedClient client) => client.Books.Where(b => b.Pages > 100).Select(b => b.Title);
        }

        """;

    [Theory]
    [InlineData("5.0.0")]
    [InlineData("5.9.0")]
    [InlineData("5.12.0")]
    public void A_later_compiler_emits_the_same_text(string version)
    {
        var context = new CompilerContext(version);
        string[] descriptions = ["OData/Library/in.csdl.xml", "OpenApi/PagingToken/in.openapi.yaml"];

        Assert.StartsWith(version, context.Call(CompilerVersion), StringComparison.Ordinal);
        Assert.All(descriptions, description => Assert.Equal(Emit(description), context.Call(Emit, description)));
    }

    /// <summary>Version of the compiler that this code runs with.</summary>
    public static string CompilerVersion() => typeof(CSharpCompilation).Assembly.GetName().Version!.ToString();

    /// <summary>All that is emitted for a description, and the findings; an OData client with a call of <c>Select</c>.</summary>
    public static string Emit(string description)
    {
        var path = "/project/" + description.Split('/')[^1];
        var text = Repository.Read("tests/Clientele.Generator.Tests/Golden/" + description);
        var run = GeneratorRun.Start(new GeneratorProject { Code = description.StartsWith("OData", StringComparison.Ordinal) ? Code : "" }
            .With(path, text, $"{path}|description|Emitted|Emitted"));
        Assert.DoesNotContain(run.Result.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return string.Join('\n', run.Files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"// {file.Key}\n{file.Value}"));
    }
}
