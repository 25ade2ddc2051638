using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Contract;
using Clientele.Generator.Emitting.OData;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;

namespace Clientele.Tool.Reference;

/// <summary>Calls of an OData client, each next to its request. Every one compiles where <c>client</c> is the client.</summary>
internal sealed class ODataExamples(ModelIndex index)
{
    private const int FewMembers = 3;

    private readonly ODataServiceModel _service = index.Model;

    public IReadOnlyList<Example> OfSet(EntitySetModel set)
    {
        if (index.Find(set.EntityType) is not { } type)
        {
            return [];
        }

        var name = $"client.{CSharpText.Identifier(set.CSharpName)}";
        var examples = new List<Example>();
        var shown = Simple(type).Take(FewMembers).ToList();
        examples.Add(new Example(
            "Read rows",
            $"await foreach (var row in {name}.Take(10))\n{{\n    Console.WriteLine({(shown.Count > 0 ? "row." + CSharpText.Identifier(shown[0].CSharpName) : "row")});\n}}",
            set.Capabilities.Can(SetCapabilities.Top) ? $"GET {set.WireName}?$top=10" : $"GET {set.WireName}"));
        if (shown.Count > 0 && set.Capabilities.Can(SetCapabilities.Select))
        {
            examples.Add(new Example(
                "Read some members",
                $"var rows = await {name}\n    .Select(row => new {{ {string.Join(", ", shown.Select(property => "row." + CSharpText.Identifier(property.CSharpName)))} }})\n    .ToListAsync();",
                $"GET {set.WireName}?$select={string.Join(',', shown.Select(property => property.WireName))}"));
        }

        if (Key(type) is { } key)
        {
            examples.AddRange(OfOne(set, type, key.Before, $"{name}[{key.CSharp}]", $"{set.WireName}({key.Http})"));
        }

        if (set.Capabilities.Can(SetCapabilities.Insert) && !type.IsAbstract && Body(type, property => !property.IsComputed && (!property.IsKey || property.IsRequiredOnCreate)) is { } body)
        {
            examples.Add(new Example("Create one", $"var result = await {name}.CreateAsync(new {Names.Create(type)}\n{{\n    {body.CSharp},\n}});", $"POST {set.WireName}\nContent-Type: application/json\n\n{{{body.Json}}}"));
        }

        return examples;
    }

    public IReadOnlyList<Example> OfSingleton(EntitySetModel set) =>
        index.Find(set.EntityType) is { } type ? [.. OfOne(set, type, "", $"client.{CSharpText.Identifier(set.CSharpName)}", set.WireName)] : [];

    /// <summary>How rows of a type are reached: by its first set.</summary>
    public IReadOnlyList<Example> OfType(StructuredTypeModel type) =>
        _service.EntitySets.FirstOrDefault(set => set.EntityType == type.QualifiedName) is { } set ? [.. OfSet(set).Take(2)] : [];

