using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Foundation;
using Clientele.Analyzers.Projects;
using Clientele.Analyzers.Queries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Rules;

/// <summary>CLT1007: what a set's capabilities say that it refuses.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class RefusedOption : QueryRule
{
    public const string Id = "CLT1007";

    private static readonly DiagnosticDescriptor Refused = new(
        Id,
        "A set does not support a query option",
        "The description says that the service does not support {0}",
        RuleDescriptor.QueryCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A description uses the vocabulary Org.OData.Capabilities.V1 to say what a set does not support; the service returns an error or ignores the option.",
        helpLinkUri: RuleDescriptor.HelpLink(Id));

    private static readonly Option Read = new("reading", "CannotRead");

    private static readonly Option Few = new("limiting rows of", "CannotTake", Sent: "$top");

    public override DiagnosticDescriptor Descriptor => Refused;

    public override bool CoversTests => true;

    public override void Register(CompilationStartAnalysisContext context, AnalyzedProject project) =>
        context.RegisterOperationAction(operation => Check(operation, project), OperationKind.Invocation, OperationKind.Loop);

    private static void Check(OperationAnalysisContext context, AnalyzedProject project)
    {
        if (context.Operation is not IInvocationOperation call)
        {
            CheckLoop(context);
            return;
        }

        if (PropertyWrite.Refused(call) is { } entity)
        {
            Report(context, Name(call), $"changing '{entity.Name}' at this address");
            return;
        }

        if (call.Instance is not { } query
            || OptionsOf(call.TargetMethod.Name) is not { Length: > 0 } options
            || (QueryTypes.Query(query.Type) ?? QueryTypes.Entry(query.Type) ?? QueryTypes.Pageable(query.Type)) is null
            || QueryChain.Of(query) is not { Limits: { IsEmpty: false } limits, Set: { } set } chain)
        {
            return;
        }

        if (Array.Find(options, option => limits.Refuses(option.Limit)) is { } refusedWhole)
        {
            // Whoever limits the rows is told there.
            if (refusedWhole != Few || !chain.Has("Take"))
            {
                Report(context, Name(call), $"{refusedWhole.Verb} '{set.Name}'" + (refusedWhole.Sent is { } sent ? $", which '{call.TargetMethod.Name}' does ({sent})" : ""));
            }
        }
        else if (options[0] is { List: { } list } option && project.Shape(QueryTypes.Entity(query.Type)) is { } shape)
        {
            foreach (var (place, path) in Lambdas(call).SelectMany(lambda => FieldPathReader.Of(lambda, shape, project)))
            {
                if (Refusal(limits, list, path) is { } refused)
                {
                    Report(context, place.Syntax, list == "NonExpandable" ? $"expanding '{refused}' of '{set.Name}'" : $"{option.Verb} '{set.Name}' by '{refused}'");
                }
            }
        }
    }

    /// <summary>A loop over a query runs it.</summary>
    private static void CheckLoop(OperationAnalysisContext context)
    {
        if (context.Operation is IForEachLoopOperation loop
            && loop.Collection.Unwrapped() is var query
            && (QueryTypes.Query(query.Type) ?? QueryTypes.Pageable(query.Type)) is not null
            && QueryChain.Of(query) is { Limits: { IsEmpty: false } limits, Set: { } set }
            && limits.Refuses("CannotRead"))
        {
            Report(context, query.Syntax, $"reading '{set.Name}'");
        }
    }

    private static string? Refusal(SetLimits limits, string list, IReadOnlyList<ShapeMember> path)
    {
        for (var length = 1; length <= path.Count; length++)
        {
            var wirePath = string.Join("/", path.Take(length).Select(member => member.WireName));
            if (limits.Lists(list, wirePath))
            {
                return wirePath;
            }
        }

        return null;
    }

    private static IEnumerable<IAnonymousFunctionOperation> Lambdas(IInvocationOperation call) =>
        call.Arguments.Take(1).Select(argument => argument.Value).Select(value => value is IDelegateCreationOperation creation ? creation.Target : value.Unwrapped())
            .OfType<IAnonymousFunctionOperation>();

    /// <summary>What a method asks the service for; the first that a set refuses is told.</summary>
    private static Option[] OptionsOf(string method) => method switch
    {
        "Where" => [new Option("filtering", "CannotFilter", "NonFilterable")],
        "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" => [new Option("sorting", "CannotSort", "NonSortable")],
        "Expand" => [new Option("expanding related entities of", "CannotExpand", "NonExpandable")],
        "Select" => [new Option("selecting properties of", "CannotSelect", "NonExpandable")],
        "Search" => [new Option("searching", "CannotSearch")],
        "IncludeCount" or "CountAsync" or "ToCountRequest" => [new Option("counting", "CannotCount")],
        "Take" => [new Option("limiting rows of", "CannotTake")],
        "Skip" => [new Option("skipping rows of", "CannotSkip")],
        "ToListAsync" or "ReadPageAsync" or "AsPages" or "AsAsyncEnumerable" or "StreamAsync" or "DeltaAsync" => [Read],
        "FirstAsync" or "FirstOrDefaultAsync" or "SingleAsync" or "SingleOrDefaultAsync" or "AnyAsync" => [Read, Few],
        "ReadChanges" => [Read, new Option("sorting", "CannotSort", Sent: "$orderby"), new Option("filtering", "CannotFilter", Sent: "$filter")],
        _ => [],
    };

    private static SyntaxNode Name(IInvocationOperation call) =>
        call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Name : call.Syntax;

    private static void Report(OperationAnalysisContext context, SyntaxNode place, string what) =>
        context.ReportDiagnostic(Diagnostic.Create(Refused, place.GetLocation(), what));

    /// <summary>Something that a method asks the service for.</summary>
    /// <param name="Verb">What the service does not support, before the name of the set.</param>
    /// <param name="Limit">The argument of <c>[EntitySet]</c> that refuses it.</param>
    /// <param name="List">The argument that lists properties for which it is refused.</param>
    /// <param name="Sent">The query option, where the method's name does not tell that it is sent.</param>
    private sealed record Option(string Verb, string Limit, string? List = null, string? Sent = null);
}
