using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Syntax;
using Clientele.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Generator.Interception;

/// <summary>Binds a candidate, and reads its lambda where it is a selector of a query.</summary>
/// <param name="own">The project as it is written: what calls are intercepted in.</param>
/// <param name="whole">The project with the declarations of the clients that are emitted into it: what calls mean.</param>
internal sealed class SelectBinder(Compilation own, ProjectCode whole)
{
    private SemanticModel? _ownModel;

    /// <summary>What is wrong with the selectors that were bound.</summary>
    public List<LocatedDiagnostic> Findings { get; } = [];

    public SelectCall? Bind(InvocationExpressionSyntax invocation, CancellationToken cancellationToken)
    {
        if (Call(invocation, invocation, cancellationToken) is not var (call, source)
            || Shape(call, cancellationToken) is not { } shape
            || _ownModel!.GetInterceptableLocation(invocation, cancellationToken) is not { } location)
        {
            return null;
        }

        var place = Place(SelectCandidates.NameOf(invocation)!);
        return new SelectCall(source, location.Version, location.Data, place, IsGeneric(call), shape);
    }

    /// <summary>Reads a <c>select</c> clause; null where it is not one of a query.</summary>
    public SelectClause? Bind(SelectClauseSyntax clause, CancellationToken cancellationToken) =>
        Call(clause, clause.Expression, cancellationToken) is var (call, source) && source == SelectSource.Query
            ? new SelectClause(clause.Expression.ToString(), Place(clause.Expression), IsGeneric(call) ? null : Shape(call, cancellationToken))
            : null;

    /// <summary>The call that a node is.</summary>
    /// <param name="node">A call, or a clause.</param>
    /// <param name="bound">The node, or a node in it that the compiler gives an operation for. It gives none for a clause.</param>
    private (IInvocationOperation Call, SelectSource Source)? Call(SyntaxNode node, SyntaxNode bound, CancellationToken cancellationToken)
    {
        // The calls of a file come one after the other, and a model knows what it has bound.
        if (_ownModel?.SyntaxTree != node.SyntaxTree)
        {
            _ownModel = own.GetSemanticModel(node.SyntaxTree);
        }

        var operation = whole.Model(node.SyntaxTree).GetOperation(bound, cancellationToken);
        while (operation is not null && (operation is not IInvocationOperation || operation.Syntax != node))
        {
            operation = node.Span.Contains(operation.Syntax.Span) ? operation.Parent : null;
        }

        return operation is IInvocationOperation { Arguments.Length: > 0 } call && SourceOf(call.TargetMethod) is { } source
            ? (call, source)
            : null;
    }

    private SelectShape? Shape(IInvocationOperation call, CancellationToken cancellationToken)
    {
        if (Lambda(call.Arguments[0].Value) is not { } lambda
            || EntityReads.Of(lambda, whole, followsEscaped: true, cancellationToken) is not { } row
            || !DescribedTypes.IsDescribed(row.Type))
        {
            return null;
        }

        if (row.EndlessProperty is { } property)
        {
            Findings.Add(SelectionDescriptors.Endless.At(FileSpan.Of(lambda.Syntax.GetLocation()), property.Name, property.ContainingType.Name));
        }

        return ShapeBuilder.Build(row);
    }

    private static bool IsGeneric(IInvocationOperation call) => call.TargetMethod.ContainingType.TypeArguments[0].TypeKind == TypeKind.TypeParameter;

    private static SelectSource? SourceOf(IMethodSymbol method)
    {
        if (method is not { Name: "Select", ContainingType: { Arity: 2 } type })
        {
            return null;
        }

        return IsRuntime(type, "ODataQuery") ? SelectSource.Query
            : IsRuntime(type, "EntityEntry") ? SelectSource.Entry
            : IsRuntime(type, "EntryQuery") ? SelectSource.EntryQuery
            : null;
    }

    private static bool IsRuntime(INamedTypeSymbol type, string name) => DescribedTypes.IsRuntime(type, "OData", name);

    /// <summary>The lambda that a value is.</summary>
    public static IAnonymousFunctionOperation? Lambda(IOperation? value) => value switch
    {
        IDelegateCreationOperation creation => Lambda(creation.Target),
        IConversionOperation conversion => Lambda(conversion.Operand),
        _ => value as IAnonymousFunctionOperation,
    };

    /// <summary>File name and line of a call, for people.</summary>
    /// <param name="node">The name of the method, or the expression of the clause.</param>
    public static string Place(SyntaxNode node)
    {
        var line = node.SyntaxTree.GetLineSpan(node.Span).StartLinePosition.Line + 1;
        return FileNames.Last(node.SyntaxTree.FilePath) + ":" + line.ToString(CultureInfo.InvariantCulture);
    }
}
