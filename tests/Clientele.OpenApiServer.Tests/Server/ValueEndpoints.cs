using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Clientele.OpenApiServer.Tests.Server;

/// <summary>Endpoints that give back what they are given: records, inheritance, dictionaries, everything nullable.</summary>
internal static class ValueEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var values = app.MapGroup("/values");
        values.MapPost("/numbers", (Numbers body) => body);
        values.MapPost("/times", (Times body) => body);
        values.MapPost("/texts", (Texts body) => body);
        values.MapPost("/nullables", (Nullables body) => body);
        values.MapPost("/maps", (Maps body) => body);
        values.MapPost("/holder", (Holder body) => body);
        values.MapPost("/dictionary", (Dictionary<string, Item> body) => body);
        values.MapPost("/lists", (List<int> body) => body);
        values.MapPost("/holes", (int?[] body) => body);
        values.MapPost("/node", (JsonNode body) => body);
        values.MapPost("/element", (JsonElement body) => body);
        values.MapGet("/int", () => 42);
        values.MapGet("/decimal", () => 42.5m);
        values.MapGet("/flag", () => true);
        values.MapGet("/key", () => Yard.Texts.Key);
        values.MapGet("/day", () => Yard.Times.Day);
        values.MapGet("/color", () => Color.DarkGreen);
        values.MapGet("/level", () => Level.High);
        values.MapGet("/text", () => "plain text");
        values.MapGet("/nothing", Item? () => null);
        values.MapPost("/result", (Item body) => new Result<Item>(true, body, null));
        values.MapPost("/page", (List<Item> body) => new Page<Item>(body, body.Count));
        app.MapPost("/shapes", (Shape body) => body);
        app.MapGet("/shapes", () => Yard.Shapes);
        app.MapPost("/happenings", (Happening body) => body);
        app.MapGet("/happenings", () => Yard.Happenings);
        app.MapPost("/drawings", (Drawing body) => body);
    }
}
