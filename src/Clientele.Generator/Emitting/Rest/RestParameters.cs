using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Emitting.Rest;

/// <summary>One parameter of an emitted method.</summary>
/// <param name="Name">Escaped.</param>
internal sealed record RestParameter(string Name, string Declaration, string Documentation);

/// <summary>Parameters of an operation's methods: what must be given first, the body behind it, then what may be left out.</summary>
internal static class RestParameters
{
    public static IReadOnlyList<RestParameter> Of(RestOperationModel operation)
    {
        var required = operation.Parameters.Where(parameter => parameter.IsRequired).Select(Of).ToList();
        var optional = operation.Parameters.Where(parameter => !parameter.IsRequired).Select(Of);
        if (operation.Body is { } body)
        {
            var parts = body.Kind == RestBodyKind.Multipart ? body.Parts.Select(part => (part.IsRequired, Of(part))) : [(body.IsRequired, Of(body))];
            var all = parts.ToList();
            required.AddRange(all.Where(part => part.IsRequired).Select(part => part.Item2));
            optional = all.Where(part => !part.IsRequired).Select(part => part.Item2).Concat(optional);
        }

        required.AddRange(optional);
        return required;
    }

    private static RestParameter Of(RestParameterModel parameter) => Make(
        parameter.CSharpName,
        parameter.IsRequired ? RestTypeMap.CSharp(parameter.Type) : RestTypeMap.Omittable(parameter.Type),
        parameter.IsRequired,
        parameter.Documentation,
        XmlDoc.Code(parameter.WireName) + ", in the " + Place(parameter.Place) + ".");

    private static RestParameter Of(RestPartModel part)
    {
        var type = part.Type is { } value ? RestTypeMap.Plain(value) : "UploadContent";
        var list = part.IsList ? "global::System.Collections.Generic.IReadOnlyList<" + type + ">" : type;
        return Make(part.CSharpName, part.IsRequired ? list : list + "?", part.IsRequired, part.Documentation, XmlDoc.Code(part.WireName) + ", a part of the form.");
    }

    private static RestParameter Of(RestBodyModel body) => Make(
        body.CSharpName,
        (body.Type is { } type ? RestTypeMap.Plain(type) : "UploadContent") + (body.IsRequired ? "" : "?"),
        body.IsRequired,
        body.Documentation,
        "The body, " + XmlDoc.Code(body.MediaType) + ".");

    private static RestParameter Make(string name, string type, bool isRequired, DocumentationModel documentation, string fact)
    {
        var escaped = CSharpText.Identifier(name);
        return new RestParameter(
            escaped,
            type + " " + escaped + (isRequired ? "" : " = null"),
            XmlDoc.Parameter(name, documentation.Summary is { } summary ? CommonMark.Xml(summary) : fact));
    }

    private static string Place(RestPlace place) => place switch
    {
        RestPlace.Path => "path",
        RestPlace.Query => "query",
        RestPlace.Header => "header",
        _ => "cookies",
    };
}
