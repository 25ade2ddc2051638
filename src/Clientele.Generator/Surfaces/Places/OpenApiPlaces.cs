using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.OpenApi;
using Clientele.Generator.Surfaces.Entries;

namespace Clientele.Generator.Surfaces.Places;

/// <summary>Where the schemas and operations of an OpenAPI document stand, by the keys of surface entries.</summary>
internal static class OpenApiPlaces
{
    public static DescriptionPlaces Of(OpenApiDocument document)
    {
        var places = new Dictionary<string, FileSpan>(StringComparer.Ordinal);
        foreach (var schema in document.Schemas)
        {
            var key = SurfaceKey.Escape(NameOf(schema.Key));
            if (!places.ContainsKey(key))
            {
                AddSchema(places, key, schema.Value);
            }
        }

        foreach (var operation in document.Operations)
        {
            var key = operation.Method + ":" + SurfaceKey.Escape(operation.Template).Replace("%2F", "/");
            places[key] = operation.Span;
            foreach (var parameter in operation.Parameters)
            {
                places[SurfaceKey.Input(key, parameter.Name.Value)] = parameter.Name.Span;
            }

            if (operation.RequestBody is { } body)
            {
                places[SurfaceKey.Input(key, "body")] = body.Span;
            }

            foreach (var response in operation.Responses)
            {
                places[SurfaceKey.Output(key, response.Status.Value)] = response.Status.Span;
                foreach (var header in response.Headers)
                {
                    AddFirst(places, SurfaceKey.Escape(header.Name.Value), header.Name.Span);
                }
            }
        }

        foreach (var server in document.Servers)
        {
            places[SurfaceKey.Escape(server.Role?.Value ?? "base")] = server.Url.Span;
        }

        foreach (var name in document.SecuritySchemes.Select(scheme => scheme.Name).Concat(document.Servers.SelectMany(server => server.Variables).Select(variable => variable.Name)))
        {
            AddFirst(places, SurfaceKey.Escape(name.Value), name.Span);
        }

        return new DescriptionPlaces(document.Path, places);
    }

    private static void AddFirst(Dictionary<string, FileSpan> places, string key, FileSpan span)
    {
        if (!places.ContainsKey(key))
        {
            places.Add(key, span);
        }
    }

    private static void AddSchema(Dictionary<string, FileSpan> places, string key, OpenApiSchema schema)
    {
        places[key] = schema.Span;
        foreach (var property in schema.Properties.Concat(schema.AllOf.SelectMany(part => part.Properties)))
        {
            places[SurfaceKey.Part(key, property.Name.Value)] = property.Name.Span;
        }

        foreach (var value in schema.Enum)
        {
            places[SurfaceKey.Part(key, value.Text)] = value.Span;
        }
    }

    /// <summary>Last name of a schema's key, a JSON Pointer (RFC 6901, section 4).</summary>
    private static string NameOf(string key) => key.Substring(key.LastIndexOf('/') + 1).Replace("~1", "/").Replace("~0", "~");
}
