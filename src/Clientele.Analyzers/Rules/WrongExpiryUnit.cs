using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Foundation;
using Clientele.Analyzers.Projects;
using Clientele.Analyzers.Services;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Rules;

/// <summary>CLT2007: <c>expires_in</c> is in seconds (RFC 6749 §5.1), and code takes it for something else.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class WrongExpiryUnit : Rule
{
    public const string Id = "CLT2007";

    /// <summary>Diagnostic property: the unit in which the value is given, where that is one that methods are named after.</summary>
    public const string UnitProperty = "Unit";

    private static readonly DiagnosticDescriptor Wrong = new(
        Id,
        "A token's lifetime is read in the wrong unit",
        "'{0}' reads a lifetime in seconds as {1}, so a token of {2} seems to last {3}",
        RuleDescriptor.TokenCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The lifetime in a token response is in seconds (RFC 6749 §5.1). In another unit, tokens are renewed too often or too late.",
        helpLinkUri: RuleDescriptor.HelpLink(Id));

    public override DiagnosticDescriptor Descriptor => Wrong;

    public override bool CoversTests => true;

    public override void Register(CompilationStartAnalysisContext context, AnalyzedProject project)
    {
        if (project.Services.FirstOrDefault(service => service.AccessTokenLifetime > 0) is { } service)
        {
            context.RegisterOperationAction(operation => Check(operation, project, service), OperationKind.Invocation, OperationKind.ObjectCreation);
        }
    }

    private static void Check(OperationAnalysisContext context, AnalyzedProject project, ApiService service)
    {
        var sources = project.SourcesFor(context.CancellationToken);
        if (TimeUnit.Of(context.Operation) is not var (unit, value) || Factor(value, sources, 0) is not { } factor)
        {
            return;
        }

        // A margin makes it a little less; the next unit is sixty times off.
        var ratio = factor / unit.PerSecond;
        var locator = project.Locator(sources);
        if (ratio is (> 0.05 and <= 1.5) || locator.IsForeign(context.Operation))
        {
            return;
        }

        service = locator.Find(context.Operation) is { AccessTokenLifetime: > 0 } found ? found : service;
        var given = TimeUnit.All.FirstOrDefault(candidate => factor / candidate.PerSecond is > 0.05 and <= 1.5);
        context.ReportDiagnostic(Diagnostic.Create(
            Wrong,
            context.Operation.Syntax.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(UnitProperty, given?.Name),
            TimeUnit.MethodName(context.Operation),
            unit.Name.ToLowerInvariant(),
            Durations.Text(service.AccessTokenLifetime),
            Seconds(service.AccessTokenLifetime * ratio)));
    }

    /// <summary>What a token's lifetime in seconds is multiplied with; null where the value is none.</summary>
    private static double? Factor(IOperation value, Sources sources, int depth)
    {
        value = value.Unwrapped();
        if (depth > 8)
        {
            return null;
        }

        double? Next(IOperation next) => Factor(next, sources, depth + 1);
        switch (value)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product:
                return Number(product.RightOperand) is { } right ? Next(product.LeftOperand) * right
                    : Number(product.LeftOperand) is { } left ? Next(product.RightOperand) * left
                    : null;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } quotient:
                return Number(quotient.RightOperand) is { } divisor and not 0 ? Next(quotient.LeftOperand) / divisor : null;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } sum:
                return Next(sum.LeftOperand);
            case ILocalReferenceOperation local when LocalWrites.Of(local.Local, sources) is { Count: 1 } writes:
                return Next(writes[0]);
            case IInvocationOperation { TargetMethod.ContainingType.Name: "Math", Arguments.Length: > 0 } math:
                return Next(math.Arguments[0].Value);
            case IInvocationOperation { TargetMethod: { IsStatic: true, Name: "Parse" or "ToInt32" or "ToInt64" or "ToDouble" } } parse:
                return parse.Arguments.IsEmpty ? null : Next(parse.Arguments[0].Value);
            default:
                return TokenResponse.Is(value, TokenResponse.ExpiresIn, sources) ? 1 : null;
        }
    }

    private static double? Number(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: IConvertible number and not string }
        ? number.ToDouble(CultureInfo.InvariantCulture)
        : null;

    private static string Seconds(double seconds) =>
        seconds is >= 1 and < long.MaxValue ? Durations.Text((long)seconds) : "less than a second";
}
