using System;
using System.Collections.Immutable;
using System.Linq;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Foundation;
using Clientele.Analyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Rules;

/// <summary>CLT2002: a token's text in a field, static, cache, file or log, where it stays after its use.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class KeptTokenText : Rule
{
    public const string Id = "CLT2002";

    private static readonly DiagnosticDescriptor Kept = new(
        Id,
        "The text of a token is stored",
        "The text of a token of {0} is stored in {1}, where it outlives the token and can be read by others; {2}",
        RuleDescriptor.TokenCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The text of a token is a secret that expires soon. The token source keeps it and adds the current one to each request.",
        helpLinkUri: RuleDescriptor.HelpLink(Id));

    public override DiagnosticDescriptor Descriptor => Kept;

    public override void Register(CompilationStartAnalysisContext context, AnalyzedProject project)
    {
        context.RegisterOperationAction(
            operation => CheckAssignment(operation, project), OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment);
        context.RegisterOperationAction(operation => CheckCall(operation, project), OperationKind.Invocation);
    }

    private static void CheckAssignment(OperationAnalysisContext context, AnalyzedProject project)
    {
        var assignment = (IAssignmentOperation)context.Operation;
        if (assignment.Target is not IMemberReferenceOperation { Member: { DeclaringSyntaxReferences.IsEmpty: false } member }
            || !CanHoldText(member.MemberType())
            || MayKeep(context.ContainingSymbol.ContainingType))
        {
            return;
        }

        // A field with a token that one asked for by hand is what CLT2001 judges by its use; only a static one is wrong by itself.
        var sources = project.SourcesFor(context.CancellationToken);
        var isRuntime = TokenText.IsOfRuntime(assignment.Value, sources);
        if (isRuntime || (member.IsStatic && TokenText.IsOfAnswer(assignment.Value, sources)))
        {
            Report(context, project, assignment.Value, isRuntime, (member.IsStatic ? "the static '" : "'") + member.Name + "'");
        }
    }

    private static void CheckCall(OperationAnalysisContext context, AnalyzedProject project)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Keeper(call.TargetMethod) is not { } keeper || MayKeep(context.ContainingSymbol.ContainingType))
        {
            return;
        }

        var sources = project.SourcesFor(context.CancellationToken);
        foreach (var value in call.Arguments.SelectMany(argument => Elements(argument.Value)))
        {
            var isRuntime = TokenText.IsOfRuntime(value, sources);
            if (isRuntime || TokenText.IsOfAnswer(value, sources))
            {
                Report(context, project, value, isRuntime, keeper);
                return;
            }
        }
    }

    /// <summary>Where a call stores its arguments; null if it stores nothing, or if an expiration is set.</summary>
    private static string? Keeper(IMethodSymbol method)
    {
        var type = method.ContainingType;
        if (StartsWith("Set"))
        {
            return type.IsIn("Microsoft.Extensions.Caching") && !IsToldWhenToForget(method) ? "a cache without an expiry"
                : type.Is("System", "Environment") ? "an environment variable"
                : null;
        }

        if (StartsWith("Write") || StartsWith("Append"))
        {
            return type.Is("System.IO", "File") || type.IsOrDerivesFrom("System.IO", "TextWriter") ? "a file"
                : type.Is("System", "Console") ? "the output"
                : null;
        }

        return StartsWith("Log") && type.IsIn("Microsoft.Extensions.Logging") ? "a log" : null;

        bool StartsWith(string prefix) => method.Name.StartsWith(prefix, StringComparison.Ordinal);
    }

    private static bool IsToldWhenToForget(IMethodSymbol method) => method.Parameters.Any(parameter =>
        parameter.Type.Name is "TimeSpan" or "DateTimeOffset" || parameter.Type.Name.EndsWith("Options", StringComparison.Ordinal));

    private static ImmutableArray<IOperation> Elements(IOperation value) =>
        value is IArrayCreationOperation { IsImplicit: true, Initializer: { } elements } ? elements.ElementValues : [value];

    private static bool CanHoldText(ITypeSymbol? type) =>
        type?.SpecialType is SpecialType.System_String or SpecialType.System_Object
        || type.Is("System.Net.Http.Headers", "AuthenticationHeaderValue");

    /// <summary>Stores and sources of tokens keep tokens: that is what they are for.</summary>
    private static bool MayKeep(INamedTypeSymbol? type) =>
        type.IsOrImplements(Symbols.AuthenticationNamespace, "ITokenStore") || type.IsOrImplements(Symbols.AuthenticationNamespace, "ITokenSource");

    private static void Report(OperationAnalysisContext context, AnalyzedProject project, IOperation value, bool isRuntime, string keeper)
    {
        var service = project.Locator(project.SourcesFor(context.CancellationToken)).Find(value);
        if (service is not null || isRuntime)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Kept,
                value.Syntax.GetLocation(),
                project.NameOf(service),
                keeper,
                isRuntime ? "ask the token source each time" : "leave tokens to the client's token source"));
        }
    }
}
