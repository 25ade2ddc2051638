using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using EmbeddedService.Querying;
using EmbeddedService.Wire;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace EmbeddedService.Operations;

/// <summary>Arguments of a function, from the URL, or of an action, from the body (OData part 1 §11.5).</summary>
internal static class Arguments
{
    public static IReadOnlyDictionary<string, object?> OfFunction(Call call, IEdmOperation function, IEnumerable<OperationSegmentParameter> given)
    {
        var byName = given.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        return Declared(function)
            .Where(p => byName.ContainsKey(p.Name))
            .ToDictionary(p => p.Name, p => FromUrl(call, byName[p.Name], p.Type), StringComparer.Ordinal);
    }

    public static IReadOnlyDictionary<string, object?> OfAction(Call call, IEdmOperation action)
    {
        if (call.Http.HasFormContentType)
        {
            return OfForm(call, action);
        }

        var declared = Declared(action).ToDictionary(p => p.Name, StringComparer.Ordinal);
        var body = call.Body.Length == 0 ? JsonDocument.Parse("{}").RootElement : call.Json(isPatch: false);
        if (body.EnumerateObject().FirstOrDefault(m => !declared.ContainsKey(m.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
        {
            throw Fault.BadRequest($"The parameter '{unknown.Name}' in the request payload is not a valid parameter for the operation '{action.Name}'.");
        }

        var missing = declared.Values.FirstOrDefault(p => !p.Type.IsNullable && p is not IEdmOptionalParameter && !body.TryGetProperty(p.Name, out _));
        if (missing is not null)
        {
            throw Fault.BadRequest($"The parameter '{missing.Name}' is missing.");
        }

        var reader = new RowReader(isPatch: false);
        return body.EnumerateObject().ToDictionary(m => m.Name, m => reader.Value(m.Value, declared[m.Name].Type), StringComparer.Ordinal);
    }

    // Streams travel as multipart/form-data whose parts are named as the parameters.
    private static Dictionary<string, object?> OfForm(Call call, IEdmOperation action)
    {
        var form = call.Form;
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var parameter in Declared(action))
        {
            if (form.Files[parameter.Name] is { } file)
            {
                arguments[parameter.Name] = file;
            }
            else if (form.TryGetValue(parameter.Name, out var text))
            {
                arguments[parameter.Name] = parameter.Type.IsGuid() ? Guid.Parse(text.ToString()) : text.ToString();
            }
        }

        return arguments;
    }

    private static object? FromUrl(Call call, object? value, IEdmTypeReference type)
    {
        if (value is ParameterAliasNode alias)
        {
            return call.Request.Aliases.TryGetValue(alias.Alias, out var node)
                ? FromUrl(call, node, type)
                : throw Fault.BadQuery($"The alias '{alias.Alias}' has no value.");
        }

        var plain = value is QueryNode query ? call.Evaluator.Value(query) : value;
        return plain is string text && (type.IsComplex() || type.IsCollection())
            ? new RowReader(isPatch: false).Value(JsonDocument.Parse(text).RootElement, type)
            : plain;
    }

    private static IEnumerable<IEdmOperationParameter> Declared(IEdmOperation operation) =>
        operation.IsBound ? operation.Parameters.Skip(1) : operation.Parameters;
}
