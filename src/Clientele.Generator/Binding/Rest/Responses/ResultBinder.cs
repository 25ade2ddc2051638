using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.Rest.Schemas;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Reading.OpenApi;

namespace Clientele.Generator.Binding.Rest.Responses;

/// <summary>Makes what an operation gives of its successful responses.</summary>
internal sealed class ResultBinder(TypeBinder types, SchemaIndex index, SchemaPointers pointers, BindingReport report, EnvelopeRules? envelope)
{
    /// <summary>The JSON schema of the successful response; null if there is none.</summary>
    public static OpenApiSchema? SuccessSchema(OpenApiOperation operation) =>
        Content(operation) is { } content && MediaTypes.IsJsonOrAny(content) ? content.Schema : null;

    /// <summary>What a call of the operation gives.</summary>
    /// <param name="paging">How the operation pages, bound already; null where it does not.</param>
    /// <param name="items">Schema of the list that paging found.</param>
    public RestResultModel Bind(OpenApiOperation operation, string stem, RestPagingModel? paging, OpenApiSchema? items)
    {
        var content = Content(operation);
        var stream = operation.Method == "HEAD" ? null : new StreamBinder(types, index).Bind(Successes(operation), stem);
        return content is null && stream is not null
            ? new RestResultModel(RestResultKind.Parts, null, CanBeAbsent: false, stream.MediaType, Stream: stream)
            : Whole(operation, content, stem, paging, items) with { Stream = stream };
    }

    private RestResultModel Whole(OpenApiOperation operation, OpenApiContent? content, string stem, RestPagingModel? paging, OpenApiSchema? items)
    {
        var absent = CanBeAbsent(operation, content);
        if (content is null && operation.Method == "GET" && IsRedirect(operation))
        {
            // What the redirect leads to is not described: GitHub gives archives so.
            return new RestResultModel(RestResultKind.Stream, null, CanBeAbsent: false, "*/*");
        }

        if (content is null || operation.Method == "HEAD")
        {
            return new RestResultModel(RestResultKind.Nothing, null, CanBeAbsent: true, "");
        }

        if (paging is not null && items is not null)
        {
            return new RestResultModel(RestResultKind.List, Item(items, stem), absent, JsonOf(content));
        }

        if (Statuses(operation, stem) is { } statuses)
        {
            return statuses;
        }

        if (MediaTypes.IsJsonOrAny(content) && operation.Method == "GET" && Payload(operation, content.Schema) is { } list && IsList(list))
        {
            return new RestResultModel(RestResultKind.List, Item(list, stem), absent, JsonOf(content));
        }

        return Of(operation, content, stem + "Response") is var (kind, type) && kind == RestResultKind.Nothing
            ? new RestResultModel(RestResultKind.Nothing, null, CanBeAbsent: true, "")
            : new RestResultModel(kind, type, absent, Accepted(content));
    }

    /// <summary>A result with a class for each status, where the bodies of two differ; null where there is one form for all.</summary>
    private RestResultModel? Statuses(OpenApiOperation operation, string stem)
    {
        var successes = Successes(operation).Where(response => response.Status.Value != "default").ToList();
        if (successes.Count(response => WholeBody(response) is not null) < 2)
        {
            return null;
        }

        var bodies = successes.ConvertAll(response => (
            Response: response,
            Content: WholeBody(response),
            Hint: stem + (response == successes[0] ? "Response" : StatusNames.Of(response.Status.Value) + "Response")));
        var given = bodies.ConvertAll(body => body.Content is null ? (Kind: RestResultKind.Nothing, Type: null) : Of(operation, body.Content, body.Hint));
        if (given.Where(result => result.Kind != RestResultKind.Nothing).Distinct().Count() < 2)
        {
            return null;
        }

        var taken = new HashSet<string>(given.Select(result => result.Type?.CSharpName ?? ""), StringComparer.Ordinal);
        return new RestResultModel(
            RestResultKind.Statuses,
            null,
            CanBeAbsent: false,
            string.Join(", ", bodies.Where(body => body.Content is not null).Select(body => Accepted(body.Content!)).Distinct(StringComparer.Ordinal)),
            successes.Zip(given, (response, result) => new RestStatusModel(
                response.Status.Value,
                StatusNames.Of(response.Status.Value) is var name && taken.Contains(name) ? name + "Response" : name,
                result.Kind,
                result.Type,
                Documents.Of(response.Description))).ToEquatableArray(),
            types.TakeName(stem + "Result"));
    }

