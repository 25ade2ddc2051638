using System.Linq;
using Clientele.Generator.Tests.Csdl;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Clientele.Generator.Tests.Emitting;

/// <summary>Emitted files say what may be null, and a build does not pay for the analysis of their bodies, which the tests have done.</summary>
public class NullAnalysisTests
{
    [Fact]
    public void The_bodies_of_emitted_files_are_not_analyzed_where_the_project_switches_the_analysis_on()
    {
        var model = Bound.Model(Bound.Document("""
            <EntityType Name="Item"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Int32" Nullable="false" /></EntityType>
            """));
        foreach (var tree in EmittedCode.Of(model).Files.Select(file => CSharpSyntaxTree.ParseText(file.Text, path: file.HintName)))
        {
            var compilation = CSharpCompilation.Create(
                "app", [tree], options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

            Assert.Equal(NullableContext.AnnotationsEnabled, compilation.GetSemanticModel(tree).GetNullableContext(tree.Length - 1));
        }
    }
}
