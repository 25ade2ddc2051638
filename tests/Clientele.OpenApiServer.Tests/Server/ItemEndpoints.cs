using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Clientele.OpenApiServer.Tests.Server;

/// <summary>What most services have: items, typed results, problems, jobs.</summary>
internal static class ItemEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var items = app.MapGroup("/items");
        items.MapGet("/", () => Yard.Items);
        items.MapGet("/async", AllAsync);
        items.MapGet("/page", (int skip, int? take, string? name) =>
            new Page<Item>([.. Yard.Items.Where(item => name is null || item.Name == name).Skip(skip).Take(take ?? 10)], Yard.Items.Count));
        items.MapGet("/{id:int}", Results<Ok<Item>, NotFound<ProblemDetails>> (int id) => id == Yard.Rake.Id
            ? TypedResults.Ok(Yard.Rake)
            : TypedResults.NotFound(new ProblemDetails { Title = "No such item", Status = 404, Extensions = { ["id"] = id } }));
        items.MapPost("/", Results<Created<Item>, ValidationProblem> (Item body) => body.Name.Length > 0
            ? TypedResults.Created($"/items/{body.Id}", body)
            : TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["name"] = ["The name is empty."] }));
        items.MapPut("/{id:int}", Results<NoContent, NotFound> (int id, Item body) => id == body.Id ? TypedResults.NoContent() : TypedResults.NotFound());
        items.MapPatch("/{id:int}", (int id, ItemPatch body) => Yard.Rake with { Id = id, Name = body.Name ?? Yard.Rake.Name, Price = body.Price ?? Yard.Rake.Price });
        items.MapDelete("/{id:int}", NoContent (int id) => TypedResults.NoContent());

        var jobs = app.MapGroup("/jobs");
        jobs.MapPost("/", Results<Ok<Job>, Accepted<Ticket>> (bool later) => later ? TypedResults.Accepted("/jobs/1", Yard.Ticket) : TypedResults.Ok(new Job(1, "done")));
        jobs.MapGet("/{id:int}", Results<Ok<Job>, NoContent> (int id) => id == 1 ? TypedResults.Ok(new Job(1, "done")) : TypedResults.NoContent());

        var errors = app.MapGroup("/errors");
        errors.MapGet("/problem", Results<Ok<Item>, ProblemHttpResult> () => TypedResults.Problem("It broke.", statusCode: 500)).ProducesProblem(500);
        errors.MapGet("/custom", Results<Ok<Item>, BadRequest<ErrorInfo>> () => TypedResults.BadRequest(new ErrorInfo("E1", "Bad.", new() { ["a"] = "b" })));
        errors.MapGet("/conflict", Results<Ok<Item>, Conflict<ErrorInfo>> () => TypedResults.Conflict(new ErrorInfo("E2", "Taken.", null)));

        app.MapGet("/v1/versions", () => new { Version = 1 });
        app.MapGet("/v2/versions", () => new { Version = 2, Name = "two" });
    }

    private static async IAsyncEnumerable<Item> AllAsync()
    {
        foreach (var item in Yard.Items)
        {
            await Task.Yield();
            yield return item;
        }
    }
}
