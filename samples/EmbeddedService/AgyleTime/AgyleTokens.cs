using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using Microsoft.AspNetCore.Http;

namespace EmbeddedService.AgyleTime;

/// <summary>Tokens for HTTP Basic credentials: JWTs (HS256) with the claims that the vendor names.</summary>
internal sealed class AgyleTokens(AgyleTimeOptions options)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _ends = new(StringComparer.Ordinal);
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private int _issued;

    public int Issued => _issued;

    public AgyleAnswer Issue(HttpRequest request)
    {
        var expected = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(options.Identifier + ":" + options.Secret));
        if (request.Headers.Authorization != expected)
        {
            return AgyleAnswer.Error(401, "Unauthorised", "Unknown identifier or secret");
        }

        var now = options.Clock.GetUtcNow();
        var end = now + options.TokenLifetime;
        var number = Interlocked.Increment(ref _issued);
        var claims = string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"organisation_id":1,"iat":{{now.ToUnixTimeSeconds()}},"exp":{{end.ToUnixTimeSeconds()}},"jti":{{number}}}""");
        var signed = Encode("""{"alg":"HS256","typ":"JWT"}""") + "." + Encode(claims);
        var token = signed + "." + Base64Url(HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes(signed)));
        _ends[token] = end;
        return AgyleAnswer.Success(new JsonObject { ["accessToken"] = token, ["expiresIn"] = (int)options.TokenLifetime.TotalSeconds });
    }

    public bool Admits(string? authorization) =>
        authorization is not null
        && authorization.StartsWith("Bearer ", StringComparison.Ordinal)
        && _ends.TryGetValue(authorization["Bearer ".Length..], out var end)
        && options.Clock.GetUtcNow() < end;

    private static string Encode(string json) => Base64Url(Encoding.UTF8.GetBytes(json));

    private static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
