using System.Linq;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Projects;
using Clientele.Analyzers.Queries;
using Clientele.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Rules;

/// <summary>CLT1003: a selector that needs the whole entity, so that nothing is narrowed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class WholeEntitySelector : QueryRule
{
    public const string Id = "CLT1003";

    private static readonly DiagnosticDescriptor Whole = new(
        Id,
        "A selector uses the whole entity",
        "This selector {0}, so each '{1}' is fetched with all its properties",
        RuleDescriptor.QueryCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "What a selector reads is determined at compile time and becomes $select and $expand. Code elsewhere that reads the entity can't be analyzed.",
        helpLinkUri: RuleDescriptor.HelpLink(Id));

    public override DiagnosticDescriptor Descriptor => Whole;

    public override void Register(CompilationStartAnalysisContext context, AnalyzedProject project) =>
        context.RegisterOperationAction(operation => Check(operation, project), OperationKind.Invocation);

    private static void Check(OperationAnalysisContext context, AnalyzedProject project)
    {
        var call = (IInvocationOperation)context.Operation;
        if (SelectedEntity.Of(call, project) is not { } entity)
        {
            return;
        }

        var selector = call.Arguments[0];
        var value = selector.Value is IDelegateCreationOperation creation ? creation.Target : selector.Value.Unwrapped();
        if (value is not IAnonymousFunctionOperation lambda)
        {
            Report(context, selector.Value.Syntax.GetLocation(), "is not a lambda and can't be analyzed at compile time", entity);
        }
        else if (EntityReads.Of(lambda, new ProjectCode(context.Compilation), followsEscaped: false, context.CancellationToken) is { IsWhole: true } read)
        {
            // It may be taken in a property that a user added to the class, elsewhere.
            var isHere = read.WholeAt is { } place && place.SourceTree == lambda.Syntax.SyntaxTree && lambda.Syntax.Span.Contains(place.SourceSpan);
            Report(context, isHere ? read.WholeAt! : lambda.Syntax.GetLocation(), Reason(read.Reason), entity);
        }
    }

    private static string Reason(WholeReason reason) => reason switch
    {
        WholeReason.Returned => "returns the entity itself",
        WholeReason.PassedAsArgument => "passes the entity to other code",
        WholeReason.MethodCalled => "calls a method of the entity",
        WholeReason.Stored => "stores the entity itself",
        WholeReason.Compared => "compares the entity itself",
        WholeReason.OpaqueProperty => "reads a property whose code is not available or may be overridden",
        WholeReason.StreamInfo => "reads what the service says about a stream",
        WholeReason.AllDynamicProperties => "reads undeclared properties whose names are known only at run time",
        _ => "uses the entity in a way that can't be analyzed",
    };

    private static void Report(OperationAnalysisContext context, Location place, string why, INamedTypeSymbol entity) =>
        context.ReportDiagnostic(Diagnostic.Create(Whole, place, why, entity.Name));
}
