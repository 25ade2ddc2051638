using System;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.Rest;

namespace Clientele.Generator.Emitting.Rest;

/// <summary>What a call gives, and the method of the service that reads it.</summary>
/// <param name="Type">The C# return type.</param>
/// <param name="TakesToken">The call is asynchronous itself; a list is so when it is enumerated.</param>
/// <param name="Send">From the expression of the request and the name of the token to the call on the service.</param>
/// <param name="Payload">Type and reader of what an envelope wraps; null where it wraps nothing.</param>
internal sealed record RestResult(string Type, bool TakesToken, Func<string, string, string> Send, (string Type, string Read)? Payload)
{
    private const string Task = "global::System.Threading.Tasks.Task";

    public static RestResult Of(RestOperationModel operation)
    {
        var result = operation.Result;
        switch (result.Kind)
        {
            case RestResultKind.Nothing or RestResultKind.Parts:
                return new RestResult(Task, true, static (request, token) => "SendAsync(" + request + ", " + token + ")", null);
            case RestResultKind.Text:
                return new RestResult(Task + "<string>", true, static (request, token) => "GetTextAsync(" + request + ", " + token + ")", null);
            case RestResultKind.Stream:
                return new RestResult(
                    Task + "<DownloadStream>", true, static (request, token) => "GetStreamAsync(" + request + ", " + token + ")", null);
            case RestResultKind.Statuses:
                var name = CSharpText.Identifier(result.CSharpName);
                return new RestResult(
                    Task + "<" + name + ">", true, (request, token) => "GetResultAsync(" + request + ", " + name + ".Read, " + token + ")", null);
            case RestResultKind.List:
                return List(operation, result.Type!, result.CanBeAbsent);
            default:
                return One(result.Type!, result.CanBeAbsent);
        }
    }

    private static RestResult List(RestOperationModel operation, RestTypeReference item, bool canBeAbsent)
    {
        var type = RestTypeMap.CSharp(item);
        var paging = operation.Paging is null ? "" : ", s_" + CSharpText.LowerFirst(operation.CSharpName) + "Paging";
        var list = RestTypeReference.List(item);
        return new RestResult(
            "Pageable<" + type + ">",
            false,
            (request, _) => (canBeAbsent ? "ListOrEmpty<" : "List<") + type + ">(" + request + ", " + RestTypeMap.ReadMethod(item) + paging + ")",
            (RestTypeMap.CSharp(list), RestTypeMap.ReadMethod(list)));
    }

    private static RestResult One(RestTypeReference type, bool canBeAbsent)
    {
        var given = type.OrNull(canBeAbsent && type.Kind != RestTypeKind.Any);
        var name = RestTypeMap.CSharp(given);
        var read = RestTypeMap.ReadMethod(given);
        var method = given.IsNullable || (canBeAbsent && type.Kind == RestTypeKind.Any) ? "GetOrNullAsync<" : "GetAsync<";
        return new RestResult(Task + "<" + name + ">", true, (request, token) => method + name + ">(" + request + ", " + read + ", " + token + ")", (name, read));
    }
}
