using System;
using System.Linq;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Foundation;
using Clientele.Analyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clientele.Analyzers.Rules;

/// <summary>CLT2004: a password, client secret or token that stands in the source.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SecretLiteral : Rule
{
    public const string Id = "CLT2004";

    /// <summary>Diagnostic property: which secret it is, as a key of settings.</summary>
    public const string KeyProperty = "Key";

    private static readonly DiagnosticDescriptor InSource = new(
        Id,
        "A secret is in the source code",
        "The {0} of {1} is in the source code, where anyone with the repository or the assembly can read it; read it from configuration or the environment",
        RuleDescriptor.TokenCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Anyone who can read the source, its history, or the compiled assembly has the secret, and it can't be changed without a new build.",
        helpLinkUri: RuleDescriptor.HelpLink(Id));

    public override DiagnosticDescriptor Descriptor => InSource;

    public override void Register(CompilationStartAnalysisContext context, AnalyzedProject project)
    {
        context.RegisterOperationAction(
            operation => Check(operation, project), OperationKind.ObjectCreation, OperationKind.Invocation, OperationKind.SimpleAssignment);
        context.RegisterSyntaxNodeAction(node => CheckForm(node, project), SyntaxKind.StringLiteralExpression);
    }

    private static void Check(OperationAnalysisContext context, AnalyzedProject project)
    {
        if (SecretSink.Of(context.Operation) is not { } sink)
        {
            return;
        }

        var sources = project.SourcesFor(context.CancellationToken);
        var literals = ValueTracer.Trace(sink.Value, sources).All
            .Where(origin => origin.Kind == OriginKind.Literal && !Placeholder.Is(origin.Operation.ConstantText()))
            .ToList();
        var service = literals.Count == 0 ? null : project.Locator(sources).Find(context.Operation);
        if (service is null && !sink.IsRuntime)
        {
            return;
        }

        foreach (var literal in literals)
        {
            var isNear = literal.Operation.Syntax.SyntaxTree == sink.Value.Syntax.SyntaxTree;
            context.ReportDiagnostic(Diagnostic.Create(
                InSource,
                (isNear ? literal.Operation : sink.Value).Syntax.GetLocation(),
                RuleDescriptor.About(service).Add(KeyProperty, sink.Key),
                sink.Name,
                project.NameOf(service)));
        }
    }

    /// <summary>A token request's form, written as one text.</summary>
    private static void CheckForm(SyntaxNodeAnalysisContext context, AnalyzedProject project)
    {
        var text = ((LiteralExpressionSyntax)context.Node).Token.ValueText;
        if (text.IndexOf("grant_type=", StringComparison.Ordinal) < 0 || FormText.Secret(text) is not { } name)
        {
            return;
        }

        var sources = project.SourcesFor(context.CancellationToken);
        if (sources.Operation(context.Node) is { } operation && project.Locator(sources).Find(operation) is { } service)
        {
            context.ReportDiagnostic(Diagnostic.Create(InSource, context.Node.GetLocation(), name, service.Name));
        }
    }
}
