using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.Rest.Responses;
using Clientele.Generator.Binding.Rest.Schemas;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Naming;
using Clientele.Generator.Reading.OpenApi;

namespace Clientele.Generator.Binding.Rest.Operations;

/// <summary>Makes parameters of an operation: those of the path first, as the path has them, optional ones last.</summary>
internal sealed class ParameterBinder(TypeBinder types, BindingReport report)
{
    /// <summary>Header fields that are described elsewhere in the document (OpenAPI 3.1, 4.8.12.1).</summary>
    private static readonly HashSet<string> OtherHeaders = new(StringComparer.OrdinalIgnoreCase) { "Accept", "Content-Type", "Authorization" };

    /// <summary>The parameters of an operation, in the order in which a method takes them.</summary>
    /// <param name="left">Name of the query parameter that paging sets itself; null if there is none.</param>
    public IEnumerable<RestParameterModel> Bind(OpenApiOperation operation, IReadOnlyList<RestPathPart> path, NameScope names, string stem, string? left)
    {
        var inPath = path.Where(part => part.IsParameter).Select(part => part.Text).Distinct(StringComparer.Ordinal).ToList();
        foreach (var name in inPath)
        {
            var declared = operation.Parameters.FirstOrDefault(p => p.Place == ParameterPlace.Path && p.Name.Value == name);
            if (declared is null)
            {
                report.Add(OpenApiDescriptors.UndeclaredPathParameter, operation.Span, name);
            }

            yield return declared is null ? Undeclared(name, names) : Bind(declared, RestPlace.Path, names, stem);
        }

        var others = operation.Parameters.Where(p => p.Place != ParameterPlace.Path).ToList();
        foreach (var unused in operation.Parameters.Where(p => p.Place == ParameterPlace.Path && !inPath.Contains(p.Name.Value)))
        {
            report.Add(OpenApiDescriptors.UnusedPathParameter, unused.Name.Span, unused.Name.Value, operation.Template, report.Suggest(unused.Name.Value, inPath));
        }

        foreach (var parameter in others.Where(p => p.IsRequired).Concat(others.Where(p => !p.IsRequired)))
        {
            if ((parameter.Place == ParameterPlace.Header && OtherHeaders.Contains(parameter.Name.Value))
                || (parameter.Place == ParameterPlace.Query && parameter.Name.Value == left))
            {
                continue;
            }

            yield return Bind(parameter, (RestPlace)parameter.Place, names, stem);
        }
    }

    private static RestParameterModel Undeclared(string name, NameScope names) => new(
        name, Name(name, names), RestPlace.Path, RestTypeReference.Text, IsRequired: true, ParameterStyle.Simple, Explode: false, IsJson: false, DocumentationModel.None);

    private RestParameterModel Bind(OpenApiParameter parameter, RestPlace place, NameScope names, string stem)
    {
        var name = Name(parameter.CSharpName ?? parameter.Name.Value, names);
        var type = parameter.Schema is { } schema ? types.Bind(schema, stem + Identifiers.Pascal(parameter.Name.Value, "Parameter")) : RestTypeReference.Text;
        return new RestParameterModel(
            parameter.Name.Value,
            name,
            place,
            type with { IsNullable = false },
            parameter.IsRequired,
            parameter.Style,
            parameter.Explode,
            parameter.MediaType is { } media && MediaTypes.IsJson(media),
            Documents.Of(parameter.Description ?? parameter.Schema?.Description));
    }

    private static string Name(string name, NameScope names) => names.Take(Identifiers.Camel(name, "parameter"), "Value");
}
