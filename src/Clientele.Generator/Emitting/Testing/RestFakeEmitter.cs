using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Rest;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Naming;

namespace Clientele.Generator.Emitting.Testing;

/// <summary>The fake of a REST service: what its operations are, and a method for each that gives it a handler.</summary>
internal sealed class RestFakeEmitter
{
    private readonly RestServiceModel _model;
    private readonly Template _template = Template.Load("Testing/Rest");
    private readonly string _fake;
    private readonly Dictionary<RestOperationModel, string> _fields = [];
    private readonly RestBodyEmitter _bodies;

    private RestFakeEmitter(RestServiceModel model)
    {
        _model = model;
        var taken = new HashSet<string>(Types(model), StringComparer.Ordinal);
        var name = "Fake" + model.Name;
        _fake = taken.Contains(name) ? name + "Service" : name;
        _bodies = new RestBodyEmitter(model, _template, _fake);
        foreach (var (resource, operation) in model.Resources.SelectMany(resource => resource.Operations.Select(operation => (resource, operation))))
        {
            _fields[operation] = resource.TypeName + "_" + operation.CSharpName;
        }
    }

    public static EmittedFile Emit(RestServiceModel model) => new RestFakeEmitter(model).Emit();

    private EmittedFile Emit()
    {
        var client = _model.Resources[0];
        var arguments = new RestContractEmitter(_model, Template.Load("Rest/Contract"), SourceFiles.Version).Arguments();
        var operations = _fields.ToList();
        var members = Members(client, "this");
        var resources = _model.Resources.Skip(1).Select(resource => _template["resource"].Fill(
            ("type", CSharpText.Identifier(resource.TypeName)),
            ("version", SourceFiles.Version),
            ("name", FakeName(resource.TypeName)),
            ("members", Members(resource, "fake")))).ToList();
        var text = _template["fake"].Fill(
            ("name", CSharpText.Xml(_model.Name)),
            ("version", SourceFiles.Version),
            ("fake", _fake),
            ("client", client.TypeName),
            ("params", arguments.Documentation),
            ("parameters", arguments.Parameters.Replace("\n", " ").TrimEnd(',')),
            ("contract", arguments.Contract),
            ("arguments", string.Concat(_model.Contract.Variables.Select(variable => CSharpText.Identifier(variable.CSharpName) + ", "))),
            ("initial", ""),
            ("members", members),
            ("operations", string.Join("\n\n", operations.Select(operation => Operation(operation.Key, operation.Value)))),
            ("all", string.Join(", ", operations.Select(operation => operation.Value))),
            ("bodies", _bodies.Readers()));
        return new SourceFiles(_model, RuntimeTypes.Rest).Documented("Fake", string.Join("\n\n", resources.Prepend(text)));
    }

    private static IEnumerable<string> Types(RestServiceModel model) => model.Classes.Select(type => type.CSharpName)
        .Concat(model.Enums.Select(type => type.CSharpName)).Concat(model.Unions.Select(type => type.CSharpName)).Concat(model.Resources.Select(resource => resource.TypeName));

    private static string FakeName(string typeName) => "Fake" + typeName;

    private string Members(RestResourceModel resource, string target)
    {
        var members = resource.Children.Select(child => _template["child"].Fill(
            ("type", CSharpText.Identifier(child.TypeName)),
            ("fake", FakeName(child.TypeName)),
            ("name", CSharpText.Identifier(target == "this" ? FakeEmitter.Name(child.CSharpName, "Resource", _fake) : child.CSharpName == "Fail" ? "FailResource" : child.CSharpName)),
            ("service", target)));
        var handlers = resource.Operations.Select(operation => On(operation, target));
        return string.Join("\n\n", members.Concat(handlers).Concat(Calls(resource, target)).Concat(target == "this" ? [] : Fail(resource)));
    }

    private IEnumerable<string> Fail(RestResourceModel resource) => resource.Operations.IsEmpty
        ? []
        : [_template["fail"].Fill(("all", string.Join(", ", resource.Operations.Select(operation => _fake + ".FakeOperations." + _fields[operation]))))];

    private IEnumerable<string> Calls(RestResourceModel resource, string target) =>
        from operation in resource.Operations
        let name = operation.CSharpName + "Calls"
        where resource.TypeName != name && resource.Children.All(child => child.CSharpName != name) && resource.Operations.All(other => "On" + other.CSharpName != name)
        select _template["calls"].Fill(Values(operation, target));

