using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.Rest.Schemas;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Reading.OpenApi;

namespace Clientele.Generator.Binding.Rest;

/// <summary>
/// Chooses operations of an OpenAPI document by the contract's patterns, and schemas besides those that they lead to. An operation is named by its
/// <c>operationId</c>, by its path, or by verb and path: <c>GET /users/{id}</c>.
/// </summary>
internal sealed class RestSelection
{
    private readonly NamePatterns _includeOperations;
    private readonly NamePatterns _excludeOperations;
    private readonly NamePatterns _includeTypes;
    private readonly bool _isEmpty;
    private readonly BindingReport _report;

    public RestSelection(SelectionRules? rules, BindingReport report)
    {
        _report = report;
        rules ??= new SelectionRules();
        _includeOperations = new NamePatterns(rules.IncludeOperations);
        _excludeOperations = new NamePatterns(rules.ExcludeOperations);
        _includeTypes = new NamePatterns(rules.IncludeTypes);
        _isEmpty = _includeOperations.Count + _excludeOperations.Count + _includeTypes.Count == 0;
        Refuse("include.sets", rules.IncludeSets);
        Refuse("include.properties", rules.IncludeProperties);
        Refuse("include.navigations", rules.IncludeNavigations);
        Refuse("exclude.sets", rules.ExcludeSets);
        Refuse("exclude.types", rules.ExcludeTypes);
        Refuse("exclude.properties", rules.ExcludeProperties);
        Refuse("exclude.navigations", rules.ExcludeNavigations);

        void Refuse(string key, IReadOnlyList<Positioned<string>> values)
        {
            if (values.Count > 0)
            {
                report.Add(RestDescriptors.KeyWithoutEffect, values[0].Span, key, "an OpenAPI document", "operations are chosen, and the types that they need come with them");
            }
        }
    }

    /// <summary>The operations that are chosen; a pattern that fits none is reported.</summary>
    public IReadOnlyList<OpenApiOperation> Operations(OpenApiDocument document)
    {
        if (_isEmpty)
        {
            return document.Operations;
        }

        var chosen = document.Operations.Where(Has).ToList();
        var names = document.Operations.SelectMany(NamesOf).ToList();
        _includeOperations.ReportUnmatched("operation", names, _report);
        _excludeOperations.ReportUnmatched("operation", names, _report);
        return chosen;
    }

    /// <summary>Binds the schemas that are named; a pattern that fits none is reported.</summary>
    public IReadOnlyList<Model.Rest.RestTypeReference> Types(OpenApiDocument document, TypeBinder types)
    {
        if (_includeTypes.Count == 0)
        {
            return [];
        }

        var found = document.Schemas
            .Where(schema => _includeTypes.Matches([SchemaIndex.NameOf(schema.Key)]))
            .Select(schema => types.Bind(new OpenApiSchema(schema.Value.Span) { Reference = schema.Key }, SchemaIndex.NameOf(schema.Key)))
            .ToList();
        _includeTypes.ReportUnmatched("schema", document.Schemas.Keys.Select(SchemaIndex.NameOf), _report);
        return found;
    }

    /// <summary>Without a pattern for operations, types alone choose nothing away.</summary>
    private bool Has(OpenApiOperation operation) => NamePatterns.Choose(_includeOperations, _excludeOperations, NamesOf(operation));

    private static IReadOnlyList<string> NamesOf(OpenApiOperation operation)
    {
        var path = operation.Method + " " + operation.Template;
        return operation.OperationId is { } id ? [id.Value, path, operation.Template] : [path, operation.Template];
    }
}
