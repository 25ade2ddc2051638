using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clientele.Generator.Tests.House;

/// <summary>Which room may know of which.</summary>
public class DependencyTests
{
    private const string Root = "Clientele.Generator";

    [Theory]
    [InlineData("Model", "Reading")]
    [InlineData("Model", "Emitting")]
    [InlineData("Model", "Binding")]
    [InlineData("Model", "Diagnostics")]
    [InlineData("Model", "Pipeline")]
    [InlineData("Emitting", "Reading")]
    [InlineData("Emitting", "Binding")]
    [InlineData("Emitting", "Pipeline")]
    [InlineData("Reading", "Emitting")]
    [InlineData("Reading", "Binding")]
    [InlineData("Binding", "Emitting")]
    [InlineData("Naming", "Emitting")]
    [InlineData("Naming", "Reading")]
    public void A_room_does_not_reach_into_another(string room, string other) =>
        Assert.DoesNotContain(Uses(room), use => use.StartsWith(Root + "." + other, StringComparison.Ordinal));

    [Theory]
    [InlineData("Model")]
    [InlineData("Naming")]
    public void The_model_and_its_names_know_of_the_compiler_no_more_than_its_words(string room) => Assert.DoesNotContain(
        Uses(room),
        use => use.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) && use is not ("Microsoft.CodeAnalysis.CSharp" or "Microsoft.CodeAnalysis.Text"));

    [Fact]
    public void The_model_knows_no_type_of_the_compiler_and_no_place_in_a_file() => Assert.All(ModelTypes(), type =>
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            Assert.All(Parts(property.PropertyType), part =>
            {
                Assert.NotEqual("Microsoft.CodeAnalysis", part.Namespace);
                Assert.NotEqual("FileSpan", part.Name);
            });
        }
    });

    [Fact]
    public void The_model_is_sealed_records_and_enumerations() => Assert.All(
        ModelTypes().Where(type => !type.IsInterface),
        type => Assert.True(type.IsEnum || type.IsValueType || ((type.IsSealed || type.IsAbstract) && typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type)), type.FullName));

    [Fact]
    public void The_runtime_reaches_neither_the_generator_nor_the_compiler() => Assert.DoesNotContain(
        typeof(ApiTransport).Assembly.GetReferencedAssemblies(),
        name => name.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) || name.Name.StartsWith("Clientele.", StringComparison.Ordinal));

    [Fact]
    public void The_generator_brings_the_parser_of_YAML_and_nothing_else() => Assert.DoesNotContain(
        typeof(ODataServiceModel).Assembly.GetReferencedAssemblies(),
        name => name.Name is not ("netstandard" or "YamlDotNet") && !name.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
            && !name.Name.StartsWith("System.", StringComparison.Ordinal));

    [Fact]
    public void System_Text_Json_is_not_loaded_into_the_compiler() =>
        Assert.DoesNotContain(typeof(ODataServiceModel).Assembly.GetReferencedAssemblies(), name => name.Name == "System.Text.Json");

    private static IEnumerable<Type> ModelTypes() => typeof(ODataServiceModel).Assembly.GetTypes()
        .Where(type => type.Namespace is { } space && (space == Root + ".Model" || space.StartsWith(Root + ".Model.", StringComparison.Ordinal)) && !type.IsNested && !(type.IsAbstract && type.IsSealed));

    private static IEnumerable<Type> Parts(Type type) => type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];

    /// <summary>All namespaces that the files of a folder name: in usings and in qualified names.</summary>
    private static IEnumerable<string> Uses(string room)
    {
        var folder = Path.Combine(Repository.Root, "src", Root, room);
        foreach (var file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        {
            var tree = CSharpSyntaxTree.ParseText(File.ReadAllText(file));
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<UsingDirectiveSyntax>())
            {
                yield return name.Name!.ToString();
            }
        }
    }
}
