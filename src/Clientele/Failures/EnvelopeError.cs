using System;
using System.Collections.Generic;
using System.Text;

namespace Clientele;

/// <summary>What the envelope of a failure says.</summary>
internal static class EnvelopeError
{
    /// <summary>JSend's status for invalid input, in contrast to a failure of the service.</summary>
    private const string Fail = "fail";

    /// <summary>The failure that a response with an HTTP status of success is all the same.</summary>
    public static ApiException Of(ApiRequest request, ApiResponse response, ServiceContract contract, string status)
    {
        var body = response.Body.Span;
        var general = ErrorBody.Read(body, isHtml: false);
        var (code, message, problems) = Describe(body, contract);
        code ??= general.Code;
        var kind = ErrorKinds.Of(response.Status, code, general, contract);
        if (kind == ErrorKind.Unknown && (problems.Count > 0 || status == Fail))
        {
            kind = ErrorKind.Validation;
        }

        return ErrorKinds.Exception(response.Redactor.Hide(new ApiError
        {
            Kind = kind,
            Status = response.Status,
            Code = code,
            Message = ApiErrorText.Line(message) ?? general.Message,
            Target = general.Target,
            Details = general.Details,
            Problems = problems.Count > 0 ? problems : general.Problems,
            RawBody = Encoding.UTF8.GetString(body[..Math.Min(body.Length, ApiError.MaxRawBody)]),
            RequestLine = RequestLine.Of(request),
            RequestId = ErrorReader.RequestId(response.Headers),
            Headers = response.Fields,
            RetryAfter = RetryAfterHeader.Read(response.Headers, response.Time.GetUtcNow()),
        }));
    }

    /// <summary>Code and message where the contract says they stand, and the fields that the message names.</summary>
    public static (string? Code, string? Message, IReadOnlyList<ApiErrorDetail> Problems) Describe(ReadOnlySpan<byte> body, ServiceContract contract)
    {
        if (contract.Envelope is null && contract.FieldErrors is null)
        {
            return (null, null, []);
        }

        var envelope = contract.Envelope ?? new EnvelopeContract { Payload = "/data", Message = "/message" };
        var parts = new BodyLayout(envelope).ReadStatus(body);
        return (Text(parts.Code) ?? Text(parts.Result), parts.Message, contract.FieldErrors?.Parse(parts.Message) ?? []);
    }

    /// <summary>A code as a line; none where it says nothing, as a result of 0 does.</summary>
    private static string? Text(string? code) => code is null or "" or "0" ? null : ApiErrorText.Line(code);
}
