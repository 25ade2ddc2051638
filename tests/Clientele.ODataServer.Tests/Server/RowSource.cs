using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clientele.ODataServer.Tests.Server;

/// <summary>Where a service's rows come from: the database, where it has one, or the objects.</summary>
internal static class RowSource
{
    public static IQueryable<T> Rows<T>(this IServiceProvider services, Func<DepotStore, IEnumerable<T>> objects)
        where T : class =>
        services.GetService<DepotContext>() is { } context
            ? context.Set<T>().AsNoTracking()
            : objects(services.GetRequiredService<DepotStore>()).AsQueryable();
}
