using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.Rest.Schemas;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Reading.OpenApi;

namespace Clientele.Generator.Binding.Rest.Responses;

/// <summary>Bodies that are read as they arrive: server-sent events, lines and sequences of JSON.</summary>
internal sealed class StreamBinder(TypeBinder types, SchemaIndex index)
{
    /// <summary>The names that fields of an event have in descriptions of it (WHATWG HTML; <c>SseItem</c> of .NET).</summary>
    private static readonly HashSet<string> s_eventFields = ["data", "event", "eventType", "type", "id", "eventId", "retry", "reconnectionInterval", "comment"];

    /// <summary>The first body of successful responses that is read so; null if there is none.</summary>
    public RestStreamModel? Bind(IEnumerable<OpenApiResponse> successes, string stem)
    {
        foreach (var content in successes.SelectMany(response => response.Contents))
        {
            if (MediaTypes.Stream(content.MediaType.Value) is { } kind)
            {
                return new RestStreamModel(kind, Type(kind, content, stem), content.MediaType.Value);
            }
        }

        return null;
    }

    private RestTypeReference? Type(RestStreamKind kind, OpenApiContent content, string stem)
    {
        var part = content.ItemSchema ?? (content.Schema is { } whole && index.Resolve(whole).Schema is { Items: { } items } ? items : content.Schema);
        if (kind == RestStreamKind.Events)
        {
            part = part is null ? null : Data(part);
        }

        var hint = stem + (kind == RestStreamKind.Events ? "Event" : "Item");
        var type = part is null ? null : types.Bind(part, hint);
        return kind != RestStreamKind.Events ? type ?? RestTypeReference.Any

            // Text travels in events as it is, without quotes.
            : type is { Kind: RestTypeKind.Primitive, Primitive: PrimitiveKind.String } ? null
            : type;
    }

    /// <summary>The data of an event: the schema of the data if the described schema is that of the whole event.</summary>
    private OpenApiSchema? Data(OpenApiSchema schema)
    {
        var parts = new MemberParts(index);
        parts.Add(index.Resolve(schema).Schema);
        var data = parts.Properties.FirstOrDefault(property => property.Name.Value == "data");
        if (data is null || !parts.Properties.All(property => s_eventFields.Contains(property.Name.Value)))
        {
            return schema;
        }

        return index.Resolve(data.Schema).Schema.ContentSchema ?? data.Schema;
    }
}
