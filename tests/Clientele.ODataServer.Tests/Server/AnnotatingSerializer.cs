using System.Linq;
using Microsoft.AspNetCore.OData.Formatter;
using Microsoft.AspNetCore.OData.Formatter.Serialization;
using Microsoft.OData;
using Microsoft.OData.Edm;

namespace Clientele.ODataServer.Tests.Server;

/// <summary>Says something about each stop and its name; the library writes it where the request prefers it.</summary>
internal sealed class AnnotatingSerializer(IODataSerializerProvider provider) : ODataResourceSerializer(provider)
{
    public override ODataResource CreateResource(SelectExpandNode selectExpandNode, ResourceContext resourceContext)
    {
        var resource = base.CreateResource(selectExpandNode, resourceContext);

        // The context makes an instance of what was selected where it is asked for one, and goes on with that: rows of other types are left alone.
        if (resourceContext.StructuredType.FullTypeName() == "Depot.Stop" && resourceContext.ResourceInstance is Stop stop)
        {
            resource.InstanceAnnotations.Add(new ODataInstanceAnnotation("Depot.checked", new ODataPrimitiveValue(stop.Id % 2 == 0)));
            resource.Properties.FirstOrDefault(property => property.Name == "Name")?.InstanceAnnotations.Add(
                new ODataInstanceAnnotation("Depot.source", new ODataPrimitiveValue($"source {stop.Id}")));
        }

        if (resourceContext.StructuredType.FullTypeName() == "Depot.Photo" && resourceContext.ResourceInstance is Photo photo)
        {
            StreamSerializer.Describe(resource, photo, selectExpandNode.SelectedStructuralProperties, resourceContext);
        }

        return resource;
    }
}
