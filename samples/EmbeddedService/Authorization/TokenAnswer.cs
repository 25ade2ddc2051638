using System;
using System.Collections.Generic;
using System.Text.Json;

namespace EmbeddedService.Authorization;

/// <summary>What the token endpoint says: RFC 6749 §5.1 or §5.2.</summary>
internal sealed record TokenAnswer(int Status, byte[] Body)
{
    public static TokenAnswer Refuse(string error) =>
        new(400, JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["error"] = error }));

    public static TokenAnswer Give(string accessToken, string? refreshToken, TimeSpan lifetime, string? scope)
    {
        var members = new Dictionary<string, object>
        {
            ["access_token"] = accessToken,
            ["expires_in"] = (long)lifetime.TotalSeconds,
            ["token_type"] = "Bearer",
            ["scope"] = scope ?? "",
        };
        if (refreshToken is not null)
        {
            members["refresh_token"] = refreshToken;
        }

        return new(200, JsonSerializer.SerializeToUtf8Bytes(members));
    }
}
