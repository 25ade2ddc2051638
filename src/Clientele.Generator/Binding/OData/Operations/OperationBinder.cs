using System.Collections.Generic;
using System.Linq;
using System.Text;
using Clientele.Generator.Binding.OData.Annotations;
using Clientele.Generator.Binding.OData.Contract;
using Clientele.Generator.Binding.OData.Sets;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData.Operations;

/// <summary>Makes of every bound overload, and of every import with each of its overloads, an operation that can be called.</summary>
internal sealed class OperationBinder(
    SymbolTable symbols,
    TypeResolver resolver,
    AnnotationIndex annotations,
    ContractRules rules,
    BindingReport report)
{
    private readonly HashSet<string> _overloads = [];

    public List<OperationSymbol> Operations { get; } = [];

    public void Bind(ContainerBinder container)
    {
        foreach (var declaration in symbols.Operations)
        {
            if (declaration.Declaration.IsBound && !IsRepeated(declaration))
            {
                BindBound(declaration);
            }
        }

        foreach (var (import, scope, _) in container.Imports)
        {
            BindImport(import, scope);
        }
    }

    private void BindBound(OperationDeclaration declaration)
    {
        var operation = declaration.Declaration;
        if (operation.Parameters.Count == 0)
        {
            report.Add(BindingDescriptors.MissingBindingParameter, operation.Name.Span, declaration.QualifiedName);
            return;
        }

        var symbol = new OperationSymbol(declaration, import: null)
        {
            Binding = resolver.Resolve(operation.Parameters[0].Type, declaration.Scope),
        };
        Complete(symbol, declaration, firstParameter: 1);
        symbol.Binding.Structured?.Operations.Add(symbol);
    }

    /// <summary>An overload that is indistinguishable from an earlier one can't be called separately, in a URL or in C#.</summary>
    private bool IsRepeated(OperationDeclaration declaration)
    {
        if (symbols.FindOperations(declaration.QualifiedName).Count == 1)
        {
            return false;
        }

        var key = new StringBuilder(declaration.QualifiedName).Append(declaration.Declaration.IsFunction).Append(declaration.Signature);
        foreach (var parameter in declaration.Declaration.Parameters)
        {
            key.Append(',').Append(parameter.Name.Value).Append(' ').Append(parameter.Type.Type.Value);
        }

        if (_overloads.Add(key.ToString()))
        {
            return false;
        }

        report.Add(BindingDescriptors.DuplicateName, declaration.Declaration.Name.Span, "The overload", declaration.QualifiedName);
        return true;
    }

    private void BindImport(CsdlOperationImport import, DocumentScope scope)
    {
        var qualifiedName = scope.Resolve(import.Operation.Value.Trim());
        var isFound = false;
        foreach (var declaration in symbols.FindOperations(qualifiedName))
        {
            var operation = declaration.Declaration;
            if (!operation.IsBound && operation.IsFunction == import.IsFunction)
            {
                if (isFound && IsRepeated(declaration))
                {
                    continue;
                }

                isFound = true;
                Complete(new OperationSymbol(declaration, import), declaration, firstParameter: 0);
            }
        }

        if (!isFound && symbols.FindOperations(qualifiedName).FirstOrDefault(declaration => declaration.Declaration is { IsBound: true, Parameters.Count: > 0 }) is { } bound)
        {
            report.Add(BindingDescriptors.BoundImport, import.Operation.Span, import.Name.Value, qualifiedName, bound.Declaration.Parameters[0].Type.Type.Value);
        }
        else if (!isFound && !resolver.IsUnsupplied(qualifiedName, scope))
        {
            var what = import.IsFunction ? "function" : "action";
            var suggestion = report.Suggest(qualifiedName, symbols.OperationNames);
            report.Add(BindingDescriptors.UnknownOperation, import.Operation.Span, qualifiedName, what, suggestion);
        }
    }

    private void Complete(OperationSymbol symbol, OperationDeclaration declaration, int firstParameter)
    {
        symbol.Rules = rules.Of(symbol);
        symbol.Parameters = BindParameters(symbol, declaration, firstParameter);
        symbol.ReturnType = symbol.Rules?.Returns is { } right
            ? resolver.Resolve(right, declaration.Declaration.ReturnType?.Type.Nullable, declaration.Scope)
            : declaration.Declaration.ReturnType is { } type ? resolver.Resolve(type.Type, declaration.Scope) : null;
        CheckParameterRules(symbol);
        Operations.Add(symbol);
    }

    /// <summary>Required parameters first: the wire names them, so their order is free, and C# wants optional ones last.</summary>
    private List<ParameterSymbol> BindParameters(OperationSymbol symbol, OperationDeclaration declaration, int first)
    {
        var parameters = declaration.Declaration.Parameters;
        if (parameters.Count <= first)
        {
            return [];
        }

        var names = new HashSet<string>();
        var required = new List<ParameterSymbol>();
        var optional = new List<ParameterSymbol>();
        for (var i = first; i < parameters.Count; i++)
        {
            var parameter = parameters[i];
            if (!names.Add(parameter.Name.Value))
            {
                report.Add(BindingDescriptors.DuplicateName, parameter.Name.Span, "The parameter", parameter.Name.Value);
                continue;
            }

            var view = annotations.OfOperation(declaration, parameter.Name.Value, parameter.Annotations);
            var isOptional = view.Core(Terms.OptionalParameter) is not null;
            (isOptional ? optional : required).Add(new ParameterSymbol(parameter, Resolve(symbol, parameter, declaration.Scope), isOptional));
        }

        required.AddRange(optional);
        return required;
    }

    private BoundType Resolve(OperationSymbol symbol, CsdlParameter parameter, DocumentScope scope)
    {
        if (RulesOf(symbol, parameter.Name.Value) is not { } memberRules)
        {
            return resolver.Resolve(parameter.Type, scope);
        }

        var type = resolver.Resolve(memberRules.Type ?? parameter.Type.Type, parameter.Type.Nullable, scope);
        return memberRules.Nullable is { } nullable ? type.WithNullable(nullable) : type;
    }

    private void CheckParameterRules(OperationSymbol symbol)
    {
        if (symbol.Rules is not { Parameters.Count: > 0 } operationRules)
        {
            return;
        }

        var names = new List<string>();
        foreach (var parameter in symbol.Parameters)
        {
            names.Add(parameter.Declaration.Name.Value);
        }

        foreach (var rule in operationRules.Parameters)
        {
            if (!names.Contains(rule.Key))
            {
                rules.ReportUnknown(rule.Value.Span, "parameter", symbol.Name + "/" + rule.Key, report.Suggest(rule.Key, names));
            }
        }
    }

    public static MemberRules? RulesOf(OperationSymbol symbol, string parameter) =>
        symbol.Rules is { } operationRules && operationRules.Parameters.TryGetValue(parameter, out var found) ? found : null;
}
