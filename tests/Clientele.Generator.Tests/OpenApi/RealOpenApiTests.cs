using System;
using System.IO;
using System.Linq;
using Clientele.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

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

        Assert.Empty(code.Diagnostics.Where(d => d.Descriptor.DefaultSeverity >= DiagnosticSeverity.Warning).Findings());
        Assert.NotEmpty(code.Build());
        Assert.InRange(code.Files.Count, 1, 150);
    }

    [SharedDataTheory]
    [MemberData(nameof(Documents))]
    public void Every_operation_that_another_reader_finds_can_be_called(string name)
    {
        var text = SharedData.Read("openapi/" + name);
        var code = RestCode.Of(text);

        Assert.Equal(
            OpenApiOracle.Operations(text),
            code.Operations.Select(operation => operation.Method + " " + operation.Template).Order(StringComparer.Ordinal));
        Assert.Equal(
            code.Operations.Count(),
            code.Compile().GlobalNamespace.GetNamespaceMembers().Single(space => space.Name == "Emitted").GetNamespaceMembers().Single().GetTypeMembers()
                .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
                .Count(method => method.DeclaredAccessibility == Accessibility.Public && method.ReturnType.Name == "ApiRequest"));
    }
}
