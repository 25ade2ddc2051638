using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Flow;

/// <summary>Values that a field or property gets, wherever in the project; for a computed property, what it returns.</summary>
internal static class MemberWrites
{
    public static IEnumerable<IOperation> Of(ISymbol member, Sources sources)
    {
        var values = new List<IOperation>();
        foreach (var declaration in sources.Declarations(member))
        {
            switch (declaration)
            {
                case VariableDeclaratorSyntax { Initializer.Value: { } value }:
                    Add(values, sources.Operation(value));
                    break;
                case PropertyDeclarationSyntax property:
                    Add(values, property.Initializer is { } initializer ? sources.Operation(initializer.Value) : null);
                    values.AddRange(Getter(property) is { } getter && sources.Operation(getter) is { } body ? body.ReturnedValues() : []);
                    break;
                case ParameterSyntax parameter:
                    values.AddRange(Positional(member, parameter, sources));
                    break;
            }
        }

        values.AddRange(sources.Assignments(member));
        return values;
    }

    /// <summary>Whether a property computes its value instead of keeping it.</summary>
    public static bool IsComputed(ISymbol member, Sources sources) =>
        member is IPropertySymbol && sources.Declarations(member).OfType<PropertyDeclarationSyntax>().Any(property => Getter(property) is not null);

    /// <summary>A method's body, where it is written by hand in this project.</summary>
    public static IOperation? Body(IMethodSymbol method, Sources sources)
    {
        var declaration = sources.Declarations(method.OriginalDefinition).FirstOrDefault(syntax => syntax
            is LocalFunctionStatementSyntax
            or MethodDeclarationSyntax { Body: not null }
            or MethodDeclarationSyntax { ExpressionBody: not null });
        return declaration is null || TreeIndex.IsGenerated(declaration.SyntaxTree) ? null : sources.Operation(declaration);
    }

    private static SyntaxNode? Getter(PropertyDeclarationSyntax property)
    {
        if (property.ExpressionBody is { } expression)
        {
            return expression;
        }

        var getter = property.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.Keyword.ValueText == "get");
        return getter is { Body: not null } or { ExpressionBody: not null } ? getter : null;
    }

    /// <summary>A record's property is what its constructor is given.</summary>
    private static IEnumerable<IOperation> Positional(ISymbol member, ParameterSyntax parameter, Sources sources)
    {
        var declared = member.ContainingType.InstanceConstructors
            .SelectMany(constructor => constructor.Parameters)
            .FirstOrDefault(candidate => candidate.DeclaringSyntaxReferences.Any(reference => reference.Span == parameter.Span));
        return declared?.ContainingSymbol is IMethodSymbol constructor
            ? sources.Calls(constructor)
                .Select(call => call.CallArguments().FirstOrDefault(argument => argument.Parameter?.Ordinal == declared.Ordinal)?.Value)
                .OfType<IOperation>()
            : [];
    }

    private static void Add(List<IOperation> values, IOperation? value)
    {
        if (value is not null)
        {
            values.Add(value);
        }
    }
}
