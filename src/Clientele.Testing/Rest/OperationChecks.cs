using System;
using System.Linq;
using System.Text.Json;
using Clientele.Testing.Service;

namespace Clientele.Testing.Rest;

/// <summary>Validates requests against the description of their operation.</summary>
internal static class OperationChecks
{
    /// <summary>Checks a request.</summary>
    /// <exception cref="FakeError">It is not what the description has (400 or 415).</exception>
    public static void Check(OperationRoute route, FakeRequest request)
    {
        var operation = route.Operation;
        foreach (var name in operation.RequiredQuery)
        {
            Require(request.Options.ContainsKey(name), $"The query parameter '{name}' is required.");
        }

        foreach (var name in request.Options.Keys)
        {
            Require(route.Options.Any(known => IsOf(name, known)), $"{operation} has no query parameter '{name}'.");
        }

        foreach (var name in operation.RequiredHeaders)
        {
            Require(request.Headers.ContainsKey(name), $"The header field '{name}' is required.");
        }

        Require(!operation.IsBodyRequired || !request.Content.IsEmpty, $"{operation} needs a body.");
        if (operation.BodyType is { } type && !request.Content.IsEmpty)
        {
            CheckBody(operation, request, type);
        }
    }

    /// <summary>Exploded objects are sent as parameters of their own: <c>filter[name]</c>, <c>filter.name</c>.</summary>
    private static bool IsOf(string name, string known) =>
        name == known || (name.Length > known.Length && name.StartsWith(known, StringComparison.Ordinal) && name[known.Length] is '[' or '.');

    private static void CheckBody(FakeOperation operation, FakeRequest request, string type)
    {
        var said = request.Headers.TryGetValue("Content-Type", out var header) ? header.Split(';')[0].Trim() : "";
        if (!said.Equals(type, StringComparison.OrdinalIgnoreCase) && type != "*/*")
        {
            throw new FakeError(415, $"{operation} takes {type}, and the body is {(said.Length == 0 ? "of no type" : said)}.");
        }

        if (!type.Contains("json", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        JsonElement body;
        try
        {
            body = request.Json();
        }
        catch (JsonException e)
        {
            throw FakeError.BadRequest("The body is not JSON: " + e.Message);
        }

        if (body.ValueKind != JsonValueKind.Object)
        {
            Require(operation.RequiredMembers.Count == 0, "The body must be an object.");
            return;
        }

        foreach (var name in operation.RequiredMembers)
        {
            Require(body.TryGetProperty(name, out _), $"The member '{name}' is required.");
        }

        if (operation.Members.Count > 0)
        {
            foreach (var member in body.EnumerateObject())
            {
                Require(operation.Members.Contains(member.Name, StringComparer.Ordinal), $"The body has the member '{member.Name}', which {operation} does not take.");
            }
        }
    }

    private static void Require(bool holds, string problem)
    {
        if (!holds)
        {
            throw FakeError.BadRequest(problem);
        }
    }
}
