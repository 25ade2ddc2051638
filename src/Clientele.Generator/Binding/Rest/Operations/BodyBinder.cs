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
    /// <summary>The body that an operation's requests carry; null where they carry none.</summary>
    public RestBodyModel? Bind(OpenApiOperation operation, NameScope names, string stem)
    {
        if (operation.RequestBody is not { } body || IsEmptyForm(operation, body))
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
                return new RestBodyModel(kind, media, "", null, body.IsRequired, Parts(content, names, stem).ToEquatableArray(), documentation);
            case RestBodyKind.Json or RestBodyKind.Form:
                var type = content.Schema is { } schema ? types.Bind(schema, stem + "Request") : RestTypeReference.Any;
                return new RestBodyModel(kind, MediaTypes.Sent(media, kind), names.Take("body", "Value"), type with { IsNullable = false }, body.IsRequired, [], documentation, kind == RestBodyKind.Form ? Styles(content) : []);
            case RestBodyKind.Text:
                return new RestBodyModel(kind, MediaTypes.Sent(media, kind), names.Take("body", "Value"), RestTypeReference.Text, body.IsRequired, [], documentation);
            default:
                if (media is not (MediaTypes.Bytes or "*/*"))
                {
                    new OpaqueBodies(types.Shapes, index, report).Report(content, "sent");
                }

                return new RestBodyModel(kind, MediaTypes.Sent(media, kind), names.Take("content", "Value"), null, body.IsRequired, [], documentation);
        }
    }

    /// <summary>A form without members that may be left out of a request that has no body by its verb (RFC 9110 §9.3.1): Stripe describes one for every GET.</summary>
    private bool IsEmptyForm(OpenApiOperation operation, OpenApiBody body) =>
        operation.Method is "GET" or "HEAD" && !body.IsRequired && body.Contents.Count > 0
        && body.Contents.All(content => MediaTypes.Request([content]) is (_, RestBodyKind.Form) && Members(content.Schema).Properties.Count == 0);

    private MemberParts Members(OpenApiSchema? schema)
    {
        var parts = new MemberParts(index);
        return schema is null ? parts : parts.Add(index.Resolve(schema).Schema);
    }

    /// <summary>The styles that change anything: text and numbers have none, and a list gives its name several times anyway.</summary>
    private EquatableArray<RestMemberStyleModel> Styles(OpenApiContent content)
    {
        var members = Members(content.Schema).Properties.ToDictionary(property => property.Name.Value, property => types.Shapes.Of(index.Resolve(property.Schema).Schema));
        return content.Encodings
            .Where(encoding => members.TryGetValue(encoding.Name, out var shape) && (encoding.Style is { } style
                ? shape is SchemaShape.Class or SchemaShape.Map or SchemaShape.Union or SchemaShape.Any || (shape == SchemaShape.List && !(style == ParameterStyle.Form && encoding.Explode))
                : shape == SchemaShape.List && encoding.MediaType is { } media && MediaTypes.IsJson(media)))
            .Select(encoding => new RestMemberStyleModel(encoding.Name, encoding.Style ?? ParameterStyle.Form, encoding.Explode, IsJson: encoding.Style is null))
            .ToEquatableArray();
    }

    private IEnumerable<RestPartModel> Parts(OpenApiContent content, NameScope names, string stem)
    {
        var parts = Members(content.Schema);
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
                Documents.Of(property.Schema.Description ?? resolved.Description),
                IsDeep: content.Encodings.Any(encoding => encoding.Name == wire && encoding.Style == ParameterStyle.DeepObject));
        }
    }
}
