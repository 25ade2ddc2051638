using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Clientele.Generator.Emitting.OData;
using Clientele.Generator.Tests.Emitting;
using Clientele.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Clientele.Generator.Tests.Interception;

/// <summary>What selectors are bound against says of the client just what the client is.</summary>
public partial class DeclarationTests
{
    [Fact]
    public void Each_declaration_is_one_of_the_client()
    {
        var real = EmittedCode.Named("Library", Repository.Read("tests/Clientele.Generator.Tests/Golden/OData/Library/in.csdl.xml"));
        var declared = real.Compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(
            CSharpSyntaxTree.ParseText(DeclarationEmitter.Emit(real.Model), (CSharpParseOptions)real.Compilation.SyntaxTrees[0].Options));

        var members = Members(declared).ToList();

        Assert.Empty(members.Except(Members(real.Compilation)));
        Assert.InRange(members.Count, 150, 1000);
    }

    [Fact]
    public void The_declarations_of_the_shipped_client_are_those_of_the_client()
    {
        var run = GeneratorProject.OfContract(
            Repository.Read("specs/timetta/timetta.contract.yaml"), Repository.Read("specs/timetta/timetta.csdl.xml")).Run();
        var calls = run.Then(project => project with { Code = "class A { object B(Clientele.Timetta.TimettaClient c) => c.Projects.Select(p => p.Manager!.Name); }" });

        Assert.Contains(".Expand(\"manager\", new QueryShape(\"name\"))", calls.Files["Clientele.Interception.g.cs"], StringComparison.Ordinal);
        calls.AssertCompiles();
    }

    [Fact]
    public void Each_fragment_of_the_client_has_one_among_the_declarations()
    {
        var folder = Repository.Find("templates");
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "OData"), "*.cs"))
        {
            var declarations = Path.Combine(folder, "Declarations", Path.GetFileName(file));
            Assert.Equal(Fragments(file), Fragments(declarations));
        }
    }

    private static string[] Fragments(string file) => [.. FragmentName().Matches(File.ReadAllText(file)).Select(match => match.Value).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Members(CSharpCompilation compilation) =>
        compilation.GlobalNamespace.GetNamespaceMembers().Single(space => space.Name == "Emitted").GetNamespaceMembers().Single().GetTypeMembers()
            .SelectMany(type => type.GetMembers().Where(member => member.DeclaredAccessibility == Accessibility.Public && !member.IsImplicitlyDeclared)
                .Select(member => member.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat
                    .WithMemberOptions(SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeModifiers)
                    .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeOptionalBrackets)
                    .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier)))
                .Append(type.ToDisplayString() + " : " + type.BaseType + " " + string.Join(",", type.GetAttributes().Where(attribute => attribute.AttributeClass!.Name is not ("GeneratedCodeAttribute" or "JsonConverterAttribute" or "EditorBrowsableAttribute")))));

    [GeneratedRegex("(?m)^//# .*$", RegexOptions.None, 1000)]
    private static partial Regex FragmentName();
}
