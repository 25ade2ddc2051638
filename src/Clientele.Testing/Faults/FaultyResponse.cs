using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Clientele.Testing.Http;

namespace Clientele.Testing.Faults;

/// <summary>Makes the answers of faults.</summary>
internal static class FaultyResponse
{
    /// <summary>An answer that takes the place of the right one; null where the fault changes the right one.</summary>
    public static FakeResponse? InPlace(FakeFault fault, Func<int, string, string, FakeResponse> error) => fault.Kind switch
    {
        FakeFault.FaultKind.Status => Throttle(error(fault.StatusCode, fault.Message ?? "The fake was asked to fail.", fault.Code ?? ""), fault),
        FakeFault.FaultKind.Html => FakeResponse.Text(fault.StatusCode, "<!DOCTYPE html><html><body><h1>Proxy</h1></body></html>", "text/html; charset=utf-8"),
        FakeFault.FaultKind.ExpiredToken => error(401, "The access token has expired.", "").With("WWW-Authenticate", "Bearer error=\"invalid_token\""),
        _ => null,
    };

    /// <summary>The right answer as the fault changes it.</summary>
    public static FakeResponse Of(FakeFault fault, FakeResponse right, FakeRequest request) => fault.Kind switch
    {
        FakeFault.FaultKind.CutBody => right with { CutAfter = right.Body.Length / 2 },
        FakeFault.FaultKind.Malformed => right with { Body = right.Body[..(right.Body.Length / 2)] },
        FakeFault.FaultKind.WrongType => Changed(right, WrongType),
        FakeFault.FaultKind.RepeatedNextLink => Changed(right, body => body["@odata.nextLink"] = request.Address.AbsoluteUri),
        _ => right,
    };

    private static FakeResponse Throttle(FakeResponse response, FakeFault fault) => fault.RetryAfter is { } wait
        ? response.With("Retry-After", ((long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture))
        : response;

    private static FakeResponse Changed(FakeResponse right, Action<JsonObject> change)
    {
        if (right.Body.Length == 0 || JsonNode.Parse(right.Body) is not JsonObject body)
        {
            return right;
        }

        change(body);
        return right with { Body = System.Text.Encoding.UTF8.GetBytes(body.ToJsonString()) };
    }

    private static void WrongType(JsonObject body)
    {
        var rows = body["value"] is JsonArray items ? items.OfType<JsonObject>() : [body];
        foreach (var row in rows)
        {
            if (row.FirstOrDefault(member => !member.Key.Contains('@', StringComparison.Ordinal) && member.Value is JsonValue) is { Key: { } name })
            {
                row[name] = new JsonObject { ["unexpected"] = true };
            }
        }
    }
}
