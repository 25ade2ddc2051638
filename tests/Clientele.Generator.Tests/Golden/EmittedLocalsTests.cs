using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Clientele.Generator.Naming;
using Clientele.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clientele.Generator.Tests.Golden;

/// <summary>Members of types can begin with a small letter, as parameters and local variables do.</summary>
public sealed partial class EmittedLocalsTests
{
    /// <summary>The parameter of an open type's indexer, whose body names no member.</summary>
    private const string Indexed = "name";

    private static readonly string[] s_withMembers = ["Fields", "Entry", "Set", "Patch", "Create", "Write"];

    [Fact]
    public void No_member_can_be_taken_for_a_parameter_or_a_local_variable() =>
        Assert.Equal([], Directory.EnumerateDirectories(Repository.Find("tests/Clientele.Generator.Tests/Golden/OData")).SelectMany(Locals).Except([.. ReservedNames.ClassLocals, Indexed]).Order(StringComparer.Ordinal));

    /// <summary>Names in classes that have members of types, without those that the description has: of parameters, and of keys.</summary>
    private static IEnumerable<string> Locals(string golden)
    {
        var described = DescribedName().Matches(File.ReadAllText(Path.Combine(golden, "in.csdl.xml"))).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Directory.EnumerateFiles(Path.Combine(golden, "out"), "*.g.cs")
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot())
            .SelectMany(root => root.DescendantNodes().OfType<TypeDeclarationSyntax>())
            .Where(type => type.BaseList?.ToString().Contains("IJsonModel<", StringComparison.Ordinal) == true || s_withMembers.Any(ending => type.Identifier.ValueText.EndsWith(ending, StringComparison.Ordinal)))
            .SelectMany(type => type.DescendantNodes())
            .Select(node => node switch
            {
                ParameterSyntax parameter => parameter.Identifier.ValueText,
                SingleVariableDesignationSyntax local => local.Identifier.ValueText,
                ForEachStatementSyntax loop => loop.Identifier.ValueText,
                VariableDeclaratorSyntax { Parent.Parent: not BaseFieldDeclarationSyntax } local => local.Identifier.ValueText,
                _ => "",
            })
            .Where(name => name.Length > 0 && name != "_" && !described.Contains(name));
    }

    [GeneratedRegex(" (Name|Alias)=\"(?<name>[^\"]+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex DescribedName();
}
