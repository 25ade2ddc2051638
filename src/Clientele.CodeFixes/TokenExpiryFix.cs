using System;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Analyzers.Rules;
using Clientele.Analyzers.Services;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Clientele.CodeFixes;

/// <summary>
/// Fixes CLT2001. Static credentials become credentials that renew; an <c>HttpClient</c> made by hand becomes one with the service's pipeline; a
/// typed client's registration hangs on the service's.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class TokenExpiryFix : CodeFixProvider
{
    private const string Title = "Register a token source that renews tokens";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UnhandledTokenExpiry.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        var root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null
            || SyntaxEdits.Service(context.Diagnostics[0], model.Compilation) is not { } service)
        {
            return;
        }

        var token = root.FindNode(context.Span, getInnermostNodeForTie: true);
        if (CredentialsText.Create(service, token, model) is not { } credentials)
        {
            return;
        }

        if (model.GetTypeInfo(token, context.CancellationToken).Type?.Name == "StaticTokenCredentials")
        {
            var replaced = root.ReplaceNode(token, SyntaxEdits.Expression(credentials).WithTriviaFrom(token));
            Register(context, _ => Task.FromResult(document.WithSyntaxRoot(replaced)));
        }
        else if (HttpClientCreation.Find(token, model, context.CancellationToken) is { } client)
        {
            Register(context, cancellationToken => UsePipelineAsync(document, token, client, service, credentials, cancellationToken));
        }
        else if (TypedRegistration.Find(token, model, context.CancellationToken) is { } registration)
        {
            Register(context, _ => Task.FromResult(registration.HangOn(document, root, model, service, credentials)));
        }
    }

    private static void Register(CodeFixContext context, Func<CancellationToken, Task<Document>> fix) =>
        context.RegisterCodeFix(CodeAction.Create(Title, fix, UnhandledTokenExpiry.Id), context.Diagnostics[0]);

    private static async Task<Document> UsePipelineAsync(
        Document document, SyntaxNode token, HttpClientCreation client, ApiService service, string credentials, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        var text = client.PipelineText(service, credentials);
        editor.ReplaceNode(client.Creation, SyntaxEdits.Expression(text).WithTriviaFrom(client.Creation));
        if (token.FirstAncestorOrSelf<StatementSyntax>() is { } statement && !client.Creation.Span.Contains(token.Span))
        {
            await SyntaxEdits.RemoveStatementAsync(editor, statement, cancellationToken).ConfigureAwait(false);
        }

        return editor.GetChangedDocument();
    }
}
