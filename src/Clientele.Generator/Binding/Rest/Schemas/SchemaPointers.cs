using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.OpenApi;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Binding.Rest.Schemas;

/// <summary>Where a pointer into a body ends by the body's schema.</summary>
/// <param name="Schema">Null where it leads to nothing.</param>
/// <param name="Missing">The name that is not there.</param>
/// <param name="Known">Names that are there instead.</param>
internal sealed record PointerTarget(OpenApiSchema? Schema, string Missing, IReadOnlyList<string> Known);

/// <summary>Follows JSON pointers through schemas.</summary>
internal sealed class SchemaPointers(SchemaIndex index)
{
    private const int Deepest = 64;

    public PointerTarget Find(OpenApiSchema root, string pointer)
    {
        var current = root;
        foreach (var name in JsonPointer.Tokens(pointer))
        {
            var schema = index.Resolve(current).Schema;
            var (next, known) = Member(schema, name, new HashSet<OpenApiSchema>(SameSchema.Instance));
            if (next is null)
            {
                return new PointerTarget(null, name, known);
            }

            current = next;
        }

        return new PointerTarget(current, "", []);
    }

    private (OpenApiSchema? Schema, IReadOnlyList<string> Known) Member(OpenApiSchema schema, string name, HashSet<OpenApiSchema> seen)
    {
        var parts = new MemberParts(index).Add(schema);
        if (parts.Find(name) is { } found)
        {
            return (found, []);
        }

        foreach (var alternative in seen.Count < Deepest && seen.Add(schema) ? SchemaIndex.Alternatives(schema) : [])
        {
            if (Member(index.Resolve(alternative).Schema, name, seen).Schema is { } inside)
            {
                return (inside, []);
            }
        }

        // Of an object that may hold anything, anything may be there.
        var isOpen = parts.Additional == OpenApiAdditional.Any
            || (parts.Properties.Count == 0 && schema.Additional == OpenApiAdditional.Unsaid && (schema.Types.Count == 0 || schema.Types[0] == "object") && schema.Items is null
                && SchemaIndex.Alternatives(schema).Count == 0);
        return isOpen
            ? (new OpenApiSchema(schema.Span), [])
            : (null, parts.Properties.Select(property => property.Name.Value).ToList());
    }
}
