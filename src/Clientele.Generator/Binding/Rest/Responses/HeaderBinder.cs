using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.Rest.Schemas;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Naming;
using Clientele.Generator.Reading.OpenApi;

namespace Clientele.Generator.Binding.Rest.Responses;

/// <summary>Header fields of responses: one for each name and type in the whole document, since most services send the same ones everywhere.</summary>
internal sealed class HeaderBinder(TypeBinder types, SchemaIndex index)
{
    private readonly NameScope _names = new(ReservedNames.HeaderMembers);
    private readonly Dictionary<(string Name, RestTypeReference Type), RestHeaderModel> _models = [];

    public IReadOnlyCollection<RestHeaderModel> Models => _models.Values;

    /// <summary>C# names of the header fields that an operation's responses have.</summary>
    /// <param name="stem">Begins the name of a field that has another type elsewhere.</param>
    public EquatableArray<string> Bind(OpenApiOperation operation, string stem) => operation.Responses
        .SelectMany(response => response.Headers)

        // The media types of a response say what its Content-Type is (OpenAPI 3.1, Response Object).
        .Where(header => !header.Name.Value.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
        .Select(header => Bind(header, stem).CSharpName)
        .Distinct(StringComparer.Ordinal)
        .ToEquatableArray();

    private RestHeaderModel Bind(OpenApiHeader header, string stem)
    {
        var name = Identifiers.Pascal(header.Name.Value, "Header");
        var (form, type) = Form(header, stem + name);
        var key = (header.Name.Value.ToUpperInvariant(), type.OrNull());
        if (!_models.TryGetValue(key, out var model))
        {
            model = new RestHeaderModel(header.Name.Value, _names.Take(_names.IsFree(name) ? name : stem + name, "Header"), key.Item2, form, Documents.Of(header.Description));
            _models.Add(key, model);
        }

        return model;
    }

    /// <summary>How a value is written, and what it is: what has members, or no form of its own, is text.</summary>
    private (RestHeaderForm Form, RestTypeReference Type) Form(OpenApiHeader header, string hint)
    {
        if (header.Schema is not { } schema)
        {
            return (RestHeaderForm.Text, RestTypeReference.Text);
        }

        if (header.MediaType is { } media)
        {
            return MediaTypes.IsJson(media) ? (RestHeaderForm.Json, types.Bind(schema, hint)) : (RestHeaderForm.Text, RestTypeReference.Text);
        }

        var resolved = index.Resolve(schema).Schema;
        var isList = types.Shapes.Of(resolved) == SchemaShape.List && resolved.Items is not null;
        var value = index.Resolve(isList ? resolved.Items! : schema).Schema;
        return types.Shapes.Of(value) switch
        {
            SchemaShape.Text or SchemaShape.Enum => (isList ? RestHeaderForm.TextList : RestHeaderForm.Text, types.Bind(schema, hint)),
            SchemaShape.Number or SchemaShape.Integer or SchemaShape.Boolean or SchemaShape.NumberEnum => (isList ? RestHeaderForm.LiteralList : RestHeaderForm.Literal, types.Bind(schema, hint)),
            _ => (RestHeaderForm.Text, RestTypeReference.Text),
        };
    }
}
