using System.Collections.Generic;
using Clientele.Generator.Foundation;

namespace Clientele.Generator.Reading.Csdl;

/// <summary>One CSDL XML document as it stands in its file, names unresolved, every declaration with its place.</summary>
/// <param name="Path">Path of the file, for diagnostics.</param>
/// <param name="ContentHash">
/// First 16 hexadecimal digits of the SHA-256 of all elements and attributes that were read; comments, line breaks and skipped
/// vendor extensions do not change it.
/// </param>
/// <param name="Diagnostics">What is wrong with the text itself.</param>
internal sealed record CsdlDocument(
    string Path,
    string ContentHash,
    IReadOnlyList<CsdlReference> References,
    IReadOnlyList<CsdlSchema> Schemas,
    IReadOnlyList<LocatedDiagnostic> Diagnostics);

/// <summary>An <c>edmx:Reference</c> (CSDL XML 4.01, section 3.3).</summary>
internal sealed record CsdlReference(Positioned<string> Uri, IReadOnlyList<CsdlInclude> Includes);

/// <summary>An <c>edmx:Include</c>: a namespace of the referenced document and the alias this document gives it.</summary>
internal sealed record CsdlInclude(string Namespace, string? Alias);

/// <summary>An <c>edm:Schema</c> (section 5) with its declarations in order.</summary>
internal sealed record CsdlSchema(string Namespace, string? Alias)
{
    public List<CsdlStructuredType> StructuredTypes { get; } = [];

    public List<CsdlEnumType> EnumTypes { get; } = [];

    public List<CsdlTypeDefinition> TypeDefinitions { get; } = [];

    public List<CsdlOperation> Operations { get; } = [];

    public List<CsdlContainer> Containers { get; } = [];

    /// <summary>Names of the terms that the schema defines; annotations can target them.</summary>
    public List<string> Terms { get; } = [];

    public List<CsdlTargetedAnnotations> TargetedAnnotations { get; } = [];
}
