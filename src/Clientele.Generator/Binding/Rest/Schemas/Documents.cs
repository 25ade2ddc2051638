using Clientele.Generator.Model.Service;
using Clientele.Generator.Reading.OpenApi;

namespace Clientele.Generator.Binding.Rest.Schemas;

/// <summary>Words of the description for documentation.</summary>
internal static class Documents
{
    public static DocumentationModel Of(OpenApiSchema schema) => Of(schema.Description ?? schema.Title);

    public static DocumentationModel Of(string? description) =>
        string.IsNullOrWhiteSpace(description) ? DocumentationModel.None : new DocumentationModel(description, null);

    /// <summary>The summary, with the description as remarks where there are both.</summary>
    public static DocumentationModel Of(OpenApiOperation operation) => (Text(operation.Summary), Text(operation.Description)) switch
    {
        (null, null) => DocumentationModel.None,
        ({ } summary, { } description) when summary != description => new DocumentationModel(summary, description),
        var (summary, description) => new DocumentationModel(summary ?? description, null),
    };

    /// <summary>OpenAPI marks what is deprecated without saying why.</summary>
    public static string? Deprecated(bool isDeprecated) => isDeprecated ? "The description marks it as deprecated." : null;

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
