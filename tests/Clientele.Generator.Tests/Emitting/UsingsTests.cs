using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Naming;
using Clientele.Generator.Tests.Golden;
using Clientele.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Tests.Emitting;

/// <summary>Emitted files import what they name, and name each type of the runtime in one way.</summary>
public sealed partial class UsingsTests
{
    [Theory]
    [InlineData("OData/Library")]
    [InlineData("OData/UnboundFunction")]
    [InlineData("OpenApi/Envelope")]
    [InlineData("OpenApi/Union")]
    public void No_using_of_an_emitted_file_is_unused(string golden)
    {
        var compilation = StrictCompilation.Of(new GoldenCase(golden).Project().Run().Files.Select(file => new EmittedFile(file.Key, file.Value)));

        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Id == "CS8019").Select(d => d.Location.GetLineSpan() + " " + d.Location.SourceTree!.GetText().ToString(d.Location.SourceSpan)));
    }

    [Fact]
    public void A_type_that_is_written_short_is_never_written_in_full()
    {
        var full = Directory.EnumerateFiles(Repository.Find("tests/Clientele.Generator.Tests/Golden"), "*.g.cs", SearchOption.AllDirectories)
            .SelectMany(file => Full().Matches(File.ReadAllText(file)).Where(name => IsShort(file, name.Groups["space"].Value, name.Groups["type"].Value)))
            .Select(name => name.Value)
            .Distinct();

        Assert.Empty(full);
    }

    [Theory]
    [InlineData("class A : JsonBody;", "using global::Clientele.Json;")]
    [InlineData("/// <exception cref=\"ApiException\">Pageable</exception>", "using global::Clientele;")]
    [InlineData("// Pageable, JsonRead", "")]
    [InlineData("var a = \"Pageable \\\" Optional\"; x.Pageable = 1;", "")]
    [InlineData("var a = \"\"\"\n \"Pageable\" \"\"\"; ODataPath b;", "using global::Clientele.OData;")]
    [InlineData("CancellationToken a; System.Threading.Lock b; IReadOnlyList<c> d;", "using global::System.Collections.Generic;\nusing global::System.Threading;")]
    [InlineData("ODataPath a; Optional<int> b; JsonRead c;", "using global::Clientele;\nusing global::Clientele.Json;\nusing global::Clientele.OData;")]
    public void Names_of_the_runtime_in_code_and_references_are_imported(string code, string usings) =>
        Assert.Equal(usings, string.Join('\n', Usings.Of(code, RuntimeTypes.OData)));

    /// <summary>Clients of OData services import some types of .NET too; those of REST services and emitted interceptors don't.</summary>
    private static bool IsShort(string file, string space, string type) =>
        (RuntimeTypes.OData.NamespaceOf(type) == space && (space.StartsWith("Clientele", StringComparison.Ordinal) || file.Contains(Path.Combine("Golden", "OData"), StringComparison.Ordinal)))
        || RuntimeTypes.Rest.NamespaceOf(type) == space;

    [GeneratedRegex(@"global::(?<space>Clientele(\.(Json|OData|Rest))?|System\.(Collections\.Generic|Text\.Json\.Serialization|Threading))\.(?<type>[A-Z]\w+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Full();
}