    private (string, string)[] Values(RestOperationModel operation, string target)
    {
        var result = operation.Result;
        var body = _bodies.Body(operation);
        var typed = body is null ? "call" : "call.With<" + body.Value.Type + ">(" + body.Value.Read + ")";
        return
        [
            ("line", CSharpText.Xml(operation.Method + " " + operation.Template)),
            ("operation", operation.CSharpName),
            ("obsolete", CSharpText.Obsolete(operation.Deprecated)),
            ("target", target),
            ("root", _fake),
            ("field", _fields[operation]),
            ("media", CSharpText.Literal(result.MediaType)),
            ("call", body is null ? "FakeCall" : "FakeCall<" + body.Value.Type + ">"),
            ("typed", typed),
            ("read", body is null ? "" : ", " + body.Value.Read),
            ("handler", body is null ? "handler" : "call => handler(" + typed + ")"),
        ];
    }

    private string On(RestOperationModel operation, string target)
    {
        var result = operation.Result;
        var values = Values(operation, target);
        return result.Kind switch
        {
            RestResultKind.Value => _template["on.value"].Fill([.. values, ("result", RestTypeMap.CSharp(result.Type!.OrNull(result.CanBeAbsent))), ("write", Write(result.Type!, result.CanBeAbsent || result.Type!.IsNullable))]),
            RestResultKind.List => _template["on.list"].Fill([.. values, ("result", RestTypeMap.CSharp(result.Type!)), ("write", Write(result.Type!, result.Type!.IsNullable))]),
            RestResultKind.Text => _template["on.text"].Fill(values),
            RestResultKind.Stream => _template["on.stream"].Fill(values),
            _ => _template["on.nothing"].Fill(values),
        };
    }

    /// <summary>Null is no content, or null in a list; the writers of values do not take it.</summary>
    private static string Write(RestTypeReference type, bool canBeNull)
    {
        var value = !canBeNull || type.Kind == RestTypeKind.Any ? "value" : RestTypeMap.IsValueType(type) ? "value.GetValueOrDefault()" : "value!";
        return RestTypeMap.WriteCall(type with { IsNullable = false }, "writer", value);
    }

    private string Operation(RestOperationModel operation, string field)
    {
        var body = operation.Body;
        var isJson = body is { Kind: RestBodyKind.Json };
        var type = isJson && body!.Type is { Kind: RestTypeKind.Class } reference ? _model.Classes.FirstOrDefault(found => found.CSharpName == reference.CSharpName) : null;
        var isClosed = type is { Additional: null, Derived.IsEmpty: true };
        var members = new List<string>
        {
            List("Query", operation.Parameters.Where(parameter => parameter.Place == RestPlace.Query).Select(parameter => parameter.WireName)
                .Concat(Paging(operation)).Distinct(StringComparer.Ordinal)),
            List("RequiredQuery", operation.Parameters.Where(parameter => parameter is { Place: RestPlace.Query, IsRequired: true }).Select(parameter => parameter.WireName)),
            List("RequiredHeaders", operation.Parameters.Where(parameter => parameter is { Place: RestPlace.Header, IsRequired: true }).Select(parameter => parameter.WireName)),
            body is null ? "" : "BodyType = " + CSharpText.Literal(body.MediaType) + ",",
            body is { IsRequired: true } ? "IsBodyRequired = true," : "",
            List("Members", isClosed ? type!.Members.Select(member => member.WireName) : []),
            List("RequiredMembers", type?.Members.Where(member => member is { IsRequired: true, IsReadOnly: false }).Select(member => member.WireName) ?? []),
            operation.Envelope ? "HasEnvelope = true," : "",
        };
        if (operation is { Paging: { } paging, Result.Kind: RestResultKind.List })
        {
            members.Add("Paging = new() { " + PagingText.Members(paging).ToString().Replace("\n", " ").TrimEnd(',') + " },");
        }

        members.Add(List("Enumerations", Enumerations(operation.Result.Type)));
        members.Add("Handler = " + CSharpText.Literal("On" + operation.CSharpName) + ",");
        return _template["operation"].Fill(
            ("field", field),
            ("method", CSharpText.Literal(operation.Method)),
            ("template", CSharpText.Literal(operation.Template)),
            ("members", string.Join("\n", members.Where(member => member.Length > 0))));
    }

    private IEnumerable<string> Enumerations(RestTypeReference? result) =>
        result is { Kind: RestTypeKind.Class } reference && _model.Classes.FirstOrDefault(found => found.CSharpName == reference.CSharpName) is { } type
            ? type.Members.Where(member => member.Type.Kind == RestTypeKind.Enum).Select(member => member.WireName)
            : [];

    private static IEnumerable<string> Paging(RestOperationModel operation) => operation.Paging is { } paging
        ? new[] { paging.SizeParameter, paging.TokenParameter, paging.Next.Kind is PagingKind.Url or PagingKind.LinkHeader ? "page_token" : null }.OfType<string>()
        : [];

    private static string List(string name, IEnumerable<string> items)
    {
        var literals = string.Join(", ", items.Select(CSharpText.Literal));
        return literals.Length == 0 ? "" : name + " = [" + literals + "],";
    }
}
