using System;
using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clientele.CodeFixes;

/// <summary>Fixes CLT2007: the method of the unit that the value is in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ExpiryUnitFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [WrongExpiryUnit.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not ExpressionSyntax call
            || !context.Diagnostics[0].Properties.TryGetValue(WrongExpiryUnit.UnitProperty, out var unit)
            || unit is null
            || Fixed(call, unit) is not { } replacement)
        {
            return;
        }

        context.RegisterCodeFix(
            CodeAction.Create("Read it as " + unit.ToLowerInvariant(), Replace, WrongExpiryUnit.Id),
            context.Diagnostics);

        Task<Document> Replace(CancellationToken cancellationToken) =>
            Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(call, replacement.WithTriviaFrom(call))));
    }

    private static ExpressionSyntax? Fixed(ExpressionSyntax call, string unit)
    {
        switch (call)
        {
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } access } invocation:
                var prefix = name.StartsWith("Add", StringComparison.Ordinal) ? "Add"
                    : name.StartsWith("From", StringComparison.Ordinal) ? "From"
                    : null;
                return prefix is not null
                    ? invocation.WithExpression(access.WithName(SyntaxFactory.IdentifierName(prefix + unit)))
                    : invocation.ReplaceNode(invocation.ArgumentList.Arguments[0].Expression, Span(invocation.ArgumentList, unit));
            case BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments } creation:
                return arguments.Arguments.Count == 1 && IsTimeSpan(creation)
                    ? Span(arguments, unit)
                    : creation.ReplaceNode(arguments.Arguments[0].Expression, Span(arguments, unit));
            default:
                return null;
        }
    }

    private static bool IsTimeSpan(BaseObjectCreationExpressionSyntax creation) =>
        creation is ObjectCreationExpressionSyntax { Type: var type } && type.ToString().EndsWith("TimeSpan", StringComparison.Ordinal);

    private static ExpressionSyntax Span(ArgumentListSyntax arguments, string unit) =>
        SyntaxEdits.Expression("global::System.TimeSpan.From" + unit + "(" + arguments.Arguments[0].Expression.WithoutTrivia() + ")");
}
