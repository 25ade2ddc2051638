using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Services;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Rules;

/// <summary>CLT2008: an address of plain http, or one that the contract does not know, where tokens or credentials go.</summary>
internal sealed class UnsafeAddress : Rule
{
    public const string Id = "CLT2008";

    private static readonly DiagnosticDescriptor Unsafe = new(
        Id,
        "Tokens or credentials go to an unsafe address",
        "'{0}' is {1}",
        RuleDescriptor.TokenCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Secrets travel over https only (RFC 6749 §3.1.2.1, RFC 6750 §5.3), and only to the service they are for.",
        helpLinkUri: RuleDescriptor.HelpLink(Id));

    public override DiagnosticDescriptor Descriptor => Unsafe;

    public override void Register(CompilationStartAnalysisContext context, AnalyzedProject project)
    {
        context.RegisterSyntaxNodeAction(
            node => CheckText(node, project), SyntaxKind.StringLiteralExpression, SyntaxKind.InterpolatedStringText);
        context.RegisterOperationAction(operation => CheckSetting(operation, project), OperationKind.SimpleAssignment);
    }

    /// <summary>The service's own host, without https.</summary>
    private static void CheckText(SyntaxNodeAnalysisContext context, AnalyzedProject project)
    {
        var (text, isWhole) = context.Node is InterpolatedStringTextSyntax part
            ? (part.TextToken.ValueText, false)
            : (((LiteralExpressionSyntax)context.Node).Token.ValueText, context.Node.Parent is not BinaryExpressionSyntax);
        if (text.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
            && Origin.Of(text, isWhole) is { IsPlain: true } origin
            && project.Services.FirstOrDefault(service => service.OwnsHost(origin)) is { } service)
        {
            Report(context.ReportDiagnostic, context.Node, service, origin, "not https, so that tokens and data can be read on their way");
        }
    }

    /// <summary>Addresses that options or a contract are given.</summary>
    private static void CheckSetting(OperationAnalysisContext context, AnalyzedProject project)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: { Name: "BaseAddress" or "TokenEndpoint" or "Origins" } property }
            || !IsSettings(property.ContainingType))
        {
            return;
        }

        var service = project.Locator.Registration(assignment) ?? (project.Services.Length == 1 ? project.Services[0] : null);
        foreach (var (literal, origin) in Addresses(assignment.Value, project, context))
        {
            if (origin.IsPlain && !project.Services.Any(known => known.OwnsHost(origin)))
            {
                Report(context.ReportDiagnostic, literal, service ?? project.Services[0], origin, "not https, so that tokens and data can be read on their way");
            }
            else if (service is not null && !origin.IsLoopback && property.Name != "Origins" && !IsAtHome(origin, service)
                && Misled(assignment, property.Name, origin, service, project, context) is { } why)
            {
                Report(context.ReportDiagnostic, literal, service, origin, why);
            }
        }
    }

    /// <summary>
    /// What goes wrong with a foreign address: an installation of one's own has base address and token endpoint at one site, so either alone, or at two sites, is a mistake.
    /// </summary>
    private static string? Misled(
        ISimpleAssignmentOperation assignment, string property, Origin origin, ApiService service, AnalyzedProject project, OperationAnalysisContext context)
    {
        var other = property == "BaseAddress" ? "TokenEndpoint" : "BaseAddress";
        var sibling = Siblings(assignment).FirstOrDefault(candidate => candidate.Target is IPropertyReferenceOperation { Property.Name: var name } && name == other);
        if (sibling is null)
        {
            return property == "TokenEndpoint" ? "no origin of " + service.Name + ", and its credentials would go there"
                : service.TokenEndpoint is { } endpoint ? "no origin of " + service.Name + ", and tokens of " + endpoint + " would go there; set TokenEndpoint too"
                : null;
        }

        return property == "TokenEndpoint"
            && Addresses(sibling.Value, project, context).Select(address => address.Origin).FirstOrDefault() is { } home
            && !home.IsSameSite(origin)
                ? "at another site than the BaseAddress, " + home + ", and credentials would go there"
                : null;
    }

    private static bool IsSettings(INamedTypeSymbol type) =>
        type.Is("Clientele", "ClientOptions") || type.Is("Clientele", "ServiceContract") || type.Is("Clientele", "AuthenticationContract");

    private static bool IsAtHome(Origin origin, ApiService service) =>
        new[] { service.BaseAddress, service.TokenEndpoint }.Concat(service.Origins).Any(own => own is not null && own.IsSameSite(origin));

    private static IEnumerable<ISimpleAssignmentOperation> Siblings(ISimpleAssignmentOperation assignment) => assignment.Parent switch
    {
        IObjectOrCollectionInitializerOperation initializer => initializer.Initializers.OfType<ISimpleAssignmentOperation>(),
        IExpressionStatementOperation { Parent: IBlockOperation block } => block.Operations.OfType<IExpressionStatementOperation>()
            .Select(statement => statement.Operation).OfType<ISimpleAssignmentOperation>(),
        _ => [],
    };

    private static IEnumerable<(SyntaxNode Literal, Origin Origin)> Addresses(IOperation value, AnalyzedProject project, OperationAnalysisContext context)
    {
        var literals = value.Unwrapped() is ICollectionExpressionOperation list ? list.Elements.AsEnumerable() : [value];
        return literals
            .SelectMany(element => ValueTracer.Trace(element, project.Sources, context.CancellationToken).All)
            .Where(origin => origin.Kind == OriginKind.Literal && origin.Operation.Syntax.SyntaxTree == value.Syntax.SyntaxTree)
            .Select(origin => (origin.Operation.Syntax, Origin.Of(origin.Operation.ConstantText() ?? "", isWhole: true)))
            .Where(address => address.Item2 is not null)
            .Select(address => (address.Syntax, address.Item2!));
    }

    private static void Report(Action<Diagnostic> report, SyntaxNode literal, ApiService service, Origin origin, string why) =>
        report(Diagnostic.Create(Unsafe, literal.GetLocation(), RuleDescriptor.About(service), origin.ToString(), why));
}
