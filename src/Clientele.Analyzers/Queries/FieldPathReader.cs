using System.Collections.Generic;
using System.Linq;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Queries;

/// <summary>Members that a lambda names of its parameter, as wire paths: <c>p.Manager.Name</c> is <c>manager/name</c>.</summary>
internal static class FieldPathReader
{
    /// <summary>The longest paths, each once for the place it stands at.</summary>
    public static IEnumerable<(IPropertyReferenceOperation Place, IReadOnlyList<ShapeMember> Path)> Of(
        IAnonymousFunctionOperation lambda, EntityShape shape, AnalyzedProject project)
    {
        if (lambda.Symbol.Parameters is not [var parameter])
        {
            yield break;
        }

        foreach (var reference in lambda.Body.Descendants().OfType<IPropertyReferenceOperation>())
        {
            if (!IsPart(reference) && Path(reference, parameter, shape, project) is { Count: > 0 } path)
            {
                yield return (reference, path);
            }
        }
    }

    private static bool IsPart(IPropertyReferenceOperation reference)
    {
        reference.Taker(out var value);
        return value.Parent is IPropertyReferenceOperation outer && outer.Instance == value;
    }

    private static List<ShapeMember>? Path(IPropertyReferenceOperation reference, IParameterSymbol parameter, EntityShape shape, AnalyzedProject project)
    {
        var properties = new Stack<IPropertySymbol>();
        IOperation? current = reference;
        while (current is IPropertyReferenceOperation property)
        {
            properties.Push(property.Property);
            current = property.Instance?.Unwrapped();
        }

        if (current is not IParameterReferenceOperation root || !SymbolEqualityComparer.Default.Equals(root.Parameter, parameter))
        {
            return null;
        }

        var path = new List<ShapeMember>();
        EntityShape? around = shape;
        while (properties.Count > 0 && around?.Named(properties.Pop().Name) is { } member)
        {
            path.Add(member);
            around = project.Shape(member.Item);
        }

        return path;
    }
}
