using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Analyzers.Queries;
using Clientele.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Clientele.CodeFixes;

/// <summary>Fixes CLT1006: the operators go into the query. It is offered only where the code still compiles with it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class WorkAfterFetchingFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [WorkAfterFetching.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => EveryFix.Provider;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var cancellationToken = context.CancellationToken;
        var model = await context.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var root = await context.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var text = await context.Document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        if (model is null || root is null || Work(context.Diagnostics[0], root, model, cancellationToken) is not { } work)
        {
            return;
        }

        var edited = text.WithChanges(new QueryRewriting(work).Changes().OrderBy(change => change.Span.Start));
        if (await CompiledEdit.HoldsAsync(edited, work.Run.Syntax, model, cancellationToken).ConfigureAwait(false))
        {
            context.RegisterCodeFix(
                CodeAction.Create("Let the service do it", _ => Task.FromResult(context.Document.WithText(edited)), WorkAfterFetching.Id),
                context.Diagnostics);
        }
    }

    private static InMemoryWork? Work(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellationToken) =>
        diagnostic.AdditionalLocations.Count > 0
        && root.FindNode(diagnostic.AdditionalLocations[0].SourceSpan, getInnermostNodeForTie: true) is { } run
        && model.GetOperation(run, cancellationToken) is IInvocationOperation call
            ? InMemoryWork.On(call, cancellationToken)
            : null;

    /// <summary>What changes in the text.</summary>
    private sealed class QueryRewriting
    {
        private readonly InMemoryWork _work;
        private readonly InMemoryStep _last;
        private readonly InvocationExpressionSyntax _run;
        private readonly string _query;
        private readonly string _arguments;

        public QueryRewriting(InMemoryWork work)
        {
            _work = work;
            _last = work.Steps[work.Steps.Count - 1];
            _run = (InvocationExpressionSyntax)work.Run.Syntax;
            _arguments = _run.ArgumentList.ToString();
            _query = ((MemberAccessExpressionSyntax)_run.Expression).Expression + string.Concat(work.Steps.Where(step => step.Argument is not null)
                .Select(step => $".{(step.IsLast ? "Where" : step.Name)}({step.Argument})"));
        }

        public IEnumerable<TextChange> Changes() => _work switch
        {
            { Local: { } local } => OfLocal(local),
            { Run.TargetMethod.Name: "AsAsyncEnumerable" } => [OfSequence()],
            _ => [OfList()],
        };

        /// <summary><c>(await q.ToListAsync()).Where(…)</c>.</summary>
        private TextChange OfList()
        {
            var awaited = _run.FirstAncestorOrSelf<AwaitExpressionSyntax>()!;
            var outer = (ExpressionSyntax)_last.Syntax;
            var text = _last.IsLast ? Awaited(awaited, $"{_query}.{_last.Name.Replace("LongCount", "Count")}Async{_arguments}") : Awaited(awaited, $"{_query}.ToListAsync{_arguments}");
            if (_last.Name == "Count")
            {
                text = "(int)" + text;
            }

            // What is a list already need not be made one.
            if (!_last.IsLast && outer.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToList", Parent: InvocationExpressionSyntax toList })
            {
                outer = toList;
            }

            return new TextChange(outer.Span, NeedsParentheses(outer) ? "(" + text + ")" : text);
        }

        /// <summary><c>q.AsAsyncEnumerable().Where(…)</c>.</summary>
        private TextChange OfSequence()
        {
            if (!_last.IsLast)
            {
                return new TextChange(_last.Syntax.Span, $"{_query}.AsAsyncEnumerable()");
            }

            var call = (InvocationExpressionSyntax)_last.Syntax;
            var token = string.Join(", ", call.ArgumentList.Arguments.Where(argument => argument.Expression is not LambdaExpressionSyntax));
            var text = $"{_query}.{_last.Name.Replace("LongCount", "Count")}Async({token})";
            return _last.Name == "Count" && call.Parent is AwaitExpressionSyntax awaited
                ? new TextChange(awaited.Span, NeedsParentheses(awaited) ? $"((int)await {text})" : "(int)await " + text)
                : new TextChange(call.Span, text);
        }

        /// <summary><c>var rows = await q.ToListAsync(); … rows.Where(…)</c>.</summary>
        private IEnumerable<TextChange> OfLocal(ILocalSymbol local)
        {
            var outer = (ExpressionSyntax)_last.Syntax;
            if (_last.Name is "Count" or "LongCount")
            {
                var declaration = _run.FirstAncestorOrSelf<VariableDeclarationSyntax>()!;
                var awaited = _run.FirstAncestorOrSelf<AwaitExpressionSyntax>()!;
                var name = local.Name + "Count";
                var cast = _last.Name == "Count" ? "(int)" : "";
                yield return new TextChange(declaration.Type.Span, "var");
                yield return new TextChange(declaration.Variables[0].Identifier.Span, name);
                yield return new TextChange(awaited.Span, cast + Awaited(awaited, $"{_query}.CountAsync{_arguments}"));
                yield return new TextChange(outer.Span, name);
                yield break;
            }

            var limit = _last.Name switch
            {
                "Any" or "First" or "FirstOrDefault" => ".Take(1)",
                "Single" or "SingleOrDefault" => ".Take(2)",
                _ => "",
            };
            yield return new TextChange(_run.Span, $"{_query}{limit}.ToListAsync{_arguments}");
            if (_last.IsLast)
            {
                yield return new TextChange(outer.Span, outer is ElementAccessExpressionSyntax ? local.Name + "[0]" : $"{local.Name}.{_last.Name}()");
            }
            else
            {
                var isMade = outer.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToList", Parent: InvocationExpressionSyntax };
                yield return new TextChange((isMade ? outer.Parent!.Parent! : outer).Span, local.Name);
            }
        }

        /// <summary>The await with another call: <c>ConfigureAwait</c> stays.</summary>
        private string Awaited(AwaitExpressionSyntax awaited, string call)
        {
            var text = awaited.ToString();
            var start = _run.SpanStart - awaited.SpanStart;
            return text.Substring(0, start) + call + text.Substring(start + _run.Span.Length);
        }

        private static bool NeedsParentheses(SyntaxNode expression) =>
            expression.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax
                or BinaryExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax;
    }
}
