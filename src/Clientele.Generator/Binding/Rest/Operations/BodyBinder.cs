using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.Rest.Responses;
using Clientele.Generator.Binding.Rest.Schemas;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Naming;
using Clientele.Generator.Reading.OpenApi;

namespace Clientele.Generator.Binding.Rest.Operations;

/// <summary>Makes request bodies.</summary>
internal sealed class BodyBinder(TypeBinder types, SchemaIndex index, BindingReport report)
{
    public RestBodyModel? Bind(OpenApiBody? body, NameScope names, string stem)
    {
        if (body is null)
        {
            return null;
        }

        if (MediaTypes.Request(body.Contents) is not var (content, kind))
        {
            // A body without any description is bytes: Swashbuckle describes a Stream in this way.
            return new RestBodyModel(RestBodyKind.Upload, MediaTypes.Bytes, names.Take("content", "Value"), null, body.IsRequired, [], Documents.Of(body.Description));
        }

        var media = content.MediaType.Value;
        var documentation = Documents.Of(body.Description);
        switch (kind)
        {
            case RestBodyKind.Multipart:
                return new RestBodyModel(kind, media, "", null, body.IsRequired, Parts(content.Schema, names, stem).ToEquatableArray(), documentation);
            case RestBodyKind.Json or RestBodyKind.Form:
                var type = content.Schema is { } schema ? types.Bind(schema, stem + "Request") : RestTypeReference.Any;
                return new RestBodyModel(kind, media is "*/*" ? MediaTypes.Json : media, names.Take("body", "Value"), type with { IsNullable = false }, body.IsRequired, [], documentation);
            case RestBodyKind.Text:
                return new RestBodyModel(kind, media, names.Take("body", "Value"), RestTypeReference.Text, body.IsRequired, [], documentation);
            default:
                if (media is not (MediaTypes.Bytes or "*/*"))
                {
                    new OpaqueBodies(types.Shapes, index, report).Report(content, "sent");
                }

                return new RestBodyModel(kind, media.Contains("*") ? MediaTypes.Bytes : media, names.Take("content", "Value"), null, body.IsRequired, [], documentation);
        }
    }

    private IEnumerable<RestPartModel> Parts(OpenApiSchema? schema, NameScope names, string stem)
    {
        var parts = new MemberParts(index);
        if (schema is not null)
        {
            parts.Add(index.Resolve(schema).Schema);
        }

        foreach (var property in parts.Properties.OrderBy(property => !parts.Required.Contains(property.Name.Value)))
        {
            var wire = property.Name.Value;
            var resolved = index.Resolve(property.Schema).Schema;
            var isList = types.Shapes.Of(resolved) == SchemaShape.List && resolved.Items is not null;
            var item = isList ? resolved.Items! : property.Schema;
            var name = names.Take(Identifiers.Camel(wire, "part"), "Value");
            yield return new RestPartModel(
                wire,
                name,
                PrimitiveFormats.IsFile(index.Resolve(item).Schema) ? null : types.Bind(item, stem + Identifiers.Pascal(wire, "Part")) with { IsNullable = false },
                isList,
                parts.Required.Contains(wire),
                Documents.Of(property.Schema.Description ?? resolved.Description));
        }
    }
}
