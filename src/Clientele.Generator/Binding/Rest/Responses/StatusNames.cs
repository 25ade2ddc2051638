namespace Clientele.Generator.Binding.Rest.Responses;

/// <summary>Names of successful statuses (RFC 9110 §15.3, RFC 4918, RFC 5842, RFC 3229).</summary>
internal static class StatusNames
{
    /// <summary>The C# name of a status, or of a range such as <c>2XX</c>.</summary>
    public static string Of(string status) => status switch
    {
        "200" => "Ok",
        "201" => "Created",
        "202" => "Accepted",
        "203" => "NonAuthoritativeInformation",
        "204" => "NoContent",
        "205" => "ResetContent",
        "206" => "PartialContent",
        "207" => "MultiStatus",
        "208" => "AlreadyReported",
        "226" => "IMUsed",
        "2XX" or "2xx" => "Success",
        _ => "Status" + status,
    };
}
