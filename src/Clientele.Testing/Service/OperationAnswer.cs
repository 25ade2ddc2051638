using System;
using System.Buffers;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Clientele.Json;
using Clientele.Testing.Http;
using Clientele.Testing.Rows;
using Clientele.Testing.Wire;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace Clientele.Testing.Service;

/// <summary>Answers functions and actions with the handlers that a test gave.</summary>
internal sealed class OperationAnswer(FakeODataService service, ODataCall call, ODataReads reads)
{
    public FakeResponse Answer(IReadOnlyDictionary<string, Func<FakeOperationCall, object?>> handlers)
    {
        var operation = Operation();
        var isFunction = operation is IEdmFunction;
        if (isFunction != (call.Request.Method == "GET"))
        {
            throw FakeError.NotAllowed(call.Request.Method, $"The {(isFunction ? "function" : "action")} {operation.FullName()}");
        }

        var parameters = operation.Parameters.Skip(operation.IsBound ? 1 : 0).ToList();
        var key = operation.FullName() + "(" + string.Join(',', parameters.Select(parameter => parameter.Name)) + ")";
        var set = operation.IsBound ? (call.Target.Source as IEdmEntitySet)?.Name : "";
        if ((handlers.GetValueOrDefault(set + "|" + key) ?? service.OtherOperations) is not { } handler)
        {
            throw FakeError.NotImplemented($"Nothing answers {key}: give it a handler with On{operation.Name} of {(set is { Length: > 0 } ? "the fake's set " + set : "the fake")}.");
        }

        var entity = operation.IsBound && !operation.Parameters.First().Type.IsCollection()
            ? call.Target.Row ?? throw FakeError.NotFound("There is no entity with this key.")
            : null;
        if (entity is not null && !isFunction)
        {
            EntityTags.Check(call, entity);
        }

        var made = new FakeOperationCall(service, call, operation, entity, isFunction ? Arguments(parameters) : Body(parameters));
        var result = handler(made);
        made.Keep();
        return Result(result, operation.GetReturn()?.Type);
    }

    private IEdmOperation Operation() => call.Target.Import is { } import
        ? import.OperationImports.First().Operation
        : call.Target.Operation!.Operations.First();

    /// <summary>Arguments of a function as JSON text.</summary>
    private Dictionary<string, string> Arguments(List<IEdmOperationParameter> parameters)
    {
        var said = call.Target.Import?.Parameters ?? call.Target.Operation!.Parameters;
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in said)
        {
            if (parameter.Value is ParameterAliasNode alias && call.Request.Options.TryGetValue(alias.Alias, out var text) && text.StartsWith('[') | text.StartsWith('{'))
            {
                arguments[parameter.Name] = text;
                continue;
            }

            var type = parameters.Find(known => known.Name == parameter.Name)?.Type;
            var value = parameter.Value is QueryNode node ? call.Compiler.Constant(node) : EdmValue.Enumerated(EdmValue.Plain(parameter.Value), type);
            arguments[parameter.Name] = Text(type is null || value is null ? value : Querying.Operators.Convert(value, type));
        }

        return arguments;
    }

    /// <summary>Arguments of an action as JSON text, checked against its parameters.</summary>
    private Dictionary<string, string> Body(List<IEdmOperationParameter> parameters)
    {
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
        if (call.Request.Content.IsEmpty || (call.Request.Headers.TryGetValue("Content-Type", out var type) && type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)))
        {
            return arguments;
        }

        var body = call.Json();
        var reader = new RowReader(call.Description, BodyUse.Patch);
        foreach (var member in body.ValueKind == JsonValueKind.Object ? body.EnumerateObject().ToList() : [])
        {
            if (member.Name.Contains('@', StringComparison.Ordinal))
            {
                continue;
            }

            var parameter = parameters.Find(known => known.Name == member.Name) ?? throw FakeError.BadRequest($"The action has no parameter '{member.Name}'.");
            if (parameter.Type.Definition.AsElementType() is not IEdmEntityType)
            {
                reader.Value(member.Value, parameter.Type, member.Name);
            }

            arguments[member.Name] = member.Value.GetRawText();
        }

        foreach (var parameter in parameters.Where(parameter => parameter is not IEdmOptionalParameter && !parameter.Type.IsNullable && !arguments.ContainsKey(parameter.Name)))
        {
            throw FakeError.BadRequest($"The parameter '{parameter.Name}' is required.");
        }

        return arguments;
    }

    private FakeResponse Result(object? result, IEdmTypeReference? type)
    {
        switch (result)
        {
            case null:
                return FakeResponse.NoContent;
            case Stream stream:
                using (var copy = new MemoryStream())
                {
                    stream.CopyTo(copy);
                    return new FakeResponse(200, copy.ToArray(), "application/octet-stream");
                }

            case Row row when type?.Definition is IEdmEntityType:
                return reads.Single(row, (IEdmEntityType)type.Definition, 200);
            case IEnumerable<Row> rows when type?.Definition is IEdmCollectionType { ElementType.Definition: IEdmEntityType rowType }:
                return reads.List(rows, new Target { Type = rowType, Source = call.Description.SetOf(rowType) });
            case Row or IEnumerable<Row> when type is not null:
                return reads.Value(result, type.Definition);
            case IJsonWritable entity when type?.Definition is IEdmEntityType entityType:
                return reads.Single(RowOf(entity, entityType), entityType, 200);
            case IEnumerable rows when type?.Definition is IEdmCollectionType { ElementType.Definition: IEdmEntityType rowType }:
                return reads.List([.. rows.Cast<IJsonWritable>().Select(row => RowOf(row, rowType))], new Target { Type = rowType, Source = call.Description.SetOf(rowType) });
            default:
                using (var json = JsonDocument.Parse(Text(result)))
                {
                    var value = type is null ? null : new RowReader(call.Description, BodyUse.Seed).Value(json.RootElement, type, "value");
                    return value is null ? FakeResponse.NoContent : reads.Value(value, type!.Definition);
                }
        }
    }

    /// <summary>The stored row with the key of the entity that a handler returned, and its relations; or a row that is not stored.</summary>
    private Row RowOf(IJsonWritable entity, IEdmEntityType type)
    {
        var row = service.ReadSeed(entity, type).Row;
        return call.Description.KeyOf(row) is { } key && call.Store.Find(type, key) is { } stored ? stored : row;
    }

    private static string Text(object? value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, value);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case IJsonWritable model:
                writer.WriteRawValue(ModelJson.ToUtf8(model).Span);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case JsonElement json:
                json.WriteTo(writer);
                break;
            case byte[] bytes:
                writer.WriteBase64StringValue(bytes);
                break;
            case DateTimeOffset moment:
                writer.WriteStringValue(EdmValue.Text(moment));
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case double or float when !double.IsFinite(Querying.Operators.ToDouble(value)):
                writer.WriteStringValue(double.IsNaN(Querying.Operators.ToDouble(value)) ? "NaN" : Querying.Operators.ToDouble(value) > 0 ? "INF" : "-INF");
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case float number:
                writer.WriteNumberValue(number);
                break;
            case IEnumerable items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                if (Querying.Operators.IsNumber(value))
                {
                    writer.WriteNumberValue(Querying.Operators.ToDecimal(value));
                }
                else
                {
                    writer.WriteStringValue(KeyText.Of(value));
                }

                break;
        }
    }
}
