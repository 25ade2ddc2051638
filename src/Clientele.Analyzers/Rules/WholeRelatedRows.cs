using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Projects;
using Clientele.Analyzers.Queries;
using Clientele.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Rules;

/// <summary>CLT1002: related rows are expanded whole, and the code reads few of their properties, or none.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class WholeRelatedRows : QueryRule
{
    public const string Id = "CLT1002";

    /// <summary>Diagnostic property: what is expanded is never read.</summary>
    public const string UnreadProperty = "Unread";

    private static readonly DiagnosticDescriptor WholeRelated = new(
        Id,
        "Related rows are expanded with all properties",
        "'{0}' is expanded with all its {1} properties, and {2}",
        RuleDescriptor.QueryCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Expanded rows are sent with every row that refers to them; with a Select lambda, only what it reads is sent.",
        helpLinkUri: RuleDescriptor.HelpLink(Id));

    public override DiagnosticDescriptor Descriptor => WholeRelated;

    public override void Register(CompilationStartAnalysisContext context, AnalyzedProject project) =>
        context.RegisterOperationAction(operation => Check(operation, project), OperationKind.Invocation, OperationKind.Loop);

    private static void Check(OperationAnalysisContext context, AnalyzedProject project)
    {
        if (QueryRun.Of(context.Operation) is not { Entity: { } entity } run || project.Shape(entity) is not { } shape || !MissingSelect.IsSelectable(run))
        {
            return;
        }

        var expands = QueryChain.Of(run.Query).Calls.Where(call => call.TargetMethod.Name == "Expand").ToList();
        if (expands.Count == 0 || RowReads.Of(run, context.Compilation, context.CancellationToken) is not { } read)
        {
            return;
        }

        // Where rows are narrowed anyhow, CLT1001 says so, and its fix narrows the related rows too.
        var isNarrowed = MissingSelect.FewReads(run, project, context.Compilation, context.CancellationToken) is not null;
        foreach (var expand in expands)
        {
            Check(context, project, run, read, expand, shape, isNarrowed);
        }
    }

    private static void Check(
        OperationAnalysisContext context, AnalyzedProject project, QueryRun run, ReadNode read, IInvocationOperation expand, EntityShape shape, bool isNarrowed)
    {
        if (Lambda(expand) is not { } lambda || FieldPathReader.Of(lambda, shape, project).FirstOrDefault().Path is not { } path)
        {
            return;
        }

        var node = Node(read, path);
        var total = project.Shape(path[path.Count - 1].Item)?.PropertyCount ?? 0;
        var used = node?.Members.Count(member => !IsNavigation(member.Value)) ?? 0;
        var isUnread = node is null;
        if (isUnread ? !ExpandsMore(expand) : !isNarrowed && node is { IsWhole: false } && MissingSelect.IsLittle(used, total))
        {
            var properties = System.Collections.Immutable.ImmutableDictionary<string, string?>.Empty;
            context.ReportDiagnostic(Diagnostic.Create(
                WholeRelated,
                Place(expand),
                [run.Operation.Syntax.GetLocation()],
                isUnread ? properties.Add(UnreadProperty, "true") : properties,
                path[path.Count - 1].Name,
                total.ToString(CultureInfo.InvariantCulture),
                isUnread ? "none of them is read" : Number(used) + "; read them in a Select lambda"));
        }
    }

    private static bool ExpandsMore(IInvocationOperation expand) => expand.Arguments.Length > 1;

    private static string Number(int used) => used == 1 ? "1 is read" : used.ToString(CultureInfo.InvariantCulture) + " are read";

    private static ReadNode? Node(ReadNode read, IReadOnlyList<ShapeMember> path)
    {
        var current = read;
        foreach (var member in path)
        {
            current = current.Members.FirstOrDefault(candidate => candidate.Key.Name == member.Name).Value;
            if (current is null or { IsWhole: true })
            {
                return current;
            }
        }

        return current;
    }

    private static bool IsNavigation(ReadNode node) => DescribedTypes.IsDescribed(node.Type) && !DescribedTypes.IsComplex(node.Type);

    private static IAnonymousFunctionOperation? Lambda(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault()?.Value is { } value
            ? (value is IDelegateCreationOperation creation ? creation.Target : value.Unwrapped()) as IAnonymousFunctionOperation
            : null;

    private static Location Place(IInvocationOperation expand) =>
        expand.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call
            ? Location.Create(call.SyntaxTree, Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(access.Name.SpanStart, call.Span.End))
            : expand.Syntax.GetLocation();
}
