using System;
using System.Linq;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Foundation;
using Clientele.Analyzers.Projects;
using Clientele.Analyzers.Services;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Rules;

/// <summary>CLT2005: a client or token source that is made anew for each call, so that nothing is reused and each time costs a token.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ClientPerCall : Rule
{
    public const string Id = "CLT2005";

    private static readonly DiagnosticDescriptor Anew = new(
        Id,
        "A client is created for each call",
        "'{0}' creates {1} of {2} {3}, each with its own connections and token; create one for each account and keep it",
        RuleDescriptor.TokenCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A token source keeps tokens and a client keeps connections; those created for one call keep them for one call only.",
        helpLinkUri: RuleDescriptor.HelpLink(Id));

    public override DiagnosticDescriptor Descriptor => Anew;

    public override void Register(CompilationStartAnalysisContext context, AnalyzedProject project) =>
        context.RegisterOperationAction(operation => Check(operation, project), OperationKind.Invocation, OperationKind.ObjectCreation);

    private static void Check(OperationAnalysisContext context, AnalyzedProject project)
    {
        var sources = project.SourcesFor(context.CancellationToken);
        if (ClientCreation.Of(context.Operation) is not { } creation
            || creation.IsForAccount()
            || How(creation, context.ContainingSymbol, sources) is not { } how)
        {
            return;
        }

        var service = project.Locator(sources).Find(creation.Operation, creation.Local());
        if (service is not null || creation.HasTokens)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Anew, creation.Operation.Syntax.GetLocation(), creation.Name, creation.What, project.NameOf(service), how));
        }
    }

    private static string? How(ClientCreation creation, ISymbol containing, Sources sources)
    {
        if (creation.Operation.EnclosingLambda() is { } lambda)
        {
            return creation.HasTokens ? Scope(lambda.CallTaking()?.TargetMethod) : null;
        }

        if (Lifetime.Outlives(creation.Operation, sources))
        {
            return null;
        }

        if (creation.Operation.IsInLoop())
        {
            return "in each iteration of a loop";
        }

        return creation.HasTokens
            && containing is IMethodSymbol { MethodKind: MethodKind.Ordinary } method
            && !creation.IsHandedOut()
            && IsCalledAgain(method, sources)
                ? "in each call of '" + method.Name + "'"
                : null;
    }

    private static string? Scope(IMethodSymbol? registration) => registration?.IsIn("Microsoft.Extensions.DependencyInjection") != true ? null
        : registration.Name.EndsWith("Transient", StringComparison.Ordinal) ? "for each request for it"
        : registration.Name.EndsWith("Scoped", StringComparison.Ordinal) ? "for each scope"
        : null;

    /// <summary>An instance's method is called as often as anybody likes; a static one where that can be seen. Entry points run once.</summary>
    private static bool IsCalledAgain(IMethodSymbol method, Sources sources)
    {
        if (method.Name is "Main" or "ExecuteAsync" or "StartAsync" or "RunAsync" or "Run" || method.ContainingType.Name == "Program")
        {
            return false;
        }

        var calls = sources.Calls(method);
        return calls.Count > 1 || calls.Any(call => call.IsInLoop()) || (calls.Count == 0 && !method.IsStatic);
    }
}
