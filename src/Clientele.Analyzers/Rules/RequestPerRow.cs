using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Foundation;
using Clientele.Analyzers.Projects;
using Clientele.Analyzers.Queries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Rules;

/// <summary>CLT1004: a request for each row of a loop.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class RequestPerRow : QueryRule
{
    public const string Id = "CLT1004";

    /// <summary>Diagnostic property: the row's navigation property that leads to the entity asked for.</summary>
    public const string NavigationProperty = "Navigation";

    private static readonly DiagnosticDescriptor PerRow = new(
        Id,
        "A request is sent for each row",
        "'{0}' sends a request in each iteration of the loop; {1}",
        RuleDescriptor.QueryCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A hundred rows take a hundred requests: slow, and soon over the service's rate limits.",
        helpLinkUri: RuleDescriptor.HelpLink(Id));

    public override DiagnosticDescriptor Descriptor => PerRow;

    public override void Register(CompilationStartAnalysisContext context, AnalyzedProject project) =>
        context.RegisterOperationAction(operation => Check(operation, project), OperationKind.Invocation, OperationKind.Loop);

    private static void Check(OperationAnalysisContext context, AnalyzedProject project)
    {
        if (QueryRun.Of(context.Operation) is not { Kind: not RunKind.Pages } run
            || RowLoop.Around(run.Operation) is not { } loop
            || loop.MayEndAfter(run.Operation)
            || loop.Item.IsCollection())
        {
            return;
        }

        var chain = QueryChain.Of(run.Query);
        var advice = ByKey(chain, loop, project, out var navigation) ?? ByCondition(chain, loop, project);
        if (advice is not null)
        {
            var place = run.Operation is IForEachLoopOperation each ? each.Collection.Syntax : run.Operation.Syntax;
            var properties = navigation is not null && chain.Calls.Count == 0
                ? ImmutableDictionary<string, string?>.Empty.Add(NavigationProperty, navigation)
                : ImmutableDictionary<string, string?>.Empty;
            context.ReportDiagnostic(Diagnostic.Create(PerRow, place.GetLocation(), properties, run.Name, advice));
        }
    }

    /// <summary><c>Users[p.ManagerId]</c>, <c>Projects[p.Id].Tasks</c>.</summary>
    private static string? ByKey(QueryChain chain, RowLoop loop, AnalyzedProject project, out string? toEntity)
    {
        toEntity = null;
        IPropertySymbol? navigation = null;
        var current = chain.Root;
        while (current is IPropertyReferenceOperation { Property.IsIndexer: false, Instance: { } instance } reference && QueryTypes.IsDeferred(instance.Type))
        {
            navigation = reference.Property;
            current = instance.Unwrapped();
        }

        if (current is not IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var argument] } entry || !loop.Decides(argument.Value))
        {
            return null;
        }

        var row = project.Shape(loop.Item?.MemberType());
        var entity = QueryTypes.Entity(entry.Type);
        if (navigation is not null)
        {
            return row is not null && SymbolEqualityComparer.Default.Equals(row.Type, entity) && row.Named(navigation.Name) is { IsNavigation: true }
                ? Expand(navigation.Name)
                : $"expand '{navigation.Name}' in one query of the rows before the loop";
        }

        var key = KeyProperty(argument.Value);
        var related = row?.Members.FirstOrDefault(member => member is { IsNavigation: true, IsCollection: false }
            && member.Name + "Id" == key?.Name
            && SymbolEqualityComparer.Default.Equals(member.Item, entity));
        toEntity = related?.Name;
        return related is not null ? Expand(related.Name)
            : $"request them all before the loop: '{SetName(entry.Instance)}.Where(x => x.{KeyName(entity, project)}.In(keys))'";
    }

    /// <summary><c>Tasks.Where(t => t.ProjectId == p.Id)</c>.</summary>
    private static string? ByCondition(QueryChain chain, RowLoop loop, AnalyzedProject project)
    {
        var deciding = chain.Calls.Where(call => call.TargetMethod.Name == "Where" && loop.Decides(call)).ToList();
        if (deciding.Count != 1 || deciding[0].Descendants().OfType<IInvocationOperation>().Any(call => call.TargetMethod.Name == "In" && loop.Decides(call)))
        {
            return null;
        }

        var comparison = deciding[0].Descendants().OfType<IBinaryOperation>().FirstOrDefault(binary =>
            binary.OperatorKind == BinaryOperatorKind.Equals && (loop.Decides(binary.LeftOperand) || loop.Decides(binary.RightOperand)));
        if (comparison is null)
        {
            return null;
        }

        var (field, value) = loop.Decides(comparison.RightOperand)
            ? (comparison.LeftOperand, comparison.RightOperand)
            : (comparison.RightOperand, comparison.LeftOperand);
        if (field.Unwrapped() is not IPropertyReferenceOperation { Property: var compared })
        {
            return null;
        }

        var target = QueryTypes.Entity(chain.Root.Type);
        var row = project.Shape(loop.Item?.MemberType());
        var key = KeyProperty(value);
        var related = row is not null && key is not null && row.Key.Contains(row.Named(key.Name)?.WireName ?? "", StringComparer.Ordinal)
            ? row.Members.Where(member => member is { IsNavigation: true, IsCollection: true } && SymbolEqualityComparer.Default.Equals(member.Item, target)).ToList()
            : [];
        return related is [var only] ? Expand(only.Name)
            : $"request them all before the loop: '{SetName(chain.Root)}.Where(x => x.{compared.Name}.In(values))'";
    }

    private static string Expand(string navigation) => $"expand '{navigation}' in the query of the rows: '.Expand(x => x.{navigation})'";

    private static string SetName(IOperation? set) => set?.Unwrapped() is IPropertyReferenceOperation { Property.IsIndexer: false } reference ? reference.Property.Name : "set";

    private static string KeyName(INamedTypeSymbol? entity, AnalyzedProject project) =>
        project.Shape(entity) is { Key: [var only] } shape && shape.Find(only) is { } key ? key.Name : "Id";

    /// <summary>The property of the row that a key is taken from: <c>p.ManagerId!.Value</c>.</summary>
    private static IPropertySymbol? KeyProperty(IOperation value) => value.Unwrapped() switch
    {
        IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }, Instance: { } nullable } =>
            KeyProperty(nullable),
        IPropertyReferenceOperation reference => reference.Property,
        IInvocationOperation { TargetMethod.Name: "GetValueOrDefault", Instance: { } nullable } => KeyProperty(nullable),
        ICoalesceOperation coalesce => KeyProperty(coalesce.Value),
        ILocalReferenceOperation local when LocalVariable.Of(local.Local, local).Value is { } source => KeyProperty(source),
        _ => null,
    };
}
