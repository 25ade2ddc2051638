using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace EmbeddedService.AgyleTime;

/// <summary>Invented rows, and what can be done with them.</summary>
internal sealed class AgyleData(AgyleTimeOptions options)
{
    private static readonly string[] WorkstreamMembers = ["identifier", "type"];

    private const string TokenPrefix = "606ea7753a071700083";

    private static readonly string[] FirstNames = ["Ada", "Ben", "Chloe", "Dev", "Elif", "Femi", "Grace", "Hugo", "Ines", "Jonas", "Kemi", "Liam", "Mei", "Noor", "Oskar", "Priya"];

    private static readonly string[] LastNames =
        ["Adams", "Brandt", "Castro", "Dubois", "Evans", "Fischer", "Garcia", "Hansen", "Ito", "Jensen", "Kaya", "Larsen", "Moreau", "Nowak", "Okafor", "Patel", "Quinn"];

    private static readonly AgyleAnswer NoWorkstream = AgyleAnswer.Error(404, "NotFound", "No such workstream");

    private readonly ConcurrentDictionary<string, string> _workstreams = new(StringComparer.Ordinal);

    /// <summary>Names of credentials by their identifiers. Public material names no more than the path; the members are a guess.</summary>
    private readonly ConcurrentDictionary<string, string?> _credentials = new(StringComparer.Ordinal);

    public AgyleAnswer Credentials() => AgyleAnswer.Success(new JsonArray(
        [.. _credentials.Select(known => new JsonObject { ["identifier"] = known.Key, ["name"] = known.Value })]));

    public async Task<AgyleAnswer> CreateCredentialsAsync(HttpRequest request)
    {
        var body = await JsonNode.ParseAsync(request.Body).ConfigureAwait(false) as JsonObject ?? [];
        var identifier = Guid.NewGuid().ToString("n");
        var name = body["name"]?.GetValue<string>();
        _credentials[identifier] = name;
        return AgyleAnswer.Success(new JsonObject { ["identifier"] = identifier, ["name"] = name, ["secret"] = Guid.NewGuid().ToString("n") }, status: 201);
    }

    public AgyleAnswer DeleteCredentials(string identifier) =>
        _credentials.TryRemove(identifier, out _) ? new AgyleAnswer(204, "") : AgyleAnswer.Error(404, "NotFound", "No such credentials");

