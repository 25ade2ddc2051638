using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Projects;
using Clientele.Analyzers.Queries;
using Clientele.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Rules;

/// <summary>CLT1009: a <c>select</c> clause of which it is not certain at run time what it reads, so that whole rows are fetched.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class QuerySyntax : QueryRule
{
    public const string Id = "CLT1009";

    private static readonly DiagnosticDescriptor Clause = new(
        Id,
        "A select clause fetches whole rows",
        "A 'select' clause is not narrowed, so each '{0}' is fetched with all its properties; write '.Select({1} => …)'",
        RuleDescriptor.QueryCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A query finds what a select clause reads by the text of the clause, in the assembly that the clause is compiled into. That assembly is not certain for a clause that uses just 'this' in a class with a base class of another assembly, and entries do not look.",
        helpLinkUri: RuleDescriptor.HelpLink(Id));

    public override DiagnosticDescriptor Descriptor => Clause;

    public override void Register(CompilationStartAnalysisContext context, AnalyzedProject project) =>
        context.RegisterOperationAction(operation => Check(operation, project), OperationKind.Invocation);

    private static void Check(OperationAnalysisContext context, AnalyzedProject project)
    {
        var call = (IInvocationOperation)context.Operation;

        // A selector that needs the whole entity is CLT1003: with a method call nothing would be narrowed either.
        if (call.Syntax is not SelectClauseSyntax { Expression: var selected }
            || SelectedEntity.Of(call, project) is not { } entity
            || (call.Arguments[0].Value as IDelegateCreationOperation)?.Target is not IAnonymousFunctionOperation { Symbol.Parameters: [var row] } lambda
            || (call.TargetMethod.Parameters.Length > 1 && !MayRunElsewhere(lambda, context.ContainingSymbol))
            || EntityReads.Of(lambda, new ProjectCode(context.Compilation), followsEscaped: false, context.CancellationToken) is { IsWhole: true })
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(Clause, selected.GetLocation(), entity.Name, row.Name));
    }

    /// <summary>
    /// Whether the compiler makes a clause a method of the class around it, as one that uses just <c>this</c>, and that class has a base class in another
    /// assembly: at run time nothing says whose method it is.
    /// </summary>
    private static bool MayRunElsewhere(IAnonymousFunctionOperation lambda, ISymbol around) =>
        HasForeignBase(around.ContainingType) && UsesOnlyThis(lambda);

    private static bool HasForeignBase(INamedTypeSymbol? type)
    {
        for (var current = type?.BaseType; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (!SymbolEqualityComparer.Default.Equals(current.ContainingAssembly, type!.ContainingAssembly))
            {
                return true;
            }
        }

        return false;
    }

    private static bool UsesOnlyThis(IAnonymousFunctionOperation lambda)
    {
        var usesThis = false;
        foreach (var operation in lambda.Descendants())
        {
            switch (operation)
            {
                case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                case IParameterReferenceOperation { Parameter: var parameter } when IsOfPrimaryConstructor(parameter):
                    usesThis = true;
                    break;
                case IParameterReferenceOperation { Parameter: var parameter } when !IsWithin(parameter, lambda.Symbol):
                case ILocalReferenceOperation { Local: var local } when !IsWithin(local, lambda.Symbol):
                    return false;
            }
        }

        return usesThis;
    }

    /// <summary>Outside constructors such a parameter is a field.</summary>
    private static bool IsOfPrimaryConstructor(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor, DeclaringSyntaxReferences: [var declaration] }
        && declaration.GetSyntax() is TypeDeclarationSyntax;

    private static bool IsWithin(ISymbol symbol, IMethodSymbol function)
    {
        for (var current = symbol.ContainingSymbol; current is IMethodSymbol; current = current.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(current, function))
            {
                return true;
            }
        }

        return false;
    }
}
