using System.Collections.Generic;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;

namespace Clientele.Generator.Reading.OpenApi;

/// <summary>One verb of one path, with what it inherits from the path.</summary>
/// <param name="Method">Upper case, as HTTP has it.</param>
/// <param name="Template">The path with its <c>{parameters}</c>.</param>
/// <param name="Span">Place of the verb.</param>
internal sealed record OpenApiOperation(string Method, string Template, FileSpan Span)
{
    public Positioned<string>? OperationId { get; init; }

    public string? Summary { get; init; }

    public string? Description { get; init; }

    public bool IsDeprecated { get; init; }

    public IReadOnlyList<OpenApiParameter> Parameters { get; init; } = [];

    public OpenApiBody? RequestBody { get; init; }

    public IReadOnlyList<OpenApiResponse> Responses { get; init; } = [];

    /// <summary>Servers of its own or of its path; empty for the document's.</summary>
    public IReadOnlyList<OpenApiServer> Servers { get; init; } = [];

    /// <summary>What the operation needs; null for what the document says of all.</summary>
    public IReadOnlyList<OpenApiSecurityRequirement>? Security { get; init; }

    public OperationRules Rules { get; init; } = new();
}

internal enum ParameterPlace
{
    Path,
    Query,
    Header,
    Cookie,
}

internal sealed record OpenApiParameter(Positioned<string> Name, ParameterPlace Place)
{
    public bool IsRequired { get; init; }

    public bool IsDeprecated { get; init; }

    public string? Description { get; init; }

    /// <summary>How the parts of its value are written.</summary>
    public ParameterStyle Style { get; init; }

    public bool Explode { get; init; }

    public OpenApiSchema? Schema { get; init; }

    /// <summary>The value is text of this media type (<c>content</c> in place of <c>schema</c>).</summary>
    public string? MediaType { get; init; }

    /// <summary>Part that it has in paging by <c>x-ms-list-*</c>.</summary>
    public ListRole ListRole { get; init; }

    public string? CSharpName { get; init; }
}

internal sealed record OpenApiBody(FileSpan Span)
{
    public bool IsRequired { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<OpenApiContent> Contents { get; init; } = [];
}

/// <summary>A body of one media type.</summary>
/// <param name="ItemSchema">Schema of each part of a body that is read as it arrives (OpenAPI 3.2).</param>
internal sealed record OpenApiContent(Positioned<string> MediaType, OpenApiSchema? Schema, OpenApiSchema? ItemSchema = null)
{
    /// <summary>How members of a form or a multipart body are written, where that is said.</summary>
    public IReadOnlyList<OpenApiEncoding> Encodings { get; init; } = [];
}

/// <summary>How one member of a form or a multipart body is written (OpenAPI 3.1, Encoding Object).</summary>
/// <param name="Style">Null where neither a style nor <c>explode</c> is said: then the media type counts.</param>
/// <param name="MediaType">Null for the usual one.</param>
internal sealed record OpenApiEncoding(string Name, ParameterStyle? Style, bool Explode, string? MediaType);

/// <summary>What an operation answers with a status.</summary>
/// <param name="Status"><c>200</c>, <c>2XX</c> or <c>default</c>.</param>
internal sealed record OpenApiResponse(Positioned<string> Status)
{
    public string? Description { get; init; }

    public IReadOnlyList<OpenApiContent> Contents { get; init; } = [];

    public IReadOnlyList<OpenApiHeader> Headers { get; init; } = [];
}

/// <summary>A header field that a response has.</summary>
/// <param name="MediaType">The value is text of this media type (<c>content</c> in place of <c>schema</c>); null for the style <c>simple</c>.</param>
internal sealed record OpenApiHeader(Positioned<string> Name, OpenApiSchema? Schema, string? MediaType, string? Description);

/// <summary>A request that the service makes: a webhook, or a callback of an operation.</summary>
internal sealed record OpenApiMessage(string Name, OpenApiBody Body);
