using System;
using System.Collections.Generic;

namespace Clientele;

/// <summary>
/// Which header fields of a call also go to its status monitor. That is another resource (OData Protocol 4.01 §11.6): conditions, preferences, ranges and a service's own fields speak of what
/// was asked for, not of it. What remains says who asks, which call it belongs to, and how the result is to be written.
/// </summary>
internal static class MonitorFields
{
    /// <summary>How the result is to be written.</summary>
    private static readonly string[] s_forms = ["Accept", "Accept-Language", "OData-MaxVersion"];

    /// <summary>Fields of tracing: W3C Trace Context and Baggage, B3, those of clouds, and .NET's own.</summary>
    private static readonly string[] s_tracing = ["traceparent", "tracestate", "baggage", "b3", "Correlation-Context", "X-Cloud-Trace-Context", "User-Agent"];

    /// <summary>Endings of the names that identifiers of calls have: <c>X-Correlation-ID</c>, <c>x-ms-client-request-id</c>.</summary>
    private static readonly string[] s_identifiers = ["request-id", "correlation-id", "trace-id"];

    /// <summary>The fields of a question.</summary>
    /// <param name="fields">Those of the call, its options' included.</param>
    /// <param name="isSameOrigin">Whether the monitor has the origin that the call went to: credentials in header fields go nowhere else.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> OfQuestion(IEnumerable<KeyValuePair<string, string>> fields, bool isSameOrigin)
    {
        var question = new List<KeyValuePair<string, string>>();
        foreach (var field in fields)
        {
            if (Is(field.Key, "Accept"))
            {
                question.Add(new("Accept", $"{field.Value}, {EmbeddedResponse.MediaType};q=0.5"));
            }
            else if (IsForm(field.Key) || IsCallers(field.Key, isSameOrigin))
            {
                question.Add(field);
            }
        }

        return question;
    }

    /// <summary>The fields of a question without those about its answer, which a cancellation does not have.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> OfCancellation(IEnumerable<KeyValuePair<string, string>> question) =>
        new List<KeyValuePair<string, string>>(question).FindAll(static field => !IsForm(field.Key));

    private static bool IsForm(string name) => Array.Exists(s_forms, form => Is(form, name));

    private static bool IsCallers(string name, bool isSameOrigin) => !IsOnce(name)
        && (Array.Exists(s_tracing, field => Is(field, name))
            || name.StartsWith("X-B3-", StringComparison.OrdinalIgnoreCase)
            || Array.Exists(s_identifiers, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            || (isSameOrigin && RequestSecrets.IsCredential(name)));

    /// <summary>Fields that let a service make a change once only name that change: <c>Idempotency-Key</c>, <c>Repeatability-Request-ID</c>.</summary>
    private static bool IsOnce(string name) => Is(name, "Idempotency-Key") || name.StartsWith("Repeatability-", StringComparison.OrdinalIgnoreCase);

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
