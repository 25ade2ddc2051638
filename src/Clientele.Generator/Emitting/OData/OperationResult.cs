using System;
using Clientele.Generator.Emitting.Contract;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Emitting.OData;

/// <summary>What a call of an operation gives, and the method of the service that reads it.</summary>
/// <param name="Type">The C# return type.</param>
/// <param name="TakesToken">The call is asynchronous itself; a list is so when it is enumerated.</param>
/// <param name="Send">From the expressions of the service, of the request and of the function call, and the name of the token, to the expression of the result.</param>
internal sealed record OperationResult(string Type, bool TakesToken, Func<string, string, string, string, string> Send)
{
    private const string Task = "global::System.Threading.Tasks.Task";

    public static OperationResult Of(ModelIndex index, OperationModel operation)
    {
        if (operation.ReturnType is not { } type)
        {
            return new OperationResult(Task, TakesToken: true, (service, request, _, token) => service + ".SendAsync(" + request + ", " + token + ")");
        }

        if (type is { Primitive: PrimitiveKind.Stream, IsCollection: false })
        {
            return new OperationResult(Task + "<global::System.IO.Stream>", TakesToken: true, (service, request, _, token) => service + ".GetStreamAsync(" + request + ", " + token + ")");
        }

        return type.IsCollection ? List(index, operation, type) : One(type);
    }

    private static OperationResult List(ModelIndex index, OperationModel operation, TypeReference type)
    {
        if (operation is { IsComposable: true, Kind: OperationKind.Function } && type.Kind == TypeKind.Entity && index.Find(type.QualifiedName) is { } row)
        {
            return new OperationResult(
                "ODataQuery<" + Names.Type(row) + ", " + Names.Fields(row) + ">",
                TakesToken: false,
                (service, _, call, _) => "new(" + service + ", " + call + ".ToPath())");
        }

        var item = type with { IsCollection = false };
        var pageable = "Pageable<" + TypeMap.Item(item) + ">";
        return type.Kind is TypeKind.Complex or TypeKind.Entity && !type.IsNullable
            ? new OperationResult(pageable, TakesToken: false, (service, request, _, _) => service + ".List<" + TypeMap.Item(item) + ">(" + request + ")")
            : new OperationResult(pageable, TakesToken: false, (service, request, _, _) => service + ".List(" + request + ", " + TypeMap.ReadMethod(item) + ")");
    }

    private static OperationResult One(TypeReference type)
    {
        var result = Task + "<" + TypeMap.CSharp(type) + ">";
        if (type.Kind is TypeKind.Complex or TypeKind.Entity)
        {
            var method = type.IsNullable ? "GetObjectOrNullAsync<" : "GetObjectAsync<";
            return new OperationResult(result, TakesToken: true, (service, request, _, token) => service + "." + method + TypeMap.ItemWithoutNull(type) + ">(" + request + ", " + token + ")");
        }

        return new OperationResult(
            result,
            TakesToken: true,
            (service, request, _, token) => service + ".GetValueAsync(" + request + ", " + TypeMap.ReadMethod(type) + ", " + token + ")");
    }
}
