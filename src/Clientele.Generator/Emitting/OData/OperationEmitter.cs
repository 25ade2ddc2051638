using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Model;

namespace Clientele.Generator.Emitting.OData;

/// <summary>Where a call of an operation goes.</summary>
internal enum OperationPath
{
    /// <summary>To the entity or collection whose class has the method.</summary>
    Bound,

    /// <summary>To the operation's import at the service root.</summary>
    Import,
}

/// <summary>Functions and actions: a method that gives the request, and one that sends it.</summary>
internal sealed class OperationEmitter(ModelIndex index, Template template)
{
    public IEnumerable<string> Emit(IEnumerable<OperationModel> operations, OperationPath path)
    {
        foreach (var overloads in operations.GroupBy(operation => operation.CSharpName, StringComparer.Ordinal))
        {
            var list = overloads.ToList();
            foreach (var operation in list)
            {
                // Overloads that differ by optional parameters alone would be ambiguous where these are left out.
                yield return Emit(operation, path, hasOverloads: list.Count > 1);
            }
        }
    }

    private string Emit(OperationModel operation, OperationPath path, bool hasOverloads)
    {
        var result = OperationResult.Of(index, operation);
        var parameters = operation.Parameters.OrderBy(p => p.IsOptional && !hasOverloads).ToList();
        var declared = parameters.Select(p => Declare(operation, p, p.IsOptional && !hasOverloads)).ToList();
        var arguments = string.Join(", ", parameters.Select(p => CSharpText.Identifier(p.CSharpName)));
        var token = parameters.Exists(p => p.CSharpName == "cancellationToken") ? "cancellation" : "cancellationToken";
        var callParameters = result.TakesToken
            ? declared.Append("global::System.Threading.CancellationToken " + token + " = default")
            : declared;
        var documented = parameters.Select(p => Documentation.Parameter(
            p.CSharpName,
            p.Documentation.Summary is { } summary ? CSharpText.Xml(summary) : Documentation.Fact(p.WireName, p.Type) + "."));

        return template["operation"].Fill(
            ("call", CSharpText.Identifier(operation.CSharpName + (result.TakesToken ? "Async" : ""))),
            ("params", string.Join("\n", documented)),
            ("obsolete", Documentation.Obsolete(operation.Deprecated)),
            ("name", operation.CSharpName),
            ("parameters", string.Join(", ", declared)),
            ("request", Request(operation, path, parameters)),
            ("doc", Documentation.Of(operation.Documentation, Fact(operation, path))),
            ("tokenParam", result.TakesToken ? Documentation.Parameter(token, "Ends the call.") : ""),
            ("return", result.Type),
            ("callParameters", string.Join(", ", callParameters)),
            ("send", result.Send(operation.CSharpName + "Request(" + arguments + ")", token)));
    }

    private static string Declare(OperationModel operation, ParameterModel parameter, bool canOmit)
    {
        var name = CSharpText.Identifier(parameter.CSharpName);
        if (IsUpload(operation, parameter))
        {
            return "global::Clientele.UploadContent" + (parameter.IsOptional ? "? " : " ") + name + (canOmit ? " = null" : "");
        }

        var type = Sent(parameter.Type);
        return parameter.IsOptional
            ? TypeMap.Omittable(type) + " " + name + (canOmit ? " = null" : "")
            : TypeMap.CSharp(type) + " " + name;
    }

    /// <summary>An entity in a request is written as its create model: keys and all, and only what was set.</summary>
    private static TypeReference Sent(TypeReference type) =>
        type.Kind == TypeKind.Entity ? type with { CSharpName = type.CSharpName + "Create" } : type;

    private static bool IsUpload(OperationModel operation, ParameterModel parameter) =>
        operation.IsMultipart && parameter.Type.Primitive == PrimitiveKind.Stream;

    private string Request(OperationModel operation, OperationPath path, List<ParameterModel> parameters)
    {
        var wire = CSharpText.Literal(path == OperationPath.Import ? operation.ImportName ?? operation.QualifiedName : operation.QualifiedName);
        if (operation.Kind == OperationKind.Function)
        {
            return template["operation.function"].Fill(
                ("owner", path == OperationPath.Import ? "null" : "Path"),
                ("wire", wire),
                ("adds", string.Concat(parameters.Select(Add))));
        }

        var address = path == OperationPath.Import ? "global::Clientele.OData.ODataPath.Root(" + wire + ")" : "Path.Segment(" + wire + ")";
        if (parameters.Count == 0)
        {
            return template["operation.action.empty"].Fill(("path", address));
        }

        return "\n" + template[operation.IsMultipart ? "operation.multipart" : "operation.action"].Fill(
            ("path", address),
            ("writes", string.Join("\n", parameters.Select(p => operation.IsMultipart ? Part(p) : Write(p)))));
    }

    private static string Add(ParameterModel parameter)
    {
        var name = CSharpText.Identifier(parameter.CSharpName);
        var hasLiteral = TypeMap.HasLiteral(parameter.Type);
        return "\n        ." + (parameter.IsOptional ? "AddOptional" : "Add") + (hasLiteral ? "" : "Json") + "("
            + CSharpText.Literal(parameter.WireName) + ", " + (hasLiteral ? TypeMap.Literal(name) : name + TypeMap.ItemWriter(parameter.Type)) + ")";
    }

    private static string Write(ParameterModel parameter) =>
        TypeMap.WriteCall(parameter.Type, "body.Writer", parameter.WireName, CSharpText.Identifier(parameter.CSharpName), parameter.IsOptional);

    private static string Part(ParameterModel parameter) =>
        "body.Add(" + CSharpText.Literal(parameter.WireName) + ", " + CSharpText.Identifier(parameter.CSharpName) + ");";

    private static string Fact(OperationModel operation, OperationPath path) =>
        (operation.Kind == OperationKind.Function ? "Function " : "Action ")
            + Documentation.Code(path == OperationPath.Import ? operation.ImportName ?? operation.QualifiedName : operation.QualifiedName)
            + (operation.Kind == OperationKind.Function ? " (<c>GET</c>)." : " (<c>POST</c>).");
}
