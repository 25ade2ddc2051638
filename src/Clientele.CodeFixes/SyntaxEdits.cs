using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Analyzers.Rules;
using Clientele.Analyzers.Services;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Clientele.CodeFixes;

internal static class SyntaxEdits
{
    /// <summary>An expression from text with full names, which are shortened where usings allow.</summary>
    public static ExpressionSyntax Expression(string text) =>
        WithShortNames(SyntaxFactory.ParseExpression(text)).WithAdditionalAnnotations(Formatter.Annotation);

    /// <summary>The service that a diagnostic is about.</summary>
    public static ApiService? Service(Diagnostic diagnostic, Compilation compilation) =>
        diagnostic.Properties.TryGetValue(RuleDescriptor.ClientProperty, out var name)
        && name is not null
        && compilation.GetTypeByMetadataName(name) is { } client
            ? ApiService.From(client)
            : null;

    /// <summary>Adds a using for a namespace of extension methods, where the name of <paramref name="visible"/> can't be seen yet.</summary>
    public static Document WithUsing(Document document, SyntaxNode root, SemanticModel model, int position, ISymbol visible)
    {
        if (root is not CompilationUnitSyntax unit || model.LookupNamespacesAndTypes(position, name: visible.Name).Any())
        {
            return document.WithSyntaxRoot(root);
        }

        var name = SyntaxFactory.ParseName(visible.ContainingNamespace.ToDisplayString());
        var directive = SyntaxFactory.UsingDirective(name).NormalizeWhitespace().WithTrailingTrivia(SyntaxFactory.ElasticLineFeed);
        return document.WithSyntaxRoot(unit.AddUsings(directive));
    }

    /// <summary>Removes a statement, and a local constant that only it used.</summary>
    public static async Task RemoveStatementAsync(DocumentEditor editor, StatementSyntax statement, CancellationToken cancellationToken)
    {
        var model = editor.SemanticModel;
        foreach (var name in statement.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (model.GetSymbolInfo(name, cancellationToken).Symbol is ILocalSymbol local
                && await local.DeclaringSyntaxReferences[0].GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is VariableDeclaratorSyntax
                {
                    Initializer.Value: LiteralExpressionSyntax,
                    Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax declaration },
                }
                && Uses(local, declaration.Parent!, model, cancellationToken) == 1)
            {
                editor.RemoveNode(declaration, SyntaxRemoveOptions.KeepUnbalancedDirectives);
            }
        }

        editor.RemoveNode((SyntaxNode?)(statement.Parent as GlobalStatementSyntax) ?? statement, SyntaxRemoveOptions.KeepUnbalancedDirectives);
    }

    private static ExpressionSyntax WithShortNames(ExpressionSyntax expression) => expression.ReplaceNodes(
        expression.DescendantNodesAndSelf().Where(node => node is QualifiedNameSyntax or MemberAccessExpressionSyntax),
        (_, rewritten) => rewritten.WithAdditionalAnnotations(Simplifier.Annotation));

    private static int Uses(ILocalSymbol local, SyntaxNode scope, SemanticModel model, CancellationToken cancellationToken) =>
        (scope is GlobalStatementSyntax ? scope.Parent! : scope).DescendantNodes().OfType<IdentifierNameSyntax>().Count(name =>
            name.Identifier.ValueText == local.Name
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, local));
}
