using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Emitting.Rest;

/// <summary>Operations: a method that gives the request, one that sends it, and one that gives the envelope too.</summary>
internal sealed class RestOperationEmitter(Template template, RestServiceModel model, RestSecurityEmitter security)
{
    private const string TokenType = "global::System.Threading.CancellationToken ";

    private static readonly string[] s_verbs = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"];

    /// <summary>How the operation pages; empty where it does not.</summary>
    public string Paging(RestOperationModel operation) => operation is { Paging: { } paging, Result.Kind: RestResultKind.List }
        ? template["paging"].Fill(("name", CSharpText.LowerFirst(operation.CSharpName)), ("members", PagingText.Members(paging).ToString()))
        : "";

    /// <summary>An operation's methods.</summary>
    /// <param name="tables">Names of the resource's tables of error bodies.</param>
    public IEnumerable<string> Emit(RestOperationModel operation, IReadOnlyDictionary<EquatableArray<RestErrorModel>, string> tables)
    {
        var envelope = model.Contract.Envelope;
        var result = RestResult.Of(operation);
        var parameters = RestParameters.Of(operation);
        var token = parameters.Any(parameter => parameter.Name == "cancellationToken") ? "cancellation" : "cancellationToken";
        var request = operation.CSharpName + "Request(" + string.Join(", ", parameters.Select(parameter => parameter.Name)) + ")";
        var declared = parameters.Select(parameter => parameter.Declaration).ToList();
        var withToken = string.Join(", ", declared.Append(TokenType + token + " = default"));
        var call = operation.CSharpName + (result.TakesToken ? "Async" : "");
        var documented = string.Join("\n", parameters.Select(parameter => parameter.Documentation));
        var obsolete = CSharpText.Obsolete(operation.Deprecated);

        var stream = operation.Result.Stream is { } parts ? Stream(operation, parts) : default;
        yield return template["request"].Fill(
            ("call", operation.Result.Kind == RestResultKind.Parts ? stream.Call : call),
            ("params", documented),
            ("obsolete", obsolete),
            ("name", operation.CSharpName),
            ("parameters", string.Join(", ", declared)),
            ("method", Method(operation.Method)),
            ("path", RequestText.Path(operation)),
            ("server", operation.Server.Length == 0 ? "" : ", Service.Server(" + CSharpText.Literal(operation.Server) + ")"),
            ("parts", string.Join("\n", RequestText.Parts(operation).Concat(Errors(operation, tables)).Concat(Signature(operation)))));

        if (operation.Result.Stream is not null)
        {
            yield return template["stream"].Fill(
                ("doc", Documentation(operation, stream.Fact)),
                ("params", documented),
                ("obsolete", obsolete),
                ("return", stream.Return),
                ("call", stream.Call),
                ("parameters", string.Join(", ", declared)),
                ("send", stream.Send(request)));
        }

        if (operation.Result.Kind == RestResultKind.Parts)
        {
            yield break;
        }

        yield return template["operation"].Fill(
            ("call", call),
            ("params", documented),
            ("obsolete", obsolete),
            ("doc", Documentation(operation, form: null)),
            ("token", result.TakesToken ? XmlDoc.Parameter(token, "Cancels the call.") : ""),
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

    /// <summary>What a form that is read as it arrives is called, what it gives, and how it is asked for.</summary>
    private static (string Call, string Return, string Fact, System.Func<string, string> Send) Stream(RestOperationModel operation, RestStreamModel stream)
    {
        var type = stream.Type is { } part ? RestTypeMap.CSharp(part) : "string";
        var read = stream.Type is { } known ? ", " + RestTypeMap.ReadMethod(known) : "";
        return stream.Kind == RestStreamKind.Events
            ? (operation.CSharpName + "Events", "EventStream<" + type + ">", "Server-sent events, as they arrive.",
                request => "Service.Events" + (stream.Type is null ? "" : "<" + type + ">") + "(" + request + read + ")")
            : (operation.CSharpName + "Items", "global::System.Collections.Generic.IAsyncEnumerable<" + type + ">", "Items as they arrive, " + XmlDoc.Code(stream.MediaType) + ".",
                request => "Service." + (stream.Kind == RestStreamKind.Lines ? "JsonLines<" : "JsonSequence<") + type + ">(" + request + read + ", " + CSharpText.Literal(stream.MediaType) + ")");
    }

    /// <summary>The tables of error bodies that a resource's operations have, each once: name and initial value.</summary>
    public static IReadOnlyDictionary<EquatableArray<RestErrorModel>, string> ErrorTables(IEnumerable<RestOperationModel> operations) => operations
        .Select(operation => operation.Errors)
        .Where(errors => !errors.IsEmpty)
        .Distinct()
        .Select((errors, number) => (errors, Name: "s_errors" + (number == 0 ? "" : CSharpText.Number(number + 1))))
        .ToDictionary(table => table.errors, table => table.Name);

    public string ErrorTable(EquatableArray<RestErrorModel> errors, string name) => template["errors"].Fill(
        ("name", name),
        ("bodies", string.Concat(errors.Select(error => "\n    .Add<" + RestTypeMap.CSharp(error.Type) + ">(" + CSharpText.Literal(error.Status) + ", " + RestTypeMap.ReadMethod(error.Type) + ")"))));

    private static IEnumerable<string> Errors(RestOperationModel operation, IReadOnlyDictionary<EquatableArray<RestErrorModel>, string> tables) =>
        operation.Errors.IsEmpty ? [] : [".Errors(" + tables[operation.Errors] + ")"];

    private IEnumerable<string> Signature(RestOperationModel operation) =>
        operation.Signature is { } signature ? [".Authenticate(" + security.Expression(signature) + ")"] : [];

    /// <summary>The description's words, or the address where it has none, and what is known besides.</summary>
    /// <param name="form">How the result is read, as a sentence; null for a result that is read at once.</param>
    private string Documentation(RestOperationModel operation, string? form)
    {
        var address = XmlDoc.Code(operation.Method + " " + operation.Template) + ".";
        return RestDocs.Of(
            operation.Documentation,
            address,
            form,
            operation.Documentation.Summary is null ? null : address,
            Scopes(operation),
            RestHeaderEmitter.Fact(model, operation.Headers),
            RestDocs.Evidence(operation.Evidence));
    }

    private static string? Scopes(RestOperationModel operation) =>
        operation.Scopes.IsEmpty ? null : "Scopes: " + string.Join(", ", operation.Scopes.Select(XmlDoc.Code)) + ".";

    /// <summary>The verb; those that .NET has no name for by their text (OpenAPI 3.2 has <c>QUERY</c> and any other).</summary>
    private static string Method(string method) => s_verbs.Contains(method)
        ? "global::System.Net.Http.HttpMethod." + method[0] + method.Substring(1).ToLowerInvariant()
        : "new global::System.Net.Http.HttpMethod(" + CSharpText.Literal(method) + ")";
}