    public AgyleAnswer Users(IQueryCollection query)
    {
        var start = 0;
        if (query["nextPageToken"].ToString() is { Length: > 0 } token
            && !(token.StartsWith(TokenPrefix, StringComparison.Ordinal)
                && int.TryParse(token.AsSpan(TokenPrefix.Length), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out start)))
        {
            return AgyleAnswer.Error(400, "BadRequest", "nextPageToken (INVALID): The token is not known");
        }

        var asked = int.TryParse(query["pageLimit"], NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : options.PageLimit;
        var limit = Math.Clamp(asked, 1, options.PageLimit);
        var rows = new JsonArray([.. Enumerable.Range(start, Math.Clamp(options.Users - start, 0, limit)).Select(index => User(index, options.Teams))]);
        var end = start + rows.Count;
        return AgyleAnswer.Page(rows, end < options.Users ? TokenPrefix + end.ToString("x5", CultureInfo.InvariantCulture) : null, limit);
    }

    public AgyleAnswer UsersV1() => AgyleAnswer.Page(
        [
            new JsonObject
            {
                ["id"] = 1,
                ["firstName"] = "Ada",
                ["email"] = "ada@example.com",
                ["isActive"] = true,
                ["tags"] = new JsonArray("early", 2),
                ["availgeneral"] = new JsonArray(new JsonObject { ["day"] = "Monday", ["start_time"] = "09:00", ["end_time"] = "17:00", ["duration"] = 8 }),
            },
        ],
        nextPageToken: null,
        options.PageLimit);

    public AgyleAnswer Tasks() => AgyleAnswer.Page(
        [
            new JsonObject
            {
                ["id"] = 7,
                ["createdAt"] = "2023-07-01T08:00:00.000Z",
                ["name"] = "Calls",
                ["isProductive"] = 1,
                ["isLeave"] = 0,
                ["isBreak"] = null,
                ["isPaid"] = 1,
                ["shiftId"] = "s-1",
            },
        ],
        nextPageToken: null,
        options.PageLimit);

    public static AgyleAnswer Metrics(IQueryCollection query)
    {
        var record = new JsonObject
        {
            ["id"] = 1,
            ["firstName"] = "Ada",
            ["totalInteractions"] = 12,
            ["averageHandleTime"] = 93.5,
            ["channels"] = new JsonArray(new JsonObject { ["channel"] = "chat", ["totalInteractions"] = 5 }),
        };
        return AgyleAnswer.Success(query["dateGrouping"] == "true"
            ? new JsonObject { ["dates"] = new JsonArray(new JsonObject { ["date"] = "2023-07-01", ["users"] = new JsonArray(record) }) }
            : new JsonArray(record));
    }

    public async Task<AgyleAnswer> CreateWorkstreamAsync(HttpRequest request)
    {
        var body = await JsonNode.ParseAsync(request.Body).ConfigureAwait(false) as JsonObject ?? [];
        var problems = WorkstreamMembers
            .Where(name => body[name] is null)
            .Select(name => name + " (MISSING): Field is required")
            .Concat(body["identifier"]?.GetValue<string>() == "" ? ["identifier (INVALID): Write letters, digits, or dashes"] : [])
            .Concat(body.Select(member => member.Key).Where(name => !WorkstreamMembers.Contains(name, StringComparer.Ordinal)).Select(name => name + " (UNDEFINED): Not known, remove it"))
            .ToList();
        if (problems.Count > 0)
        {
            return AgyleAnswer.Error(400, "BadRequest", string.Join(", ", problems));
        }

        var identifier = body["identifier"]!.GetValue<string>();
        if (identifier == "closed")
        {
            return AgyleAnswer.Error(422, "Unprocessable", "The period is closed");
        }

        // Kept as text: a node has one parent, an answer's.
        _workstreams[identifier] = body.ToJsonString();
        return AgyleAnswer.Success(
            new JsonObject
            {
                ["identifier"] = identifier,
                ["type"] = body["type"]!.GetValue<string>(),
                ["location"] = "/api/workactivity/workstreams/" + identifier,
            },
            status: 201);
    }

    public AgyleAnswer Workstream(string identifier) =>
        _workstreams.TryGetValue(identifier, out var body) ? AgyleAnswer.Success(JsonNode.Parse(body)!) : NoWorkstream;

    public AgyleAnswer DeleteWorkstream(string identifier) =>
        _workstreams.TryRemove(identifier, out _) ? new AgyleAnswer(204, "") : NoWorkstream;

    private static JsonObject User(int index, IReadOnlyList<string> teams) => new JsonObject
    {
        ["_id"] = "5f" + index.ToString("x22", CultureInfo.InvariantCulture),
        ["id"] = index + 1,
        ["firstName"] = FirstNames[index % FirstNames.Length],
        ["lastName"] = LastNames[index % LastNames.Length],
        ["email"] = $"user{index + 1}@example.com",
        ["timezone"] = "Europe/London",
        ["organisationId"] = 1,
        ["roles"] = new JsonArray("agent"),
        ["systemRole"] = new JsonObject { ["id"] = 2, ["name"] = "Agent", ["category"] = null },
        ["team"] = new JsonObject { ["id"] = 3 + (index / 2 % teams.Count), ["name"] = teams[index / 2 % teams.Count] },
        ["startAt"] = new DateTime(2020, 1, 6).AddDays(index * 11).ToString("yyyy-MM-dd'T'09:00:00.000'Z'", CultureInfo.InvariantCulture),
        ["isActive"] = index % 2 == 0,
        ["integrations"] = new JsonArray(),
        ["__v"] = 4,
    };
}
