using System;
using System.Security.Cryptography;
using System.Text;

namespace Clientele.Authentication;

/// <summary>Whose refresh token it is. Two accounts, clients or services never share a key.</summary>
/// <param name="Issuer">The token endpoint.</param>
/// <param name="ClientId">The client identifier; empty where none is sent.</param>
/// <param name="User">The user; where only a refresh token is known, a digest of it.</param>
/// <param name="Scope">The scopes; empty where none are sent.</param>
/// <param name="Resource">The service root that the tokens are for.</param>
public sealed record TokenKey(Uri Issuer, string ClientId, string User, string Scope, Uri? Resource)
{
    /// <summary>What the account is called where a service has several; empty else.</summary>
    public string Account { get; init; } = "";

    /// <summary>A digest of all parts, fit for file names and database keys: 64 lower-case hexadecimal digits.</summary>
    public string Id
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            ReadOnlySpan<string> parts = [Issuer.AbsoluteUri, ClientId, User, Scope, Resource?.AbsoluteUri ?? "", Account];

            // Without a name the digest is what it was before accounts had any: stored tokens are found again.
            foreach (var part in Account.Length == 0 ? parts[..^1] : parts)
            {
                var bytes = Encoding.UTF8.GetBytes(part);
                hash.AppendData(BitConverter.GetBytes(bytes.Length));
                hash.AppendData(bytes);
            }

            return Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant();
        }
    }

    /// <summary>The issuer and the beginning of <see cref="Id"/>: no user.</summary>
    public override string ToString() => $"{Issuer.Host} {Id[..8]}";

    internal static string Digest(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)))[..32];
}
