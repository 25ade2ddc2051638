using Clientele.Generator.Binding.Rest.Schemas;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Reading.OpenApi;

namespace Clientele.Generator.Binding.Rest.Responses;

/// <summary>Tells of bodies that travel as bytes. XML whose schema would be a type is a loss, and a warning.</summary>
internal sealed class OpaqueBodies(SchemaShapes shapes, SchemaIndex index, BindingReport report)
{
    /// <summary>Tells of a body.</summary>
    /// <param name="content">The body.</param>
    /// <param name="direction"><c>sent</c> or <c>received</c>.</param>
    public void Report(OpenApiContent content, string direction)
    {
        var media = content.MediaType.Value;
        var isLoss = MediaTypes.IsXml(media) && content.Schema is { } schema && shapes.Of(index.Resolve(schema).Schema) is not (SchemaShape.Any or SchemaShape.Text);
        report.Add(isLoss ? RestDescriptors.XmlBody : RestDescriptors.OpaqueContent, content.MediaType.Span, media, direction);
    }
}
