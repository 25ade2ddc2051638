using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.Rest.Schemas;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Reading.OpenApi;

namespace Clientele.Generator.Binding.Rest.Responses;

/// <summary>Makes what an operation gives of its successful responses.</summary>
internal sealed class ResultBinder(TypeBinder types, SchemaIndex index, SchemaPointers pointers, BindingReport report, EnvelopeRules? envelope)
{
    /// <summary>The JSON schema of the successful response; null where there is none.</summary>
    public static OpenApiSchema? SuccessSchema(OpenApiOperation operation) =>
        Content(operation) is { } content && MediaTypes.IsJsonOrAny(content) ? content.Schema : null;

    /// <summary>What a call of the operation gives.</summary>
    /// <param name="paging">How the operation pages, bound already; null where it does not.</param>
    /// <param name="items">Schema of the list that paging found.</param>
    public RestResultModel Bind(OpenApiOperation operation, string stem, RestPagingModel? paging, OpenApiSchema? items)
    {
        var content = Content(operation);
        var absent = CanBeAbsent(operation, content);
        if (content is null || operation.Method == "HEAD")
        {
            return new RestResultModel(RestResultKind.Nothing, null, CanBeAbsent: true, "");
        }

        var media = content.MediaType.Value;
        if (!MediaTypes.IsJsonOrAny(content))
        {
            if (MediaTypes.IsText(media))
            {
                return new RestResultModel(RestResultKind.Text, RestTypeReference.Text, absent, media);
            }

            if (media is not ("application/octet-stream" or "*/*") && content.Schema?.Format != "binary")
            {
                report.Add(RestDescriptors.OpaqueContent, content.MediaType.Span, media, "received");
            }

            return new RestResultModel(RestResultKind.Stream, null, absent, media);
        }

        media = media is "*/*" ? MediaTypes.Json : media;
        if (paging is not null && items is not null)
        {
            return new RestResultModel(RestResultKind.List, Item(items, stem), absent, media);
        }

        if (Payload(operation, content.Schema) is not { } payload)
        {
            return new RestResultModel(RestResultKind.Nothing, null, CanBeAbsent: true, "");
        }

        return operation.Method == "GET" && IsList(payload)
            ? new RestResultModel(RestResultKind.List, Item(payload, stem), absent, media)
            : new RestResultModel(RestResultKind.Value, types.Bind(payload, stem + "Response"), absent, media);
    }

    /// <summary>Binds the bodies of error responses, so that they have types too.</summary>
    public IEnumerable<RestTypeReference> Errors(OpenApiOperation operation, string stem) => operation.Responses
        .Where(response => !IsSuccess(response.Status.Value))
        .Select(response => MediaTypes.Response(response.Contents))
        .Where(content => content?.Schema is not null && MediaTypes.IsJson(content.MediaType.Value))
        .Select(content => types.Bind(content!.Schema!, stem + "Error"));

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
        Successes(operation).Select(response => MediaTypes.Response(response.Contents)).FirstOrDefault(content => content is not null);

    private static bool CanBeAbsent(OpenApiOperation operation, OpenApiContent? content) =>
        content is not null && Successes(operation).Any(response => response.Contents.Count == 0 && response.Status.Value != "default");

    /// <summary>Success responses, the plainest first; the default counts where there is no other.</summary>
    private static IEnumerable<OpenApiResponse> Successes(OpenApiOperation operation)
    {
        var successes = operation.Responses.Where(response => IsSuccess(response.Status.Value)).OrderBy(response => response.Status.Value, StringComparer.Ordinal).ToList();
        return successes.Count > 0 ? successes : operation.Responses.Where(response => response.Status.Value == "default");
    }

    private static bool IsSuccess(string status) => status.Length == 3 && status[0] == '2';
}