    public IReadOnlyList<Example> OfOperation(OperationModel operation)
    {
        if (operation.IsMultipart || Place(operation) is not { } place)
        {
            return [];
        }

        var arguments = new List<(string CSharp, string Json, string Wire)>();
        foreach (var parameter in operation.Parameters.Where(parameter => !parameter.IsOptional))
        {
            if (Value(parameter.Type) is not { } value)
            {
                return [];
            }

            arguments.Add((value.CSharp, value.Json, parameter.WireName));
        }

        var call = $"{place.CSharp}.{CSharpText.Identifier(operation.CSharpName)}";
        var list = string.Join(", ", arguments.Select(argument => argument.CSharp));
        var isRows = operation.ReturnType is { IsCollection: true };
        var csharp = operation.ReturnType switch
        {
            null => $"await {call}Async({list});",
            _ when isRows => $"await foreach (var item in {call}({list}))\n{{\n    Console.WriteLine(item);\n}}",
            _ when operation.Kind == OperationKind.Function && operation.IsComposable && operation.ReturnType.Kind == TypeKind.Entity => $"var result = await {call}({list}).GetAsync();",
            _ => $"var result = await {call}Async({list});",
        };
        var path = place.Http + (place.Http.Length > 0 ? "/" : "") + (operation.Binding is null ? operation.ImportName ?? operation.QualifiedName : operation.QualifiedName);
        var http = operation.Kind == OperationKind.Function
            ? $"GET {path}({string.Join(',', arguments.Select(argument => $"{argument.Wire}={argument.Json.Replace('"', '\'')}"))})"
            : arguments.Count == 0 ? $"POST {path}" : $"POST {path}\nContent-Type: application/json\n\n{{{string.Join(", ", arguments.Select(argument => $"\"{argument.Wire}\": {argument.Json}"))}}}";
        return [new Example("Call it", place.Before + csharp, http)];
    }

    private IEnumerable<Example> OfOne(EntitySetModel set, StructuredTypeModel type, string before, string csharp, string http)
    {
        yield return new Example("Read one", $"{before}var one = await {csharp}.GetAsync();", $"GET {http}");
        if (set.Capabilities.Can(SetCapabilities.Update) && Body(type, property => property is { IsComputed: false, IsImmutable: false, IsKey: false }) is { } body)
        {
            yield return new Example("Change one", $"{before}await {csharp}.PatchAsync(new {Names.Patch(type)}\n{{\n    {body.CSharp},\n}});", $"PATCH {http}\nContent-Type: application/json\n\n{{{body.Json}}}");
        }

        if (set.Capabilities.Can(SetCapabilities.Delete) && !_service.Singletons.Any(one => one.WireName == set.WireName))
        {
            yield return new Example("Delete one", $"{before}await {csharp}.DeleteAsync();", $"DELETE {http}");
        }
    }

    private (string Before, string CSharp, string Http)? Place(OperationModel operation)
    {
        if (operation.Binding is not { } binding)
        {
            return ("", "client", "");
        }

        var holder = _service.EntitySets.FirstOrDefault(set => set.EntityType == binding.QualifiedName);
        if (holder is null || index.Find(binding.QualifiedName) is not { } type)
        {
            return null;
        }

        var name = $"client.{CSharpText.Identifier(holder.CSharpName)}";
        return binding.IsCollection ? ("", name, holder.WireName) : Key(type) is { } key ? (key.Before, $"{name}[{key.CSharp}]", $"{holder.WireName}({key.Http})") : null;
    }

    /// <summary>Statements that make the key's values where they are long, the arguments of the indexer, and the key of the address.</summary>
    private (string Before, string CSharp, string Http)? Key(StructuredTypeModel type)
    {
        if (type.Keys.IsEmpty || type.HasUnknownKey)
        {
            return null;
        }

        var parts = new List<(string CSharp, string Http)>();
        foreach (var part in type.Keys)
        {
            if (Value(part.Type) is not { } value)
            {
                return null;
            }

            // Texts have single quotes in addresses, other values none (OData URL Conventions 4.01, section 5.1.1.14).
            var literal = part.Type is { Kind: TypeKind.Primitive, Primitive: PrimitiveKind.String } ? value.Json.Replace('"', '\'') : value.Json.Trim('"');
            parts.Add((value.CSharp, type.Keys.Count == 1 ? literal : $"{part.WireName}={literal}"));
        }

        if (parts is [{ CSharp: { Length: > 12 } longValue }])
        {
            var name = CSharpText.Identifier(type.Keys[0].CSharpName);
            return ($"var {name} = {longValue};\n", name, parts[0].Http);
        }

        return ("", string.Join(", ", parts.Select(part => part.CSharp)), string.Join(',', parts.Select(part => part.Http)));
    }

    private (string CSharp, string Json)? Body(StructuredTypeModel type, Func<PropertyModel, bool> isWanted)
    {
        var members = Simple(type).Where(isWanted).OrderByDescending(property => property.IsRequiredOnCreate)
            .Select(property => (property, Value(property.Type)))
            .Where(pair => pair.Item2 is not null)
            .Take(FewMembers)
            .ToList();
        return members.Count == 0
            ? null
            : (string.Join(",\n    ", members.Select(pair => $"{CSharpText.Identifier(pair.property.CSharpName)} = {pair.Item2!.Value.CSharp}")), "\n  " + string.Join(",\n  ", members.Select(pair => $"\"{pair.property.WireName}\": {pair.Item2!.Value.Json}")) + "\n");
    }

    private IEnumerable<PropertyModel> Simple(StructuredTypeModel type) => index.AllProperties(type)
        .Where(property => !property.Type.IsCollection && property.Type.Kind == TypeKind.Primitive && property.Deprecated is null && CSharpWords.Value(property.Type.Primitive) is not null);

    private (string CSharp, string Json)? Value(TypeReference type)
    {
        if (type.IsCollection)
        {
            return null;
        }

        return type.Kind switch
        {
            TypeKind.Primitive => CSharpWords.Value(type.Primitive),
            TypeKind.Enum when _service.Enums.FirstOrDefault(one => one.QualifiedName == type.QualifiedName) is { Members.IsEmpty: false } found =>
                ($"{CSharpText.Identifier(found.CSharpName)}.{CSharpText.Identifier(found.Members[0].CSharpName)}", $"\"{found.Members[0].WireName}\""),
            _ => null,
        };
    }
}
