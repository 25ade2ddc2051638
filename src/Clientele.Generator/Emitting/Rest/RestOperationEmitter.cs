using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Emitting.Rest;

/// <summary>Operations: a method that gives the request, one that sends it, and one that gives the envelope too.</summary>
internal sealed class RestOperationEmitter(Template template, RestEnvelopeModel? envelope)
{
    private const string TokenType = "global::System.Threading.CancellationToken ";

    /// <summary>How the operation pages; empty where it does not.</summary>
    public string Paging(RestOperationModel operation) => operation is { Paging: { } paging, Result.Kind: RestResultKind.List }
        ? template["paging"].Fill(("name", CSharpText.LowerFirst(operation.CSharpName)), ("members", string.Join("\n", PagingText.Members(paging))))
        : "";

    public IEnumerable<string> Emit(RestOperationModel operation)
    {
        var result = RestResult.Of(operation);
        var parameters = RestParameters.Of(operation);
        var token = parameters.Any(parameter => parameter.Name == "cancellationToken") ? "cancellation" : "cancellationToken";
        var request = operation.CSharpName + "Request(" + string.Join(", ", parameters.Select(parameter => parameter.Name)) + ")";
        var declared = parameters.Select(parameter => parameter.Declaration).ToList();
        var withToken = string.Join(", ", declared.Append(TokenType + token + " = default"));
        var call = operation.CSharpName + (result.TakesToken ? "Async" : "");
        var documented = string.Join("\n", parameters.Select(parameter => parameter.Documentation));
        var obsolete = RestDocs.Obsolete(operation.Deprecated);

        yield return template["operation"].Fill(
            ("call", call),
            ("params", documented),
            ("obsolete", obsolete),
            ("name", operation.CSharpName),
            ("parameters", string.Join(", ", declared)),
            ("method", Method(operation.Method)),
            ("path", RequestText.Path(operation)),
            ("server", operation.Server.Length == 0 ? "" : ", Service.Server(" + CSharpText.Literal(operation.Server) + ")"),
            ("parts", string.Join("\n", RequestText.Parts(operation))),
            ("doc", RestDocs.Of(operation.Documentation, RestDocs.Code(operation.Method + " " + operation.Template) + ".", Fact(operation), RestDocs.Evidence(operation.Evidence))),
            ("token", result.TakesToken ? RestDocs.Parameter(token, "Ends the call.") : ""),
            ("return", result.Type),
            ("callParameters", result.TakesToken ? withToken : string.Join(", ", declared)),
            ("send", (operation.Envelope || envelope is null ? "Service" : "Service.Bare") + "." + result.Send(request, token)));

        // Where a page keeps its items deeper than the payload, the payload has no type of its own.
        if (operation.Envelope && (operation.Paging is null || operation.Paging.Items.Equals(envelope?.Payload ?? [])) && result.Payload is var (type, read))
        {
            yield return template["envelope"].Fill(
                ("call", call),
                ("params", documented),
                ("tokenName", token),
                ("obsolete", obsolete),
                ("type", type),
                ("name", operation.CSharpName),
                ("callParameters", withToken),
                ("request", request),
                ("read", read));
        }
    }

    private static string? Fact(RestOperationModel operation) =>
        operation.Documentation.Summary is null ? null : RestDocs.Code(operation.Method + " " + operation.Template) + ".";

    private static string Method(string method) => method[0] + method.Substring(1).ToLowerInvariant();
}
