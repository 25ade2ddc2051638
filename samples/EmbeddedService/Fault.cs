using System;
using System.Text.Json;
using Clientele.Testing;

namespace EmbeddedService;

/// <summary>Errors in the forms in which the real service was seen to give them.</summary>
internal static class Fault
{
    private const string Concurrency = "WpConcurrencyException";

    public static Exception BadRequest(string message) => FakeCall.Refuse(400, message);

    public static Exception NotFound(string message) => FakeCall.Refuse(404, message);

    public static Exception NotImplemented(string what) => FakeCall.Refuse(501, $"The embedded service has no {what}.");

    /// <summary>A rule of the domain is broken: 500, and <c>details</c> is an object.</summary>
    public static Exception Business(string code, string message) => FakeCall.Refuse(500, message, code);

    /// <summary>The form of an error: of a query it says what is wrong, of a body only that something is.</summary>
    /// <param name="refusal">The error.</param>
    /// <param name="isOperation">Whether the request calls a function or an action.</param>
    public static FakeRefusal Form(FakeRefusal refusal, bool isOperation)
    {
        refusal = (refusal.Status, refusal.Request.Method) switch
        {
            (_, _) when refusal.Code == Concurrency => refusal with { Status = 500, Message = "The row was changed by someone else. Read it again." },
            (400, "GET") => refusal with { Message = "The query specified in the URI is not valid. " + refusal.Message },
            (400, "PATCH") => refusal with { Message = "NoDelta: Entity changes must be passed" },
            (400, _) when !isOperation => refusal with { Message = "Entity cannot be null" },
            _ => refusal,
        };
        object error = refusal is { Status: 400, Request.Method: "GET" }
            ? new
            {
                code = refusal.Code,
                message = refusal.Message,
                details = Array.Empty<object>(),
                innererror = new { message = refusal.Message, type = "Microsoft.OData.ODataException", stacktrace = "   at EmbeddedService.Querying" },
            }
            : new { code = refusal.Code, message = refusal.Message, details = new { } };
        return refusal with { Body = JsonSerializer.Serialize(new { error }) };
    }
}
