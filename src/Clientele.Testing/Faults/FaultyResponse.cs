using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using Clientele.Testing.Http;

namespace Clientele.Testing.Faults;

/// <summary>Makes the answers of faults.</summary>
internal static class FaultyResponse
{
    private const string Unexpected = "unexpected";

    /// <summary>An answer that replaces the normal one; null where the fault changes the normal one.</summary>
    public static FakeResponse? InPlace(FakeFault fault, Func<int, string, string, FakeResponse> error) => fault.Kind switch
    {
        FakeFault.FaultKind.Status => Throttle(error(fault.StatusCode, fault.Message ?? "The fake was asked to fail.", fault.Code ?? ""), fault),
        FakeFault.FaultKind.Html => FakeResponse.Text(fault.StatusCode, "<!DOCTYPE html><html><body><h1>Proxy</h1></body></html>", "text/html; charset=utf-8"),
        FakeFault.FaultKind.ExpiredToken => error(401, "The access token has expired.", "").With("WWW-Authenticate", "Bearer error=\"invalid_token\""),
        _ => null,
    };

    /// <summary>The normal answer as changed by the fault.</summary>
    /// <exception cref="InvalidOperationException">The answer has nothing that the fault could change.</exception>
    public static FakeResponse Of(FakeFault fault, FakeResponse right, FakeRequest request, FakeService service) => fault.Kind switch
    {
        FakeFault.FaultKind.CutBody => right with { CutAfter = right.Body.Length / 2 },
        FakeFault.FaultKind.Malformed => right with { Body = right.Body[..(right.Body.Length / 2)] },
        FakeFault.FaultKind.Slow => right with { Delay = fault.Delay },
        FakeFault.FaultKind.RepeatedNextLink => service.Repeated(request, right) ?? throw Unfit(fault, request, "is no page of a list"),
        FakeFault.FaultKind.WrongType => Changed(fault, right, request, service, "row with a value", WrongType),
        FakeFault.FaultKind.UnknownMember => Changed(fault, right, request, service, "row", UnknownMember),
        FakeFault.FaultKind.UnknownEnumMember => Changed(fault, right, request, service, "row with a member of an enumeration", UnknownEnumMember),
        _ => right,
    };

    private static FakeResponse Throttle(FakeResponse response, FakeFault fault) => fault.RetryAfter is { } wait
        ? response.With("Retry-After", ((long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture))
        : response;

    private static FakeResponse Changed(FakeFault fault, FakeResponse right, FakeRequest request, FakeService service, string what, Func<AnswerRow, bool> change)
    {
        // Faults do not change error answers.
        if (right.Status >= 400)
        {
            return right;
        }

        var body = right.Body.Length == 0 || right.ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) is not true ? null : JsonNode.Parse(right.Body);
        var changed = body is null ? 0 : service.RowsOf(request, body).ToList().Count(change);
        return changed > 0
            ? right with { Body = Encoding.UTF8.GetBytes(body!.ToJsonString()) }
            : throw Unfit(fault, request, $"has no {what}");
    }

    private static InvalidOperationException Unfit(FakeFault fault, FakeRequest request, string why) =>
        new($"The fault {fault.Kind} cannot be applied: the answer to {request} {why}. Give Fail a 'matching' that leaves such requests out.");

    private static bool WrongType(AnswerRow row)
    {
        if (row.Row.FirstOrDefault(member => !member.Key.Contains('@', StringComparison.Ordinal) && member.Value is JsonValue) is not { Key: { } name })
        {
            return false;
        }

        row.Row[name] = new JsonObject { [Unexpected] = true };
        return true;
    }

    private static bool UnknownMember(AnswerRow row)
    {
        row.Row[Unexpected] = new JsonObject { ["value"] = 1 };
        return true;
    }

    private static bool UnknownEnumMember(AnswerRow row)
    {
        foreach (var (holder, name) in row.Enumerations)
        {
            holder[name] = Unexpected;
            return true;
        }

        return false;
    }
}
