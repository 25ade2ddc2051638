using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Contract;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Emitting.OData;

/// <summary>Where a call of an operation goes.</summary>
internal enum OperationPath
{
    /// <summary>To the entity or collection whose class has the method.</summary>
    Bound,

    /// <summary>To the operation's import at the service root.</summary>
    Import,

    /// <summary>To the entity that an extension method is called on.</summary>
    Extended,

    /// <summary>To the property, or collection, that an extension method is called on.</summary>
    Value,
}

/// <summary>
/// Functions and actions: a method that gives the request, and one that sends it. They stand side by side where the operation is bound; requests of
/// unbound ones stand in a type of their own.
/// </summary>
internal sealed class OperationEmitter(ModelIndex index, Template template)
{
    public IEnumerable<string> Emit(IEnumerable<OperationModel> operations, OperationPath path) => Overloads(operations).SelectMany(overload =>
        path == OperationPath.Import
            ? [Call(overload.Operation, path, overload.IsOnly)]
            : new[] { Request(overload.Operation, path, overload.IsOnly), Call(overload.Operation, path, overload.IsOnly) });

    /// <summary>The requests of unbound operations.</summary>
    public IEnumerable<string> EmitRequests(IEnumerable<OperationModel> operations) =>
        Overloads(operations).Select(overload => Request(overload.Operation, OperationPath.Import, overload.IsOnly));

    /// <summary>An operation that many types share, as extension methods.</summary>
    public string EmitShared(OperationModel operation) =>
        Request(operation, OperationPath.Extended, isOnly: true) + "\n\n" + Call(operation, OperationPath.Extended, isOnly: true);

    /// <summary>An operation that is bound to a value, as extension methods on the address of a property that has such values.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="on">Type of the address.</param>
    /// <param name="isOnly">Whether no other operation on it has its name.</param>
    public string EmitOnValue(OperationModel operation, string on, bool isOnly) =>
        Request(operation, OperationPath.Value, isOnly, on) + "\n\n" + Call(operation, OperationPath.Value, isOnly, on);

    /// <summary>
    /// The operations by their C# names, and whether each is the only one of its name. Overloads that differ by optional parameters alone would be ambiguous
    /// where these are left out.
    /// </summary>
    private static IEnumerable<(OperationModel Operation, bool IsOnly)> Overloads(IEnumerable<OperationModel> operations)
    {
        foreach (var overloads in operations.GroupBy(operation => operation.CSharpName, StringComparer.Ordinal))
        {
            var list = overloads.ToList();
            foreach (var operation in list)
            {
                yield return (operation, IsOnly: list.Count == 1);
            }
        }
    }

    private string Request(OperationModel operation, OperationPath path, bool isOnly, string? on = null)
    {
        var parameters = Ordered(operation, isOnly);
        return template["operation.request"].Fill(
            ("call", CallName(operation)),
            ("obsolete", CSharpText.Obsolete(operation.Deprecated)),
            ("name", operation.CSharpName + (path == OperationPath.Import ? "" : "Request")),
            ("static", IsExtension(path) ? "static " : ""),
            ("parameters", string.Join(", ", Receiver(operation, path, on).Concat(Declare(operation, parameters, isOnly)))),
            ("request", operation.Kind == OperationKind.Function
                ? template["operation.function"].Fill(("call", Function(operation, path, parameters)))
                : Action(operation, path, parameters)));
    }

    private string Call(OperationModel operation, OperationPath path, bool isOnly, string? on = null)
    {
        var result = OperationResult.Of(index, operation);
        var parameters = Ordered(operation, isOnly);
        var declared = Declare(operation, parameters, isOnly);
        var arguments = string.Join(", ", parameters.Select(p => CSharpText.Identifier(p.CSharpName)));
        var token = parameters.Exists(p => p.CSharpName == "cancellationToken") ? "cancellation" : "cancellationToken";
        var callParameters = result.TakesToken
            ? declared.Append("CancellationToken " + token + " = default")
            : declared;
        var call = operation.Kind == OperationKind.Function ? Function(operation, path, parameters) : "";
        var send = result.Send(Target(path) + "Service", RequestName(operation, path) + "(" + arguments + ")", call, token);

        var method = template["operation"].Fill(
            ("call", CallName(operation)),
            ("params", Parameters(parameters, result.TakesToken ? token : null)),
            ("obsolete", CSharpText.Obsolete(operation.Deprecated)),
            ("static", IsExtension(path) ? "static " : ""),
            ("doc", Documentation.Of(operation.Documentation, Fact(operation, path))),
            ("return", result.Type),
            ("callParameters", string.Join(", ", Receiver(operation, path, on).Concat(callParameters))),
            ("send", send));
        return Result(operation) is not { } entity
            ? method
            : method + "\n\n" + template["operation.entry"].Fill(
                ("doc", Documentation.Of(operation.Documentation, Fact(operation, path))),
                ("params", Parameters(parameters, token: null)),
                ("obsolete", CSharpText.Obsolete(operation.Deprecated)),
                ("static", IsExtension(path) ? "static " : ""),
                ("entry", Names.Entry(entity)),
                ("name", operation.CSharpName),
                ("parameters", string.Join(", ", Receiver(operation, path, on).Concat(declared))),
                ("service", Target(path) + "Service"),
                ("path", call + ".ToPath()"));
    }

    private string CallName(OperationModel operation) => operation.CSharpName + (OperationResult.Of(index, operation).TakesToken ? "Async" : "");

    private static string RequestName(OperationModel operation, OperationPath path) =>
        path == OperationPath.Import ? "OperationRequests." + operation.CSharpName : Target(path) + operation.CSharpName + "Request";

    private static List<ParameterModel> Ordered(OperationModel operation, bool isOnly) => operation.Parameters.OrderBy(p => p.IsOptional && isOnly).ToList();

