using System;
using System.Collections.Generic;
using System.Net.Http;

namespace Clientele;

/// <summary>What of a request is secret: its token, its cookies, its keys. Services that echo it must not bring it into logs.</summary>
internal static class RequestSecrets
{
    public static SecretRedactor Redactor(HttpRequestMessage? request) => new(Of(request));

    /// <summary>Whether a header field holds credentials, as far as its name tells.</summary>
    public static bool IsCredential(string name) => IsCookie(name) || IsKey(name) || name.Equals("Authorization", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string?> Of(HttpRequestMessage? request)
    {
        if (request is null)
        {
            yield break;
        }

        foreach (var secret in (request as ServiceRequest)?.Secrets ?? [])
        {
            yield return secret;
        }

        yield return request.Headers.Authorization?.Parameter;
        foreach (var (name, values) in request.Headers.NonValidated)
        {
            if (IsCookie(name))
            {
                foreach (var cookie in values.ToString().Split(';'))
                {
                    yield return cookie[(cookie.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim();
                }
            }
            else if (IsKey(name))
            {
                yield return values.ToString();
            }
        }
    }

    private static bool IsCookie(string name) => name.Equals("Cookie", StringComparison.OrdinalIgnoreCase);

    /// <summary>Schemes of type <c>apiKey</c> have names of their own: <c>X-Api-Key</c>, <c>X-Auth-Token</c>, <c>Ocp-Apim-Subscription-Key</c>.</summary>
    private static bool IsKey(string name) =>
        name.EndsWith("key", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("token", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("secret", StringComparison.OrdinalIgnoreCase);
}
