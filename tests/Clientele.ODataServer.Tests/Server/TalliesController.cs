using System;
using System.Linq;
using Microsoft.AspNetCore.OData.Routing.Controllers;

namespace Clientele.ODataServer.Tests.Server;

public sealed class TalliesController(IServiceProvider services) : ODataController
{
    [PagedQuery]
    public IQueryable<Tally> Get() => ((DepotStore)services.GetService(typeof(DepotStore))!).Tallies.AsQueryable();
}
