using System;
using System.Linq;
using Clientele.Analyzers.Foundation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Flow;

/// <summary>Does an object live longer than the call that makes it?</summary>
internal static class Lifetime
{
    public static bool Outlives(IOperation creation, Sources sources)
    {
        for (var current = creation; current.Parent is { } parent; current = parent)
        {
            switch (parent)
            {
                case IFieldInitializerOperation or IPropertyInitializerOperation:
                    return true;
                case IAssignmentOperation assignment when assignment.Value == current:
                    return IsKept(assignment.Target, sources);
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } declarator }:
                    return Escapes(local, declarator.Syntax.Member(), sources);
                case IReturnOperation:
                    return creation.EnclosingLambda() is not null;
                case IInvocationOperation call:
                    return IsSingletonRegistration(call.TargetMethod);
                case IBlockOperation:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether a target of an assignment stays after the method.</summary>
    public static bool IsKept(IOperation target, Sources sources) => target.Unwrapped() switch
    {
        IMemberReferenceOperation => true,
        ILocalReferenceOperation local => Escapes(local.Local, local.Syntax.Member(), sources),
        _ => false,
    };

    /// <summary>Whether what a local holds is put into a member, a longer-living object, or handed out by a factory.</summary>
    public static bool Escapes(ILocalSymbol local, SyntaxNode member, Sources sources)
    {
        foreach (var name in member.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText != local.Name
                || name.Parent is MemberAccessExpressionSyntax
                || sources.Operation(name) is not ILocalReferenceOperation reference
                || !SymbolEqualityComparer.Default.Equals(reference.Local, local))
            {
                continue;
            }

            for (IOperation current = reference; current.Parent is { } parent && parent is not IBlockOperation; current = parent)
            {
                if (parent is IAssignmentOperation assignment && assignment.Value == current && assignment.Target is IMemberReferenceOperation
                    || parent is IReturnOperation && reference.EnclosingLambda() is not null
                    || parent is IInvocationOperation call && IsSingletonRegistration(call.TargetMethod))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsSingletonRegistration(IMethodSymbol method) =>
        method.Name.EndsWith("Singleton", StringComparison.Ordinal) && method.IsIn("Microsoft.Extensions.DependencyInjection");
}