    private List<string> Declare(OperationModel operation, List<ParameterModel> parameters, bool isOnly) =>
        parameters.ConvertAll(p => Declare(operation, p, p.IsOptional && isOnly));

    /// <summary>The entity that a function gives, where more can be asked of it (CSDL XML 4.01, section 12.6).</summary>
    private StructuredTypeModel? Result(OperationModel operation) =>
        operation is { Kind: OperationKind.Function, IsComposable: true, ReturnType: { Kind: TypeKind.Entity, IsCollection: false } type } ? index.Find(type.QualifiedName) : null;

    private static bool IsExtension(OperationPath path) => path is OperationPath.Extended or OperationPath.Value;

    /// <summary>What stands before the members of what the method is called on, dot and all.</summary>
    private static string Target(OperationPath path) => IsExtension(path) ? "entry." : "";

    private static IEnumerable<string> Receiver(OperationModel operation, OperationPath path, string? on) =>
        IsExtension(path) ? ["this " + (on ?? "IHas" + operation.CSharpName) + " entry"] : [];

    /// <summary>Documentation of the parameters, where the description has any; the compiler asks for all or none.</summary>
    private static string Parameters(List<ParameterModel> parameters, string? token)
    {
        if (!parameters.Exists(parameter => parameter.Documentation.Summary is not null))
        {
            return "";
        }

        var lines = parameters.Select(p => XmlDoc.Parameter(
            p.CSharpName,
            p.Documentation.Summary is { } summary ? CSharpText.Xml(summary) : Documentation.Fact(p.WireName, p.Type) + "."));
        return string.Join("\n", token is null ? lines : lines.Append(XmlDoc.Parameter(token, "Cancels the call.")));
    }

    private string Declare(OperationModel operation, ParameterModel parameter, bool canOmit)
    {
        var name = CSharpText.Identifier(parameter.CSharpName);
        if (IsUpload(operation, parameter))
        {
            return "UploadContent" + (parameter.IsOptional ? "? " : " ") + name + (canOmit ? " = null" : "");
        }

        var type = Sent(parameter.Type);
        return parameter.IsOptional
            ? TypeMap.Omittable(type) + " " + name + (canOmit ? " = null" : "")
            : TypeMap.CSharp(type) + " " + name;
    }

    /// <summary>An entity in a request is written as its create model: keys and all, and only what was set; a stream inside JSON as base64url.</summary>
    private TypeReference Sent(TypeReference type) => type switch
    {
        { Kind: TypeKind.Entity } when index.Find(type.QualifiedName) is { IsAbstract: true } or { IsOutline: true } => type with { CSharpName = "IJsonWritable" },
        { Kind: TypeKind.Entity } => type with { CSharpName = index.Stem(type) + "Create" },
        { Primitive: PrimitiveKind.Stream } => type with { Primitive = PrimitiveKind.Binary },
        _ => type,
    };

    private static bool IsUpload(OperationModel operation, ParameterModel parameter) =>
        operation.IsMultipart && parameter.Type.Primitive == PrimitiveKind.Stream;

    private string Function(OperationModel operation, OperationPath path, List<ParameterModel> parameters) => template["operation.call"].Fill(
        ("owner", path == OperationPath.Import ? "null" : Target(path) + "Path"),
        ("wire", Wire(operation, path)),
        ("adds", string.Concat(parameters.Select(Add))));

    private string Action(OperationModel operation, OperationPath path, List<ParameterModel> parameters)
    {
        var wire = Wire(operation, path);
        var address = (path == OperationPath.Import ? "ODataPath.Root(" : Target(path) + "Path.Segment(") + wire + ")";
        if (parameters.Count == 0)
        {
            return template["operation.action.empty"].Fill(("path", address));
        }

        return "\n" + template[operation.IsMultipart ? "operation.multipart" : "operation.action"].Fill(
            ("path", address),
            ("writes", string.Join("\n", parameters.Select(p => operation.IsMultipart ? Part(p) : Write(p)))));
    }

    private string Wire(OperationModel operation, OperationPath path) => CSharpText.Literal(
        path == OperationPath.Import ? operation.ImportName ?? operation.QualifiedName
        : index.Model.Contract.NamesOperationsUnqualified ? operation.QualifiedName.Substring(operation.QualifiedName.LastIndexOf('.') + 1)
        : operation.QualifiedName);

    private static string Add(ParameterModel parameter)
    {
        var name = CSharpText.Identifier(parameter.CSharpName);
        var literal = TypeMap.Literal(parameter.Type, name);
        return "." + (parameter.IsOptional ? "AddOptional" : "Add") + (literal is null ? "Json" : "") + "("
            + CSharpText.Literal(parameter.WireName) + ", " + (literal ?? name + TypeMap.ItemWriter(parameter.Type)) + ")";
    }

    private string Write(ParameterModel parameter) =>
        TypeMap.WriteCall(Sent(parameter.Type), "body.Writer", TypeMap.JsonName(parameter.WireName), CSharpText.Identifier(parameter.CSharpName), index.Model.Contract.NumbersAsText, parameter.IsOptional);

    private static string Part(ParameterModel parameter) =>
        "body.Add(" + CSharpText.Literal(parameter.WireName) + ", " + CSharpText.Identifier(parameter.CSharpName) + ");";

    private static string Fact(OperationModel operation, OperationPath path) =>
        (operation.Kind == OperationKind.Function ? "Function " : "Action ")
            + XmlDoc.Code(path == OperationPath.Import ? operation.ImportName ?? operation.QualifiedName : operation.QualifiedName)
            + (operation.Kind == OperationKind.Function ? " (<c>GET</c>)." : " (<c>POST</c>).");
}
