using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Clientele.Generator.Reading.OpenApi;

namespace Clientele.Generator.Binding.Rest.Schemas;

/// <summary>Schemas are records, but two of one text in two places are two schemas.</summary>
internal sealed class SameSchema : IEqualityComparer<OpenApiSchema>
{
    public static readonly SameSchema Instance = new();

    public bool Equals(OpenApiSchema? left, OpenApiSchema? right) => ReferenceEquals(left, right);

    public int GetHashCode(OpenApiSchema schema) => RuntimeHelpers.GetHashCode(schema);
}
