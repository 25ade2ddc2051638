using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.Rest;

namespace Clientele.Tool.Reference;

/// <summary>Calls of an OpenAPI client, each next to its request. Every one compiles where <c>client</c> is the client.</summary>
internal sealed class RestExamples(RestServiceModel service)
{
    private const int MostDepth = 3;

    public IReadOnlyList<Example> Of(RestOperationModel operation, string path)
    {
        if (operation.Body is { Kind: not RestBodyKind.Json, IsRequired: true } || operation.Result.Kind is RestResultKind.Statuses or RestResultKind.Parts || operation.Result.Stream is not null)
        {
            return [];
        }

        var arguments = new List<string>();
        var address = operation.Template;
        var query = new List<string>();
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.IsRequired))
        {
            if (Value(parameter.Type, 0) is not { } value)
            {
                return [];
            }

            arguments.Add($"{CSharpText.Identifier(parameter.CSharpName)}: {value.CSharp}");
            var text = value.Json.Trim('"');
            if (parameter.Place == RestPlace.Path)
            {
                address = address.Replace("{" + parameter.WireName + "}", text, StringComparison.Ordinal);
            }
            else if (parameter.Place == RestPlace.Query)
            {
                query.Add($"{parameter.WireName}={text}");
            }
        }

        var body = "";
        if (operation.Body is { IsRequired: true, Type: { } sent } given)
        {
            if (Value(sent, 0) is not { } value)
            {
                return [];
            }

            arguments.Add($"{CSharpText.Identifier(given.CSharpName)}: {value.CSharp}");
            body = $"\nContent-Type: {given.MediaType}\n\n{value.Json}";
        }

        var call = $"{path}.{CSharpText.Identifier(operation.CSharpName)}";
        var list = string.Join(", ", arguments);
        var csharp = operation.Result.Kind switch
        {
            RestResultKind.List => $"await foreach (var item in {call}({list}))\n{{\n    Console.WriteLine(item);\n}}",
            RestResultKind.Nothing => $"await {call}Async({list});",
            _ => $"var result = await {call}Async({list});",
        };
        return [new Example("Call it", csharp, $"{operation.Method} {address}{(query.Count > 0 ? "?" + string.Join('&', query) : "")}{body}")];
    }

    private (string CSharp, string Json)? Value(RestTypeReference type, int depth)
    {
        switch (type.Kind)
        {
            case RestTypeKind.Primitive:
                return CSharpWords.Value(type.Primitive);
            case RestTypeKind.NumericBoolean:
                return ("true", "1");
            case RestTypeKind.Enum or RestTypeKind.NumberEnum:
                return service.Enums.FirstOrDefault(one => one.CSharpName == type.CSharpName) is { Members.IsEmpty: false } found
                    ? ($"{CSharpText.Identifier(found.CSharpName)}.{CSharpText.Identifier(found.Members[0].CSharpName)}", found.IsNumeric ? found.Members[0].Value : $"\"{found.Members[0].Value}\"")
                    : null;
            case RestTypeKind.List when type.Item is { } item && depth < MostDepth:
                return Value(item, depth + 1) is { } one ? ($"[{one.CSharp}]", $"[{one.Json}]") : null;
            case RestTypeKind.Class when depth < MostDepth:
                return Object(type, depth);
            default:
                return null;
        }
    }

    private (string CSharp, string Json)? Object(RestTypeReference type, int depth)
    {
        if (service.Classes.FirstOrDefault(one => one.CSharpName == type.CSharpName) is not { } found)
        {
            return null;
        }

        var members = new List<(string CSharp, string Json)>();
        foreach (var member in found.Members.Where(member => member is { IsRequired: true, IsReadOnly: false, Constant: null }))
        {
            if (Value(member.Type, depth + 1) is not { } value)
            {
                return null;
            }

            members.Add(($"{CSharpText.Identifier(member.CSharpName)} = {value.CSharp}", $"\"{member.WireName}\": {value.Json}"));
        }

        return ($"new {CSharpText.Identifier(found.CSharpName)} {{ {string.Join(", ", members.Select(member => member.CSharp))} }}", $"{{{string.Join(", ", members.Select(member => member.Json))}}}");
    }
}
