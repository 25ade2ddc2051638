using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Services;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Rules;

/// <summary>CLT2001: a fixed token for a service whose tokens expire, and nothing that renews it or handles the 401.</summary>
internal sealed class UnhandledTokenExpiry : Rule
{
    public const string Id = "CLT2001";

    private static readonly DiagnosticDescriptor NotHandled = new(
        Id,
        "Token expiry is not handled",
        "Access tokens of {0} end after {1}, but this one {2}, and nothing here renews it or handles a 401; {3}",
        RuleDescriptor.TokenCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Calls fail as soon as the token has ended. A token source renews tokens ahead of their end and answers a 401 with a new one.",
        helpLinkUri: RuleDescriptor.HelpLink(Id));

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

    private void Check(OperationAnalysisContext context, AnalyzedProject project, AuthorizationHeader? header)
    {
        if (header is null || !header.MayBeBearer())
        {
            return;
        }

        var origins = ValueTracer.Trace(header.Value, project.Sources, context.CancellationToken);
        var outlives = header.IsDefault && header.Owner is { } owner && ClientUse.Outlives(header, owner, project, context.CancellationToken);
        if (FixedToken.Describe(origins, outlives) is { } how
            && project.Locator.Find(header.Value, header.Owner.NamedSymbol(), context.CancellationToken) is { TokensExpire: true } service
            && !IsHandled(context, project, header.Value, header.Owner, origins))
        {
            Report(context, service, header.Value, how);
        }
    }

    /// <summary>Tokens given to the runtime itself: static credentials, and token sources of one's own that always give the same.</summary>
    private void CheckCreation(OperationAnalysisContext context, AnalyzedProject project)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        var isCredentials = creation.Type.Is(Symbols.AuthenticationNamespace, "StaticTokenCredentials");
        if (!isCredentials && !creation.Type.Is(Symbols.AuthenticationNamespace, "AccessToken"))
        {
            return;
        }

        var value = creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value;
        if (value is null)
        {
            return;
        }

        var service = project.Locator.Find(creation, null, context.CancellationToken)
            ?? (project.Services.Length == 1 ? project.Services[0] : null);
        var saysEnd = creation.ArgumentFor("expiresAt") is { } end && end.Unwrapped() is not IDefaultValueOperation && !(end.ConstantValue is { HasValue: true, Value: null });
        if (service is not { TokensExpire: true } || (saysEnd && (service.StaticTokenLifetime > 0 || !isCredentials)))
        {
            return;
        }

        var origins = ValueTracer.Trace(value, project.Sources, context.CancellationToken);
        var how = isCredentials ? FixedToken.Describe(origins, outlives: true) ?? "is fixed" : FixedToken.Describe(origins, outlives: false);
        if (how is not null && !IsHandled(context, project, creation, null, origins))
        {
            Report(context, service, creation, how);
        }
    }

    private static bool IsHandled(OperationAnalysisContext context, AnalyzedProject project, IOperation place, IOperation? owner, ValueOrigins origins)
    {
        var evidence = new RenewalEvidence(project.Sources, context.CancellationToken);
        var types = origins.Types.ToImmutableHashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default).Add(context.ContainingSymbol.ContainingType ?? place.SemanticModel!.Compilation.ObjectType);
        return evidence.IsIn(types.SelectMany(type => type.Declarations(context.CancellationToken)))
            || ClientUse.HasOwnHandler(place, owner, project, evidence, context.CancellationToken);
    }

    private void Report(OperationAnalysisContext context, ApiService service, IOperation value, string how)
    {
        var advice = service.StaticTokenLifetime > 0 && value is IObjectCreationOperation { Type.Name: "StaticTokenCredentials" }
            ? "use credentials that can be renewed, or say with 'expiresAt' when it ends"
            : "register the client with " + service.Registration + " and credentials, which renews tokens";
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptor,
            value.Syntax.GetLocation(),
            RuleDescriptor.About(service),
            service.Name,
            Durations.Text(service.AccessTokenLifetime),
            how,
            advice));
    }
}
