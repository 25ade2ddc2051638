using System;
using Clientele.Generator.Reading.OpenApi;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Protocols;

internal enum DescriptionForm
{
    /// <summary>XML of any kind: <c>CsdlReader</c> says what it is where it is no description.</summary>
    CsdlXml,

    /// <summary>CSDL JSON 4.01: <c>$Version</c> is the member that every such document has (section 3).</summary>
    CsdlJson,
    OpenApi,

    /// <summary>The list of an OData service's sets.</summary>
    ServiceDocument,

    /// <summary>An error in the words of OData or of problem details.</summary>
    ErrorResponse,
}

/// <summary>Tells the languages of descriptions, and what is saved in their place, by their first characters.</summary>
internal static class DescriptionForms
{
    private const int Prefix = 4096;

    private static readonly ODataProtocol s_odata = new();
    private static readonly RestProtocol s_rest = new();

    /// <summary>The protocol whose language a form is; null where it is no description.</summary>
    public static IProtocol? ProtocolOf(DescriptionForm form) => form switch
    {
        DescriptionForm.CsdlXml or DescriptionForm.CsdlJson => s_odata,
        DescriptionForm.OpenApi => s_rest,
        _ => null,
    };

    public static DescriptionForm Of(string path, string text)
    {
        var start = text.Length > Prefix ? text.Substring(0, Prefix) : text;
        var trimmed = start.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (trimmed.StartsWith("<", StringComparison.Ordinal))
        {
            return DescriptionForm.CsdlXml;
        }

        return OfJson(trimmed)
            ?? (FileNames.IsYamlOrJson(path) || OpenApiReader.LooksLikeOpenApi(text) ? DescriptionForm.OpenApi : DescriptionForm.CsdlXml);
    }

    private static DescriptionForm? OfJson(string start)
    {
        if (!start.StartsWith("{", StringComparison.Ordinal))
        {
            return null;
        }

        if (start.IndexOf("\"$Version\"", StringComparison.Ordinal) >= 0)
        {
            return DescriptionForm.CsdlJson;
        }

        return FirstKey(start) switch
        {
            "@odata.context" or "@context" when start.IndexOf("$metadata", StringComparison.Ordinal) >= 0 => DescriptionForm.ServiceDocument,
            "error" or "odata.error" => DescriptionForm.ErrorResponse,
            _ => null,
        };
    }

    private static string FirstKey(string start)
    {
        var key = start.Substring(1).TrimStart();
        var end = key.StartsWith("\"", StringComparison.Ordinal) ? key.IndexOf('"', 1) : -1;
        return end < 0 ? "" : key.Substring(1, end - 1);
    }
}
