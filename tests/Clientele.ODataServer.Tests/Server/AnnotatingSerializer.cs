using System.Linq;
using Microsoft.AspNetCore.OData.Formatter;
using Microsoft.AspNetCore.OData.Formatter.Serialization;
using Microsoft.OData;

namespace Clientele.ODataServer.Tests.Server;

/// <summary>Says something about each stop and its name; the library writes it where the request prefers it.</summary>
internal sealed class AnnotatingSerializer(IODataSerializerProvider provider) : ODataResourceSerializer(provider)
{
    public override ODataResource CreateResource(SelectExpandNode selectExpandNode, ResourceContext resourceContext)
    {
        var resource = base.CreateResource(selectExpandNode, resourceContext);
        if (resource is not null && resourceContext.ResourceInstance is Stop stop)
        {
            resource.InstanceAnnotations.Add(new ODataInstanceAnnotation("Depot.checked", new ODataPrimitiveValue(stop.Id % 2 == 0)));
            resource.Properties.First(property => property.Name == "Name").InstanceAnnotations.Add(
                new ODataInstanceAnnotation("Depot.source", new ODataPrimitiveValue($"source {stop.Id}")));
        }

        return resource!;
    }
}
