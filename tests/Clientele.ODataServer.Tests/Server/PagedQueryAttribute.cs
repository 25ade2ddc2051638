using System;
using System.Linq;
using Microsoft.AspNetCore.OData.Query;
using Microsoft.Extensions.DependencyInjection;

namespace Clientele.ODataServer.Tests.Server;

/// <summary>Query options with the page size that the server was started with.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PagedQueryAttribute : EnableQueryAttribute
{
    public PagedQueryAttribute()
    {
        MaxExpansionDepth = 6;
        MaxNodeCount = 1000;
    }

    public override IQueryable ApplyQuery(IQueryable queryable, ODataQueryOptions queryOptions) =>
        queryOptions.ApplyTo(queryable, Settings(queryOptions));

    public override object ApplyQuery(object entity, ODataQueryOptions queryOptions) =>
        queryOptions.ApplyTo(entity, Settings(queryOptions));

    private static ODataQuerySettings Settings(ODataQueryOptions options) =>
        new() { PageSize = options.Request.HttpContext.RequestServices.GetRequiredService<DepotOptions>().PageSize };
}
