using System;
using System.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Clientele.OpenApiServer.Tests.Server;

/// <summary>Parameters in every place; the answer says what arrived.</summary>
internal static class ParameterEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var parameters = app.MapGroup("/parameters");
        parameters.MapGet("/query", (int number, double ratio, bool flag, Guid key, DateOnly day, Color color, string? text, long? big) =>
            FormattableString.Invariant($"{number} {ratio} {flag} {key} {day:yyyy-MM-dd} {color} {text ?? "-"} {big?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"}"));
        parameters.MapGet("/times", (DateTimeOffset at, TimeSpan took, TimeOnly time) => FormattableString.Invariant($"{at:O} {took} {time:HH:mm:ss}"));
        parameters.MapGet("/lists", (int[] ids, string[] names) => $"{string.Join('+', ids)} {string.Join('+', names)}");
        parameters.MapGet("/header", ([FromHeader(Name = "X-Trace")] string trace, [FromHeader(Name = "X-Number")] int? number) => $"{trace} {number}");
        parameters.MapGet("/route/{name}/{day}/{color}", (string name, DateOnly day, Color color) => FormattableString.Invariant($"{name} {day:yyyy-MM-dd} {color}"));
        parameters.MapGet("/object", ([AsParameters] Search search) => $"{search.Name} {search.Limit}");
        parameters.MapGet("/rest/{**path}", (string path) => path);
        parameters.MapGet("/defaults", (int limit = 10, string sort = "name") => $"{limit} {sort}");
    }

    internal sealed record Search([FromQuery] string Name, [FromQuery(Name = "max")] int? Limit);
}
