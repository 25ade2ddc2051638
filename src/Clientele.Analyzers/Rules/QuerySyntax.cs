using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Projects;
using Clientele.Analyzers.Queries;
using Clientele.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Rules;

/// <summary>CLT1009: a <c>select</c> clause, which the compiler cannot intercept, so that whole rows are fetched.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class QuerySyntax : QueryRule
{
    public const string Id = "CLT1009";

    private static readonly DiagnosticDescriptor Clause = new(
        Id,
        "Query syntax fetches whole rows",
        "A 'select' clause is not narrowed, so each '{0}' is fetched with all its properties; write '.Select({1} => …)'",
        RuleDescriptor.QueryCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "What the lambda of a Select call reads becomes $select and $expand, since the compiler intercepts the call. A select clause has no call to intercept.",
        helpLinkUri: RuleDescriptor.HelpLink(Id));

    public override DiagnosticDescriptor Descriptor => Clause;

    public override void Register(CompilationStartAnalysisContext context, AnalyzedProject project) =>
        context.RegisterOperationAction(operation => Check(operation, project), OperationKind.Invocation);

    private static void Check(OperationAnalysisContext context, AnalyzedProject project)
    {
        var call = (IInvocationOperation)context.Operation;

        // A selector that needs the whole entity is CLT1003: with a method call nothing would be narrowed either.
        if (call.Syntax is not SelectClauseSyntax { Expression: var selected }
            || SelectedEntity.Of(call, project) is not { } entity
            || (call.Arguments[0].Value as IDelegateCreationOperation)?.Target is not IAnonymousFunctionOperation { Symbol.Parameters: [var row] } lambda
            || EntityReads.Of(lambda, context.Compilation, context.CancellationToken) is { IsWhole: true })
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(Clause, selected.GetLocation(), entity.Name, row.Name));
    }
}
