using System.Collections.Generic;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData.Types;

/// <summary>Everything that the supplied documents declare, by qualified name; of two of one name the first counts.</summary>
internal sealed class SymbolTable
{
    private readonly Dictionary<string, TypeSymbol> _types = [];
    private readonly Dictionary<string, ContainerSymbol> _containers = [];
    private readonly Dictionary<string, List<OperationDeclaration>> _operations = [];
    private readonly HashSet<string> _terms = [];
    private readonly BindingReport _report;

    public SymbolTable(IReadOnlyList<CsdlDocument> documents, BindingReport report)
    {
        _report = report;
        for (var i = 0; i < documents.Count; i++)
        {
            var scope = new DocumentScope(documents[i], isMain: i == 0);
            Scopes.Add(scope);
            foreach (var schema in documents[i].Schemas)
            {
                Namespaces.Add(schema.Namespace);
                Declare(schema, scope);
            }
        }
    }

    public List<DocumentScope> Scopes { get; } = [];

    public HashSet<string> Namespaces { get; } = [];

    /// <summary>In order of declaration, the main document first.</summary>
    public List<StructuredSymbol> Structured { get; } = [];

    public List<EnumSymbol> Enums { get; } = [];

    public List<DefinitionSymbol> Definitions { get; } = [];

    public List<OperationDeclaration> Operations { get; } = [];

    public List<ContainerSymbol> Containers { get; } = [];

    /// <summary>What stands for entities of any type; null where nothing leads to such.</summary>
    public StructuredSymbol? AnyEntity { get; set; }

    public IEnumerable<string> TypeNames => _types.Keys;

    public IEnumerable<string> OperationNames => _operations.Keys;

    public TypeSymbol? FindType(string qualifiedName) => _types.TryGetValue(qualifiedName, out var type) ? type : null;

    public ContainerSymbol? FindContainer(string qualifiedName) =>
        _containers.TryGetValue(qualifiedName, out var container) ? container : null;

    public IReadOnlyList<OperationDeclaration> FindOperations(string qualifiedName) =>
        _operations.TryGetValue(qualifiedName, out var overloads) ? overloads : [];

    /// <summary>Adds a type that no document declares.</summary>
    public void Declare(StructuredSymbol type) => Add(Structured, type);

    /// <inheritdoc cref="Declare(StructuredSymbol)"/>
    public void Declare(EnumSymbol type) => Add(Enums, type);

    public bool IsTerm(string qualifiedName) => _terms.Contains(qualifiedName);

    private void Declare(CsdlSchema schema, DocumentScope scope)
    {
        foreach (var type in schema.StructuredTypes)
        {
            Add(Structured, new StructuredSymbol(schema.Namespace, type, scope));
        }

        foreach (var type in schema.EnumTypes)
        {
            Add(Enums, new EnumSymbol(schema.Namespace, type, scope));
        }

        foreach (var type in schema.TypeDefinitions)
        {
            Add(Definitions, new DefinitionSymbol(schema.Namespace, type, scope));
        }

        foreach (var term in schema.Terms)
        {
            _terms.Add(schema.Namespace + "." + term);
        }

        foreach (var operation in schema.Operations)
        {
            var declaration = new OperationDeclaration(schema.Namespace + "." + operation.Name.Value, operation, scope);
            Operations.Add(declaration);
            if (!_operations.TryGetValue(declaration.QualifiedName, out var overloads))
            {
                _operations.Add(declaration.QualifiedName, overloads = []);
            }

            overloads.Add(declaration);
        }

        foreach (var container in schema.Containers)
        {
            var symbol = new ContainerSymbol(schema.Namespace + "." + container.Name.Value, container, scope);
            if (_containers.ContainsKey(symbol.QualifiedName))
            {
                ReportDuplicate("The container", container.Name);
                continue;
            }

            _containers.Add(symbol.QualifiedName, symbol);
            Containers.Add(symbol);
        }
    }

    private void Add<T>(List<T> list, T symbol)
        where T : TypeSymbol
    {
        if (_types.ContainsKey(symbol.QualifiedName))
        {
            ReportDuplicate("The type", symbol.Name);
            return;
        }

        _types.Add(symbol.QualifiedName, symbol);
        list.Add(symbol);
    }

    private void ReportDuplicate(string what, Positioned<string> name) =>
        _report.Add(BindingDescriptors.DuplicateName, name.Span, what, name.Value);
}


internal sealed record ContainerSymbol(string QualifiedName, CsdlContainer Declaration, DocumentScope Scope);
