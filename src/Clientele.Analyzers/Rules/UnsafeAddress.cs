using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Foundation;
using Clientele.Analyzers.Projects;
using Clientele.Analyzers.Services;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Rules;

/// <summary>CLT2008: an address of plain http, or one that the contract does not know, where tokens or credentials go.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnsafeAddress : Rule
{
    public const string Id = "CLT2008";

    private const string Plain = "not https, so tokens and data can be read in transit";

    private static readonly DiagnosticDescriptor Unsafe = new(
        Id,
        "Tokens or credentials go to an unsafe address",
        "'{0}' is {1}",
        RuleDescriptor.TokenCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Secrets are sent over https only (RFC 6749 §3.1.2.1, RFC 6750 §5.3), and only to the service that they are for.",
        helpLinkUri: RuleDescriptor.HelpLink(Id));

    public override DiagnosticDescriptor Descriptor => Unsafe;

    public override bool CoversTests => true;

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
            && project.Services.Any(service => service.OwnsHost(origin)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Unsafe, context.Node.GetLocation(), origin.ToString(), Plain));
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

        var sources = project.SourcesFor(context.CancellationToken);
        var service = project.Locator(sources).Registration(assignment) ?? project.OnlyService;
        foreach (var (literal, origin) in Addresses(assignment.Value, sources))
        {
            var why = origin.IsLoopback || project.Services.Any(known => known.OwnsHost(origin)) ? null
                : origin.IsPlain ? Plain
                : service is null || property.Name == "Origins" || service.IsAtHome(origin) ? null
                : Misled(assignment, property.Name, origin, service, sources);
            if (why is not null)
            {
                context.ReportDiagnostic(Diagnostic.Create(Unsafe, literal.GetLocation(), origin.ToString(), why));
            }
        }
    }

    /// <summary>
    /// What goes wrong with a foreign address. An installation of one's own has base address and token endpoint at one site, so either alone,
    /// or at two sites, is a mistake.
    /// </summary>
    private static string? Misled(ISimpleAssignmentOperation assignment, string property, Origin origin, ApiService service, Sources sources)
    {
        var isEndpoint = property == "TokenEndpoint";
        var sibling = Siblings(assignment).FirstOrDefault(candidate => candidate.Target is IPropertyReferenceOperation { Property.Name: var name }
            && name == (isEndpoint ? "BaseAddress" : "TokenEndpoint"));
        if (sibling is not null)
        {
            var home = isEndpoint ? Addresses(sibling.Value, sources).Select(address => address.Origin).FirstOrDefault() : null;
            return home is null || home.IsSameSite(origin) ? null : $"at another site than the BaseAddress, {home}, and credentials would be sent there";
        }

        return isEndpoint ? $"not an origin of {service.Name}, and its credentials would be sent there"
            : service.TokenEndpoint is { } endpoint ? $"not an origin of {service.Name}, and tokens of {endpoint} would be sent there; set TokenEndpoint too"
            : null;
    }

    private static bool IsSettings(INamedTypeSymbol type) =>
        type.Is("Clientele", "ClientOptions") || type.Is("Clientele", "ServiceContract") || type.Is("Clientele", "AuthenticationContract");

    private static IEnumerable<ISimpleAssignmentOperation> Siblings(ISimpleAssignmentOperation assignment) => assignment.Parent switch
    {
        IObjectOrCollectionInitializerOperation initializer => initializer.Initializers.OfType<ISimpleAssignmentOperation>(),
        IExpressionStatementOperation { Parent: IBlockOperation block } => block.Operations.OfType<IExpressionStatementOperation>()
            .Select(statement => statement.Operation).OfType<ISimpleAssignmentOperation>(),
        _ => [],
    };

    /// <summary>Addresses in the same file that a setting comes from.</summary>
    private static IEnumerable<(SyntaxNode Literal, Origin Origin)> Addresses(IOperation value, Sources sources)
    {
        var elements = value.Unwrapped() is ICollectionExpressionOperation list ? list.Elements : [value];
        foreach (var found in elements.SelectMany(element => ValueTracer.Trace(element, sources).All))
        {
            if (found.Kind == OriginKind.Literal
                && found.Operation.Syntax.SyntaxTree == value.Syntax.SyntaxTree
                && Origin.Of(found.Operation.ConstantText() ?? "", isWhole: true) is { } origin)
            {
                yield return (found.Operation.Syntax, origin);
            }
        }
    }
}
