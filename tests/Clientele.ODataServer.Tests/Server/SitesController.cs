using System;
using System.Linq;
using Microsoft.AspNetCore.OData.Routing.Controllers;

namespace Clientele.ODataServer.Tests.Server;

public sealed class SitesController(IServiceProvider services) : ODataController
{
    [PagedQuery]
    public IQueryable<Site> Get() => ((DepotStore)services.GetService(typeof(DepotStore))!).Sites.AsQueryable();
}
