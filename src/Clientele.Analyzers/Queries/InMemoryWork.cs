using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Foundation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Queries;

/// <summary>What code does with all rows of a query, and the service could do.</summary>
/// <param name="Run">The call that fetches the rows: <c>ToListAsync</c>, <c>AsAsyncEnumerable</c>.</param>
/// <param name="Local">The variable that the rows are kept in, and that nothing else uses.</param>
/// <param name="Steps">The operators, one after the other; at least one.</param>
internal sealed record InMemoryWork(IInvocationOperation Run, ILocalSymbol? Local, IReadOnlyList<InMemoryStep> Steps)
{
    public static InMemoryWork? On(IInvocationOperation run, CancellationToken cancellationToken = default)
    {
        if (QueryRun.Of(run) is not { Name: "ToListAsync" or "AsAsyncEnumerable", Entity: not null } found
            || QueryTypes.Query(found.Query.Type) is null
            || run.SemanticModel is not { } model)
        {
            return null;
        }

        ILocalSymbol? local = null;
        IOperation rows = run;
        if (run.Taker(out _) is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator })
        {
            local = declarator.Symbol;
            var variable = LocalVariable.Of(local, run);
            if (variable is not { Value: not null, Uses: [var only] } || only.IsInLoop() || only.EnclosingLambda() != run.EnclosingLambda())
            {
                return null;
            }

            rows = only;
        }

        // The service filters before it takes and skips, wherever the calls stand.
        var chain = QueryChain.Of(found.Query);
        if (chain.Has("Take") || chain.Has("Skip"))
        {
            return null;
        }

        var steps = new StepReader(found, local is null ? null : run.Syntax, model, cancellationToken).Of(rows);
        return steps.Count == 0 ? null : new InMemoryWork(run, local, steps);
    }

    private sealed class StepReader(QueryRun run, SyntaxNode? declaredAt, SemanticModel model, CancellationToken cancellationToken)
    {
        private readonly List<InMemoryStep> _steps = [];

        public List<InMemoryStep> Of(IOperation rows)
        {
            var current = rows;
            while (!(_steps.Count > 0 && _steps[_steps.Count - 1].IsLast) && Next(current, out var operation) is { } step)
            {
                _steps.Add(step);
                current = operation!;
            }

            return Binds() ? _steps : [];
        }

        private InMemoryStep? Next(IOperation rows, out IOperation? operation)
        {
            operation = rows.CallOn();
            if (operation is IInvocationOperation { Syntax: InvocationExpressionSyntax } call)
            {
                return IsLinq(call.TargetMethod) ? Step(call) : null;
            }

            operation = rows.Taker(out var value);
            return operation switch
            {
                IPropertyReferenceOperation { Property: { Name: "Count", IsIndexer: false } } count when count.Instance == value => new(count.Syntax, "Count", null),
                IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ Value.ConstantValue: { HasValue: true, Value: 0 } }] } first
                    when first.Instance == value => new(first.Syntax, "First", null),
                _ => null,
            };
        }

        private InMemoryStep? Step(IInvocationOperation call)
        {
            var name = call.TargetMethod.Name;
            if (name.EndsWith("Async", System.StringComparison.Ordinal))
            {
                name = name.Substring(0, name.Length - "Async".Length);
            }

            var arguments = call.Arguments.Skip(1).Where(argument => !argument.IsImplicit && !argument.Value.Type.Is("System.Threading", "CancellationToken")).ToList();
            var isLimited = _steps.Any(step => step.Name is "Take" or "Skip");
            switch (name)
            {
                case "Where" when arguments.Count == 1 && !isLimited:
                    return Translated(call, name, arguments[0], isKey: false);
                case "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" when arguments.Count == 1 && !isLimited:
                    return Translated(call, name, arguments[0], isKey: true);
                case "Skip" when arguments.Count == 1 && !isLimited:
                case "Take" when arguments.Count == 1 && _steps.All(step => step.Name != "Take"):
                    return arguments[0].Value.Type?.SpecialType == SpecialType.System_Int32 && IsKnownBefore(arguments[0].Syntax)
                        ? new InMemoryStep(call.Syntax, name, arguments[0].Syntax.ToString())
                        : null;
                case "Count" or "LongCount" or "Any" or "First" or "FirstOrDefault" or "Single" or "SingleOrDefault":
                    return arguments.Count == 0 ? new InMemoryStep(call.Syntax, name, null)
                        : arguments.Count == 1 && !isLimited ? Translated(call, name, arguments[0], isKey: false)
                        : null;
                default:
                    return null;
            }
        }

        private InMemoryStep? Translated(IInvocationOperation call, string name, IArgumentOperation argument, bool isKey) =>
            argument.Value.Unwrapped().Syntax is LambdaExpressionSyntax lambda
            && IsKnownBefore(lambda)
            && FieldsTranslator.Translate(lambda, model, isKey, cancellationToken) is { } translated
                ? new InMemoryStep(call.Syntax, name, translated)
                : null;

        /// <summary>What a lambda captures must be there where the rows are fetched, and the same.</summary>
        private bool IsKnownBefore(SyntaxNode syntax) => declaredAt is null || syntax.DescendantNodes().OfType<IdentifierNameSyntax>().All(name =>
            model.GetSymbolInfo(name, cancellationToken).Symbol is not ILocalSymbol local
            || local.DeclaringSyntaxReferences.All(reference => reference.Span.End <= declaredAt.SpanStart
                && LocalVariable.Of(local, run.Operation) is { Value: not null }));

        /// <summary>The compiler's word on whether fields can say all that.</summary>
        private bool Binds()
        {
            var text = run.Query.Syntax.ToString();
            foreach (var step in _steps.Where(step => step.Argument?.Contains("=>") == true))
            {
                var method = step.IsLast ? "Where" : step.Name;
                var expression = SyntaxFactory.ParseExpression($"{text}.{method}({step.Argument})");
                var bound = model.GetSpeculativeSymbolInfo(run.Query.Syntax.SpanStart, expression, SpeculativeBindingOption.BindAsExpression).Symbol;
                if (bound is not IMethodSymbol { ContainingType: var type } || QueryTypes.Query(type) is null)
                {
                    return false;
                }
            }

            return true;
        }

        private static bool IsLinq(IMethodSymbol method) =>
            method.ContainingType.Is("System.Linq", "Enumerable") || method.ContainingType.Is("System.Linq", "AsyncEnumerable");
    }
}