    /// <summary>What a body of this content is read as.</summary>
    private (RestResultKind Kind, RestTypeReference? Type) Of(OpenApiOperation operation, OpenApiContent content, string hint)
    {
        var media = content.MediaType.Value;
        if (MediaTypes.IsJsonOrAny(content))
        {
            return Payload(operation, content.Schema) is { } payload ? (RestResultKind.Value, types.Bind(payload, hint)) : (RestResultKind.Nothing, null);
        }

        if (MediaTypes.IsAnyText(content))
        {
            // As JSON it is read with its quotes taken off, as text/plain as it is.
            return (RestResultKind.Value, RestTypeReference.Text);
        }

        if (MediaTypes.IsText(media))
        {
            return (RestResultKind.Text, RestTypeReference.Text);
        }

        if (media is not ("application/octet-stream" or "*/*") && content.Schema?.Format != "binary")
        {
            new OpaqueBodies(types.Shapes, index, report).Report(content, "received");
        }

        return (RestResultKind.Stream, null);
    }

    private static string Accepted(OpenApiContent content) => MediaTypes.IsJsonOrAny(content) ? JsonOf(content)
        : MediaTypes.IsAnyText(content) ? "text/plain, */*;q=0.5"
        : content.MediaType.Value;

    private static string JsonOf(OpenApiContent content) => content.MediaType.Value is "*/*" ? MediaTypes.Json : content.MediaType.Value;

    /// <summary>The types of the bodies of error responses.</summary>
    public IEnumerable<RestErrorModel> Errors(OpenApiOperation operation, string stem) => operation.Responses
        .Where(response => IsError(response, operation))
        .Select(response => (Status: response.Status.Value, Content: MediaTypes.Response(response.Contents)))
        .Where(error => error.Content?.Schema is not null && MediaTypes.IsJson(error.Content.MediaType.Value))
        .Select(error => new RestErrorModel(error.Status, types.Bind(error.Content!.Schema!, stem + "Error") with { IsNullable = false }));

    /// <summary>The schema behind the envelope; null where the envelope has nothing to wrap.</summary>
    public OpenApiSchema? Payload(OpenApiOperation operation, OpenApiSchema? schema)
    {
        if (schema is null)
        {
            return new OpenApiSchema(operation.Span);
        }

        return envelope is null || !operation.Rules.Envelope ? schema : pointers.Find(schema, envelope.Payload.Value).Schema;
    }

    public bool IsList(OpenApiSchema payload) =>
        index.Resolve(payload) is { IsNullable: false } resolved && types.Shapes.Of(resolved.Schema) == SchemaShape.List;

    private RestTypeReference Item(OpenApiSchema list, string stem)
    {
        var bound = types.Bind(list, stem);
        return bound is { Kind: RestTypeKind.List, Item: { } item } ? item : RestTypeReference.Any;
    }

    private static OpenApiContent? Content(OpenApiOperation operation) =>
        Successes(operation).Select(WholeBody).FirstOrDefault(content => content is not null);

    /// <summary>The body that is read at once; null if there is none.</summary>
    private static OpenApiContent? WholeBody(OpenApiResponse response) =>
        MediaTypes.Response(response.Contents.Where(content => MediaTypes.Stream(content.MediaType.Value) is null));

    private static bool CanBeAbsent(OpenApiOperation operation, OpenApiContent? content) =>
        content is not null && Successes(operation).Any(response => response.Contents.Count == 0 && response.Status.Value != "default");

    /// <summary>Success responses, the plainest first; the default counts where there is no other.</summary>
    private static IEnumerable<OpenApiResponse> Successes(OpenApiOperation operation)
    {
        var successes = operation.Responses.Where(response => IsSuccess(response.Status.Value)).OrderBy(response => response.Status.Value, StringComparer.Ordinal).ToList();
        return successes.Count > 0 ? successes : operation.Responses.Where(response => response.Status.Value == "default");
    }

    /// <summary>Whether the only answer that is no error is an address to go on at (RFC 9110 §15.4).</summary>
    private static bool IsRedirect(OpenApiOperation operation) =>
        operation.Responses.Any(response => response.Status.Value is "301" or "302" or "303" or "307" or "308")
        && !operation.Responses.Any(response => IsSuccess(response.Status.Value) || response.Status.Value == "default");

    /// <summary>The default is an error where a success is described beside it.</summary>
    private static bool IsError(OpenApiResponse response, OpenApiOperation operation) => response.Status.Value == "default"
        ? operation.Responses.Any(other => IsSuccess(other.Status.Value))
        : !IsSuccess(response.Status.Value);

    private static bool IsSuccess(string status) => status.Length == 3 && status[0] == '2';
}
