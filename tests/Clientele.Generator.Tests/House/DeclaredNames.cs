using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clientele.Generator.Tests.House;

/// <summary>Names that sources declare. A name that is not among them refers to a library or a local, so that it need not be bound to know what uses what.</summary>
internal static class DeclaredNames
{
    private const string Suffix = "Attribute";

    public static HashSet<string> Of(IEnumerable<SyntaxTree> trees) =>
        trees.SelectMany(tree => tree.GetRoot().DescendantNodes()).Select(Name).OfType<string>().SelectMany(Written).ToHashSet(StringComparer.Ordinal);

    private static string? Name(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EventDeclarationSyntax member => member.Identifier.ValueText,
        EnumMemberDeclarationSyntax member => member.Identifier.ValueText,
        VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } field => field.Identifier.ValueText,
        ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } property => property.Identifier.ValueText,
        UsingDirectiveSyntax { Alias: { } alias } => alias.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>Attributes are written without their suffix.</summary>
    private static string[] Written(string name) => name.EndsWith(Suffix, StringComparison.Ordinal) ? [name, name[..^Suffix.Length]] : [name];
}
