using System;
using System.Collections.Generic;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.Csdl;
using Clientele.Generator.Surfaces.Entries;

namespace Clientele.Generator.Surfaces.Places;

/// <summary>Where the elements of CSDL documents stand, by the keys of surface entries.</summary>
internal static class CsdlPlaces
{
    public static DescriptionPlaces Of(IReadOnlyList<CsdlDocument> documents)
    {
        var places = new Dictionary<string, FileSpan>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            foreach (var schema in document.Schemas)
            {
                Add(places, schema);
            }
        }

        return new DescriptionPlaces(documents.Count == 0 ? "" : documents[0].Path, places);
    }

    private static void Add(Dictionary<string, FileSpan> places, CsdlSchema schema)
    {
        foreach (var type in schema.StructuredTypes)
        {
            var key = schema.Namespace + "." + type.Name.Value;
            places[key] = type.Name.Span;
            foreach (var property in type.Properties)
            {
                places[SurfaceKey.Part(key, property.Name.Value)] = property.Name.Span;
            }

            foreach (var navigation in type.Navigations)
            {
                places[SurfaceKey.Part(key, navigation.Name.Value)] = navigation.Name.Span;
            }
        }

        foreach (var type in schema.EnumTypes)
        {
            var key = schema.Namespace + "." + type.Name.Value;
            places[key] = type.Name.Span;
            foreach (var member in type.Members)
            {
                places[SurfaceKey.Part(key, member.Name.Value)] = member.Name.Span;
            }
        }

        foreach (var operation in schema.Operations)
        {
            AddOperation(places, schema.Namespace + "." + operation.Name.Value, operation);
        }

        foreach (var container in schema.Containers)
        {
            foreach (var set in container.EntitySets)
            {
                places[SurfaceKey.Escape(set.Name.Value)] = set.Name.Span;
            }
        }
    }

    /// <summary>Each overload by what it is bound to, and the first of them by its name alone.</summary>
    private static void AddOperation(Dictionary<string, FileSpan> places, string name, CsdlOperation operation)
    {
        var key = name + "(" + (operation.IsBound && operation.Parameters.Count > 0 ? operation.Parameters[0].Type.Type.Value : "") + ")";
        foreach (var form in new[] { key, name })
        {
            if (places.ContainsKey(form))
            {
                continue;
            }

            places.Add(form, operation.Name.Span);
            foreach (var parameter in operation.Parameters)
            {
                places[SurfaceKey.Input(form, parameter.Name.Value)] = parameter.Name.Span;
            }
        }
    }
}
