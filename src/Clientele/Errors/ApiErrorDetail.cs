namespace Clientele;

/// <summary>One of several things that are wrong with a request (OData JSON Format 4.01 §21.1, RFC 9457 <c>errors</c>).</summary>
/// <param name="Target">What is wrong, a member or parameter of the request; null where the service does not say.</param>
/// <param name="Code">The service's code for it; null if there is none.</param>
/// <param name="Message">The service's words; null where there are none.</param>
public sealed record ApiErrorDetail(string? Target, string? Code, string? Message)
{
    /// <summary>One line: <c>target (code): message</c>.</summary>
    public override string ToString() => (Target, Code) switch
    {
        (null, null) => Message ?? "",
        (null, _) => $"({Code}): {Message}",
        (_, null) => $"{Target}: {Message}",
        _ => $"{Target} ({Code}): {Message}",
    };
}
