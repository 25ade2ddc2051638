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

/// <summary>CLT1001: rows are fetched whole, and the code reads some of their properties.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class MissingSelect : QueryRule
{
    public const string Id = "CLT1001";

    private const int FewestUnread = 3;
    private const int NamedAtMost = 5;

    private static readonly DiagnosticDescriptor Missing = new(
        Id,
        "$select is missing",
        "Each '{0}' is fetched with all its {1} properties, and {2}; add '.Select({3} => new {{ … }})' with the properties that are read",
        RuleDescriptor.QueryCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Without $select, the service reads and sends every property, and the client reads them all; a narrow row is often a tenth of the size.",
        helpLinkUri: RuleDescriptor.HelpLink(Id));

    public override DiagnosticDescriptor Descriptor => Missing;

    public override void Register(CompilationStartAnalysisContext context, AnalyzedProject project) =>
        context.RegisterOperationAction(operation => Check(operation, project), OperationKind.Invocation, OperationKind.Loop);

    /// <summary>What is read of whole rows, where that is little.</summary>
    public static ReadNode? FewReads(QueryRun run, AnalyzedProject project, Compilation compilation, System.Threading.CancellationToken cancellationToken) =>
        project.Shape(run.Entity) is { } shape
        && shape.PropertyCount >= FewestUnread
        && IsSelectable(run)
        && RowReads.Of(run, compilation, cancellationToken) is { } read
        && IsLittle(Count(read), shape.PropertyCount)
            ? read
            : null;

    /// <summary>At most half of the properties are read, and three are left over.</summary>
    public static bool IsLittle(int read, int total) => read * 2 <= total && total - read >= FewestUnread;

    /// <summary>Whether a selection could be added, and was not left out on purpose.</summary>
    public static bool IsSelectable(QueryRun run)
    {
        if (run.Kind == RunKind.Number || run.Query.Type is not { } type || !HasSelect(type))
        {
            return false;
        }

        var chain = QueryChain.Of(run.Query);
        return chain.IsKnown && !chain.Has("SelectAll") && chain.Limits is not { CannotSelect: true };
    }

    /// <summary>How a lambda's parameter for a type is called, by its last word: <c>p</c> for a project, <c>t</c> for a project task.</summary>
    public static string Parameter(ITypeSymbol entity) =>
        char.ToLowerInvariant(entity.Name.LastOrDefault(letter => char.IsUpper(letter)) is var last and not default(char) ? last : entity.Name[0]).ToString();

    private static void Check(OperationAnalysisContext context, AnalyzedProject project)
    {
        // What the service can do instead of the code comes first, CLT1006: then less is read.
        if (QueryRun.Of(context.Operation) is not { Entity: { } entity } run
            || FewReads(run, project, context.Compilation, context.CancellationToken) is not { } read
            || (run.Operation is IInvocationOperation call && InMemoryWork.On(call, context.CancellationToken) is not null))
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(
            Missing,
            Place(run).GetLocation(),
            entity.Name,
            project.Shape(entity)!.PropertyCount.ToString(CultureInfo.InvariantCulture),
            Used(read),
            Parameter(entity)));
    }

    private static int Count(ReadNode read) => read.Members.Count(member => !IsNavigation(member.Value)) + read.DynamicNames.Count;

    private static bool IsNavigation(ReadNode node) => DescribedTypes.IsDescribed(node.Type) && !DescribedTypes.IsComplex(node.Type);

    private static string Used(ReadNode read)
    {
        var names = read.Members.Select(member => member.Key.Name).Concat(read.DynamicNames).Concat(read.ReadsETag ? ["ETag"] : []).ToList();
        return names.Count switch
        {
            0 => "none of them is read",
            1 => $"only '{names[0]}' is read",
            <= NamedAtMost => $"{Number(names)} are read ({string.Join(", ", names)})",
            _ => $"{Number(names)} are read ({string.Join(", ", names.Take(NamedAtMost))}, …)",
        };
    }

    private static string Number(List<string> names) => names.Count.ToString(CultureInfo.InvariantCulture);

    private static bool HasSelect(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers("Select").Any(member => member is IMethodSymbol))
            {
                return true;
            }
        }

        return false;
    }

    private static SyntaxNode Place(QueryRun run) => run.Operation.Syntax switch
    {
        CommonForEachStatementSyntax loop => loop.Expression,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name,
        var syntax => syntax,
    };
}
