using System.Globalization;
using System.Threading;
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
internal sealed class SelectBinder(Compilation own, Compilation whole)
{
    private SemanticModel? _ownModel;
    private SemanticModel? _wholeModel;

    public SelectCall? Bind(InvocationExpressionSyntax invocation, CancellationToken cancellationToken)
    {
        // The calls of a file come one after the other, and a model knows what it has bound.
        if (_ownModel?.SyntaxTree != invocation.SyntaxTree)
        {
            _ownModel = own.GetSemanticModel(invocation.SyntaxTree);
            _wholeModel = whole.GetSemanticModel(invocation.SyntaxTree);
        }

        if (_wholeModel!.GetOperation(invocation, cancellationToken) is not IInvocationOperation { Arguments.Length: 1 } call
            || SourceOf(call.TargetMethod) is not { } source
            || Lambda(call.Arguments[0].Value) is not { } lambda
            || EntityReads.Of(lambda, whole, cancellationToken) is not { } row
            || !DescribedTypes.IsDescribed(row.Type)
            || ShapeBuilder.Build(row) is not { } shape
            || _ownModel.GetInterceptableLocation(invocation, cancellationToken) is not { } location)
        {
            return null;
        }

        var isGeneric = call.TargetMethod.ContainingType.TypeArguments[0].TypeKind == TypeKind.TypeParameter;
        return new SelectCall(source, location.Version, location.Data, Place(invocation), isGeneric, shape);
    }

    private static SelectSource? SourceOf(IMethodSymbol method) => method is
    {
        Name: "Select",
        ContainingType: { Arity: 2, ContainingNamespace: { Name: "OData", ContainingNamespace: { Name: "Clientele", ContainingNamespace.IsGlobalNamespace: true } } },
    }
        ? method.ContainingType.Name switch
        {
            "ODataQuery" => SelectSource.Query,
            "EntityEntry" => SelectSource.Entry,
            "EntryQuery" => SelectSource.EntryQuery,
            _ => null,
        }
        : null;

    /// <summary>The lambda that a value is.</summary>
    public static IAnonymousFunctionOperation? Lambda(IOperation? value) => value switch
    {
        IDelegateCreationOperation creation => Lambda(creation.Target),
        IConversionOperation conversion => Lambda(conversion.Operand),
        _ => value as IAnonymousFunctionOperation,
    };

    /// <summary>File name and line of a call, for people.</summary>
    public static string Place(InvocationExpressionSyntax invocation)
    {
        var name = SelectCandidates.NameOf(invocation)!;
        var line = invocation.SyntaxTree.GetLineSpan(name.Span).StartLinePosition.Line + 1;
        return FileNames.Last(invocation.SyntaxTree.FilePath) + ":" + line.ToString(CultureInfo.InvariantCulture);
    }
}
