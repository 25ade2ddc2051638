using System.Collections.Generic;
using System.Linq;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Foundation;
using Clientele.Analyzers.Projects;
using Clientele.Analyzers.Services;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Rules;

/// <summary>CLT2001: a fixed token for a service whose tokens expire, and nothing that renews it or handles the 401.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnhandledTokenExpiry : Rule
{
    public const string Id = "CLT2001";

    private static readonly DiagnosticDescriptor NotHandled = new(
        Id,
        "Token expiry is not handled",
        "Access tokens of {0} expire after {1}, but this one {2}, and nothing here renews it or handles a 401; {3}",
        RuleDescriptor.TokenCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Calls fail once the token has expired. A token source renews tokens before they expire and after a 401.",
        helpLinkUri: RuleDescriptor.HelpLink(Id));

    private static IEqualityComparer<ITypeSymbol> SymbolComparer => SymbolEqualityComparer.Default;

    public override DiagnosticDescriptor Descriptor => NotHandled;

    public override void Register(CompilationStartAnalysisContext context, AnalyzedProject project)
    {
        if (!project.Services.Any(service => service.TokensExpire))
        {
            return;
        }

        context.RegisterOperationAction(
            operation => Check(operation, project, AuthorizationHeader.Of((ISimpleAssignmentOperation)operation.Operation)),
            OperationKind.SimpleAssignment);
        context.RegisterOperationAction(
            operation => Check(operation, project, AuthorizationHeader.Of((IInvocationOperation)operation.Operation)),
            OperationKind.Invocation);
        context.RegisterOperationAction(operation => CheckCreation(operation, project), OperationKind.ObjectCreation);
    }

    private static void Check(OperationAnalysisContext context, AnalyzedProject project, AuthorizationHeader? header)
    {
        if (header is null || !header.MayBeBearer())
        {
            return;
        }

        var sources = project.SourcesFor(context.CancellationToken);
        var origins = ValueTracer.Trace(header.Value, sources);
        var outlives = header is { IsDefault: true, Owner: { } owner } && new ClientUse(project, sources).Outlives(header, owner);
        if (FixedToken.Describe(origins, outlives) is { } how
            && project.Locator(sources).Find(header.Value, header.Owner.NamedSymbol()) is { TokensExpire: true } service
            && !IsHandled(context, project, header.Value, header.Owner, origins))
        {
            Report(context, service, header.Value, how);
        }
    }

    /// <summary>Tokens given to the runtime itself: static credentials, and token sources of one's own that always give the same.</summary>
    private static void CheckCreation(OperationAnalysisContext context, AnalyzedProject project)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        var isCredentials = creation.Type.Is(Symbols.AuthenticationNamespace, "StaticTokenCredentials");
        if ((!isCredentials && !creation.Type.Is(Symbols.AuthenticationNamespace, "AccessToken"))
            || creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value is not { } token)
        {
            return;
        }

        var sources = project.SourcesFor(context.CancellationToken);
        var service = project.Locator(sources).Find(creation) ?? project.OnlyService;
        if (service is not { TokensExpire: true } || (SaysEnd(creation) && (service.StaticTokenLifetime > 0 || !isCredentials)))
        {
            return;
        }

        // Credentials are fixed whatever they are made of; a token of a source of one's own may be one that was just asked for.
        var origins = ValueTracer.Trace(token, sources);
        var how = FixedToken.Describe(origins, outlives: isCredentials) ?? (isCredentials ? "is fixed" : null);
        if (how is not null && !IsHandled(context, project, creation, null, origins))
        {
            Report(context, service, creation, how);
        }
    }

    private static bool SaysEnd(IObjectCreationOperation creation) =>
        creation.ArgumentFor("expiresAt") is { } end
        && end.Unwrapped() is not IDefaultValueOperation
        && end.ConstantValue is not { HasValue: true, Value: null };

    private static bool IsHandled(
        OperationAnalysisContext context, AnalyzedProject project, IOperation place, IOperation? owner, ValueOrigins origins)
    {
        var sources = project.SourcesFor(context.CancellationToken);
        var evidence = new RenewalEvidence(sources);
        return (context.ContainingSymbol.ContainingType is { } type && evidence.IsIn(type))
            || evidence.IsIn(origins.Types)
            || evidence.IsIn(Callers(context.ContainingSymbol, sources))
            || new ClientUse(project, sources).HasHandler(place, owner, evidence);
    }

    /// <summary>Types that call the method which sets the token: they may call it again.</summary>
    private static IEnumerable<ITypeSymbol> Callers(ISymbol containing, Sources sources) =>
        containing is IMethodSymbol { MethodKind: MethodKind.Ordinary } method
            ? sources.Calls(method).Select(call => sources.TypeAround(call.Syntax)).OfType<ITypeSymbol>().Distinct(SymbolComparer)
            : [];

    private static void Report(OperationAnalysisContext context, ApiService service, IOperation token, string how)
    {
        var advice = service.StaticTokenLifetime > 0 && token.Type?.Name == "StaticTokenCredentials"
            ? "use credentials that can be renewed, or set 'expiresAt' to when it expires"
            : "register the client with " + service.Registration + " and credentials, which renews tokens";
        context.ReportDiagnostic(Diagnostic.Create(
            NotHandled,
            token.Syntax.GetLocation(),
            RuleDescriptor.About(service),
            service.Name,
            service.AccessTokenLifetime > 0 ? Durations.Text(service.AccessTokenLifetime) : "the time in each token response",
            how,
            advice));
    }
}
