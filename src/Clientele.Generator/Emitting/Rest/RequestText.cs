using System.Collections.Generic;
using System.Linq;
using System.Text;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.Rest;

namespace Clientele.Generator.Emitting.Rest;

/// <summary>How a request is put together: its path as an interpolated string, and a call for each further part.</summary>
internal static class RequestText
{
    /// <summary>The path, <c>$"pets/{RestText.Of(petId)}/toys"</c>.</summary>
    public static string Path(RestOperationModel operation)
    {
        var text = new StringBuilder("$\"");
        foreach (var part in operation.Path)
        {
            if (!part.IsParameter)
            {
                // Percent-encoded: nothing in it means anything to C#.
                text.Append(part.Text);
            }
            else if (operation.Parameters.FirstOrDefault(p => p.Place == RestPlace.Path && p.WireName == part.Text) is { } parameter)
            {
                text.Append('{').Append(Value(parameter)).Append(Style(parameter)).Append('}');
            }
        }

        return text.Append('"').ToString();
    }

    public static IEnumerable<string> Parts(RestOperationModel operation)
    {
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.Place != RestPlace.Path))
        {
            yield return parameter.Place == RestPlace.Query ? Query(parameter) : Field(parameter);
        }

        if (operation.Body is { } body)
        {
            yield return Body(body);
        }

        if (operation.Result.MediaType is { Length: > 0 } media and not "application/json")
        {
            yield return ".Accept(" + CSharpText.Literal(media) + ")";
        }
    }

    private static string Value(RestParameterModel parameter)
    {
        var name = CSharpText.Identifier(parameter.CSharpName);
        var value = IsComposed(parameter) ? Texts(parameter, name) : RestTypeMap.TextCall(parameter.Type, name);

        // A colon would begin the hole's format.
        return value.IndexOf(':') < 0 ? value : "(" + value + ")";
    }

    private static string Style(RestParameterModel parameter)
    {
        var explode = parameter.Explode ? "*" : "";
        return parameter.Style switch
        {
            ParameterStyle.Label => ":label" + explode,
            ParameterStyle.Matrix when parameter.WireName.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.') => ":matrix" + explode + ":" + parameter.WireName,
            _ when IsExplodedObject(parameter) => ":simple*",
            _ => "",
        };
    }

    private static string Query(RestParameterModel parameter)
    {
        var name = CSharpText.Identifier(parameter.CSharpName);
        var type = parameter.Type;
        var style = ", " + Style(parameter.Style, parameter.Explode);
        if (parameter.IsJson)
        {
            return Call("Query", parameter, RestTypeMap.TextCall(type, name));
        }

        return type.Kind switch
        {
            RestTypeKind.List => Call("Query", parameter, Texts(parameter, name) + style),
            RestTypeKind.Class or RestTypeKind.Union => Call("QueryObject", parameter, name + style),
            RestTypeKind.Any => Call("QueryValue", parameter, name + style),
            RestTypeKind.Map => ".QueryMap<" + RestTypeMap.CSharp(type.Item!) + ">(" + CSharpText.Literal(parameter.WireName) + ", " + name + ", "
                + RestTypeMap.TextMethod(type.Item!) + style + ")",
            _ => Call("Query", parameter, RestTypeMap.TextCall(type, name)),
        };
    }

    /// <summary>Header fields and cookies: a list, or what an object consists of, has commas between.</summary>
    private static string Field(RestParameterModel parameter)
    {
        var name = CSharpText.Identifier(parameter.CSharpName);
        var value = !IsComposed(parameter) ? RestTypeMap.TextCall(parameter.Type, name)
            : IsExplodedObject(parameter) ? Texts(parameter, name)
            : name + " is null ? null : string.Join(',', " + Texts(parameter, name) + ")";
        var method = parameter is { Place: RestPlace.Cookie, Style: ParameterStyle.Cookie } ? "PlainCookie" : parameter.Place + (IsExplodedObject(parameter) ? "Members" : "");
        return Call(method, parameter, value);
    }

    /// <summary>The texts that a list or an object is written with; of an exploded object, its members.</summary>
    private static string Texts(RestParameterModel parameter, string name)
    {
        var method = parameter.Type.Kind == RestTypeKind.List ? "OfList" : IsExplodedObject(parameter) ? "OfPairs" : "OfMembers";
        return parameter.Type.Item is { } item
            ? "RestText." + method + "<" + RestTypeMap.CSharp(item) + ">(" + name + ", " + RestTypeMap.TextMethod(item) + ")"
            : "RestText." + method + "(" + name + ")";
    }

    private static bool IsComposed(RestParameterModel parameter) =>
        !parameter.IsJson && parameter.Type.Kind is RestTypeKind.List or RestTypeKind.Class or RestTypeKind.Map;

    /// <summary>A cookie has no way to be several (OpenAPI 3.1 names none).</summary>
    private static bool IsExplodedObject(RestParameterModel parameter) =>
        IsComposed(parameter) && parameter is { Explode: true, Place: not RestPlace.Cookie, Type.Kind: not RestTypeKind.List };

    private static string Style(ParameterStyle style, bool explode) => "QueryStyle." + ((style, explode) switch
    {
        (ParameterStyle.SpaceDelimited, _) => "SpaceDelimited",
        (ParameterStyle.PipeDelimited, _) => "PipeDelimited",
        (ParameterStyle.DeepObject, _) => "DeepObject",
        (_, false) => "Form",
        _ => "FormExplode",
    });

    private static string Body(RestBodyModel body)
    {
        var name = CSharpText.Identifier(body.CSharpName.Length == 0 ? "body" : body.CSharpName);
        var media = body.MediaType == "application/json" ? "" : ", " + CSharpText.Literal(body.MediaType);
        return (body.Kind, body.Type?.Kind) switch
        {
            (RestBodyKind.Json, RestTypeKind.Class or RestTypeKind.Union) => ".JsonBody(" + name + media + ")",
            (RestBodyKind.Json, _) => ".JsonBody<" + RestTypeMap.Plain(body.Type!) + (body.IsRequired ? "" : "?") + ">(" + name + ", " + BodyWriter(body) + media + ")",
            (RestBodyKind.Form, RestTypeKind.Class or RestTypeKind.Union) => ".FormBody(" + name + Styles(body) + ")",
            (RestBodyKind.Form, _) => ".FormBody<" + RestTypeMap.Plain(body.Type!) + (body.IsRequired ? "" : "?") + ">(" + name + ", " + BodyWriter(body) + Styles(body) + ")",
            (RestBodyKind.Text, _) => ".TextBody(" + name + ", " + CSharpText.Literal(body.MediaType) + ")",
            (RestBodyKind.Multipart, _) => ".MultipartBody(new MultipartBody()" + string.Concat(body.Parts.Select(Part)) + ")",
            _ => ".UploadBody(" + name + ")",
        };
    }

    private static string Styles(RestBodyModel body) => string.Concat(body.Styles.Select(member =>
        ", (" + CSharpText.Literal(member.WireName) + ", " + (member.IsJson ? "QueryStyle.Json" : Style(member.Style, member.Explode)) + ")"));

    /// <summary>The writer of a body that is no object of its own; of one that may be left out, a writer of the nullable type.</summary>
    private static string BodyWriter(RestBodyModel body) => RestTypeMap.WriteMethod(body.Type!.OrNull(!body.IsRequired && body.Type!.Kind != RestTypeKind.Any));

    private static string Part(RestPartModel part)
    {
        var name = CSharpText.Identifier(part.CSharpName);
        var arguments = "(" + CSharpText.Literal(part.WireName) + ", " + name;
        return "\n    " + ((part.Type, part.IsList) switch
        {
            (null, true) => ".Files" + arguments + ")",
            (null, false) => ".File" + arguments + ")",
            ({ Kind: RestTypeKind.Class or RestTypeKind.Union }, false) when part.IsDeep => ".Texts(RestText.OfDeepPairs" + arguments + "))",
            ({ Kind: RestTypeKind.Class or RestTypeKind.Union }, false) => ".Json" + arguments + ")",
            ({ } type, true) => ".Texts" + arguments + " is null ? null : RestText.OfList<" + RestTypeMap.CSharp(type) + ">(" + name + ", " + RestTypeMap.TextMethod(type) + "))",
            ({ } type, false) => ".Text" + arguments.Substring(0, arguments.Length - name.Length) + RestTypeMap.TextCall(type, name) + ")",
        });
    }

    private static string Call(string method, RestParameterModel parameter, string value) =>
        "." + method + "(" + CSharpText.Literal(parameter.WireName) + ", " + value + ")";
}
