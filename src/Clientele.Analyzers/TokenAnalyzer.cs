using System.Collections.Immutable;
using System.Linq;
using Clientele.Analyzers.Rules;
using Clientele.Analyzers.Services;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clientele.Analyzers;

/// <summary>
/// The rules on tokens and secrets: CLT2001 to CLT2099. One analyzer runs them, so that what is known of the project is found once for all of them.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TokenAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<Rule> Rules =
    [
        new UnhandledTokenExpiry(),
        new KeptTokenText(),
        new LostRefreshToken(),
        new SecretLiteral(),
        new ClientPerCall(),
        new SwallowedUnauthorized(),
        new WrongExpiryUnit(),
        new UnsafeAddress(),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        Rules.Select(rule => rule.Descriptor).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var services = ApiServices.Find(start.Compilation, start.CancellationToken);
            if (services.IsEmpty)
            {
                return;
            }

            var project = new AnalyzedProject(start.Compilation, services);
            foreach (var rule in Rules)
            {
                rule.Register(start, project);
            }
        });
    }
}
