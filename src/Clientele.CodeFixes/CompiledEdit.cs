using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Clientele.CodeFixes;

/// <summary>Asks the compiler about an edit before it is offered.</summary>
internal static class CompiledEdit
{
    /// <summary>Whether a member has no more errors with the edit than before.</summary>
    /// <param name="edited">The file with the edit.</param>
    /// <param name="place">Where it is, in the file before.</param>
    /// <param name="model">The model of the file before.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public static async Task<bool> HoldsAsync(SourceText edited, SyntaxNode place, SemanticModel model, CancellationToken cancellationToken)
    {
        var before = model.SyntaxTree;
        var after = before.WithChangedText(edited);
        var member = Member(place);
        var root = await after.GetRootAsync(cancellationToken).ConfigureAwait(false);
        var editedMember = Member(root.FindToken(place.SpanStart).Parent!);

        // Generated files stay as they are: generators need not run again.
        var editedModel = model.Compilation.ReplaceSyntaxTree(before, after).GetSemanticModel(after);
        return Errors(editedModel, editedMember.Span, cancellationToken) <= Errors(model, member.Span, cancellationToken);
    }

    private static int Errors(SemanticModel model, TextSpan span, CancellationToken cancellationToken) =>
        model.GetDiagnostics(span, cancellationToken).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static SyntaxNode Member(SyntaxNode node) =>
        node.AncestorsAndSelf().FirstOrDefault(candidate => candidate is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax)
        ?? node.SyntaxTree.GetRoot();
}
