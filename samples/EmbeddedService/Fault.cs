using System;
using System.Text.Json;

namespace EmbeddedService;

/// <summary>An answer that is an error, in the forms in which the real service was seen to give them.</summary>
internal sealed class Fault : Exception
{
    public Fault()
        : this(500, "", "Something went wrong.")
    {
    }

    public Fault(string message)
        : this(500, "", message)
    {
    }

    public Fault(string message, Exception inner)
        : base(message, inner)
    {
        Status = 500;
        Code = "";
    }

    private Fault(int status, string code, string message)
        : base(message)
    {
        Status = status;
        Code = code;
    }

    public int Status { get; }

    private string Code { get; }

    private bool IsQuery { get; init; }

    /// <summary>A URL or query option that does not parse or cannot be answered.</summary>
    public static Fault BadQuery(string message) =>
        new(400, "", $"The query specified in the URI is not valid. {message}") { IsQuery = true };

    /// <summary>A body that does not fit its type: the real service does not say where.</summary>
    public static Fault BadBody(bool isPatch) =>
        new(400, "", isPatch ? "NoDelta: Entity changes must be passed" : "Entity cannot be null");

    public static Fault BadRequest(string message) => new(400, "", message);

    public static Fault NotFound(string message) => new(404, "", message);

    public static Fault NotAllowed(string method) => new(405, "", $"The resource does not allow {method}.");

    public static Fault NotImplemented(string what) => new(501, "", $"The embedded service has no {what}.");

    /// <summary>A rule of the domain is broken: 500, and <c>details</c> is an object.</summary>
    public static Fault Business(string code, string message) => new(500, code, message);

    /// <summary>The row was changed by someone else.</summary>
    public static Fault Concurrency() =>
        Business("WpConcurrencyException", "The row was changed by someone else. Read it again.");

    public byte[] ToBody()
    {
        var error = IsQuery
            ? (object)new
            {
                code = Code,
                message = Message,
                details = Array.Empty<object>(),
                innererror = new { message = Message, type = "Microsoft.OData.ODataException", stacktrace = "   at EmbeddedService.Querying" },
            }
            : new { code = Code, message = Message, details = new { } };
        return JsonSerializer.SerializeToUtf8Bytes(new { error });
    }
}
