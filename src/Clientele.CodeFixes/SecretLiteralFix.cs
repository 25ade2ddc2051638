using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Clientele.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clientele.CodeFixes;

/// <summary>Fixes CLT2004: the secret comes from the environment.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class SecretLiteralFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [SecretLiteral.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not LiteralExpressionSyntax literal
            || model is null
            || IsConstant(literal)
            || !context.Diagnostics[0].Properties.TryGetValue(SecretLiteral.KeyProperty, out var key)
            || key is null)
        {
            return;
        }

        var service = SyntaxEdits.Service(context.Diagnostics[0], model.Compilation);
        var secret = SyntaxEdits.Expression(CredentialsText.FromEnvironment(service, key)).WithTriviaFrom(literal);
        context.RegisterCodeFix(
            CodeAction.Create(
                "Read it from the environment",
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(literal, secret))),
                SecretLiteral.Id),
            context.Diagnostics);
    }

    /// <summary>Constants, defaults of parameters and arguments of attributes can't be calls.</summary>
    private static bool IsConstant(LiteralExpressionSyntax literal)
    {
        for (SyntaxNode? current = literal; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case AttributeSyntax or ParameterSyntax:
                    return true;
                case LocalDeclarationStatementSyntax local:
                    return local.IsConst;
                case FieldDeclarationSyntax field:
                    return field.Modifiers.Any(SyntaxKind.ConstKeyword);
                case StatementSyntax or MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }
}
