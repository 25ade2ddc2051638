using System.Collections.Generic;
using Clientele.Generator.Foundation;

namespace Clientele.Generator.Reading.OpenApi;

/// <summary>An OpenAPI document as its files say it, references of all but schemas followed.</summary>
internal sealed record OpenApiDocument(string Path)
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<OpenApiServer> Servers { get; init; } = [];

    public IReadOnlyList<OpenApiOperation> Operations { get; init; } = [];

    /// <summary>What the service sends by itself; users receive it, and need its types.</summary>
    public IReadOnlyList<OpenApiMessage> Messages { get; init; } = [];

    /// <summary>Every schema that a reference leads to and every schema of <c>components</c>, by <see cref="OpenApiSchema.Reference"/>.</summary>
    public IReadOnlyDictionary<string, OpenApiSchema> Schemas { get; init; } = new Dictionary<string, OpenApiSchema>();

    public IReadOnlyList<OpenApiSecurityScheme> SecuritySchemes { get; init; } = [];

    /// <summary>What operations need that say nothing themselves; null where the document does not say.</summary>
    public IReadOnlyList<OpenApiSecurityRequirement>? Security { get; init; }

    /// <summary>The tool that wrote the document, by <c>x-generator</c>; null where none says so.</summary>
    public string? Producer { get; init; }

    public DocumentRules Rules { get; init; } = new();

    /// <summary>First 16 hexadecimal digits of the SHA-256 of what was read, whatever its white space and comments.</summary>
    public string Hash { get; init; } = "";
}

/// <summary>What reading gave; the document is null where the file is none.</summary>
internal sealed record OpenApiReadResult(OpenApiDocument? Document, EquatableArray<LocatedDiagnostic> Diagnostics);

internal sealed record OpenApiServer(Positioned<string> Url)
{
    public string? Description { get; init; }

    public IReadOnlyList<OpenApiServerVariable> Variables { get; init; } = [];

    /// <summary>What operations call it (<c>x-clientele.role</c>).</summary>
    public Positioned<string>? Role { get; init; }
}

internal sealed record OpenApiServerVariable(Positioned<string> Name, string Default)
{
    public IReadOnlyList<string> Choices { get; init; } = [];

    public string? Description { get; init; }

    /// <summary>The default is only a placeholder: the code that creates a client must set the value (<c>x-clientele.required</c>).</summary>
    public bool IsRequired { get; init; }
}
