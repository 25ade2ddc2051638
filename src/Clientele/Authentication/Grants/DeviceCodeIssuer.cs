using System;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Authentication;

/// <summary>By a code that a user enters on another device (RFC 8628).</summary>
internal sealed class DeviceCodeIssuer(TokenEndpoint endpoint, TokenClient client, DeviceCodeGrant grant, DeviceCodeCredentials credentials, TimeProvider time)
    : TokenIssuer
{
    private const string GrantType = "urn:ietf:params:oauth:grant-type:device_code";

    /// <summary>How long to wait between two requests where the server does not say, and how much longer where they come too fast (RFC 8628 §3.2, §3.5).</summary>
    private static readonly TimeSpan s_step = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_longestInterval = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_longestLife = TimeSpan.FromHours(1);

    public override async Task<TokenResponse> IssueAsync(CancellationToken cancellationToken)
    {
        var asked = time.GetUtcNow();
        var request = client.Request(grantType: null, grant, "Check the client identifier and the scope.");
        var code = await endpoint.AskAsync(SecureAddress.Require(grant.Endpoint, "The device authorization endpoint"), request, Read, cancellationToken).ConfigureAwait(false);
        var prompt = new DeviceCodePrompt(code.UserCode, code.VerificationUri, asked + code.Lifetime) { VerificationUriComplete = code.VerificationUriComplete };
        await credentials.Show(prompt, cancellationToken).ConfigureAwait(false);
        return await PollAsync(code, prompt.ExpiresAt, cancellationToken).ConfigureAwait(false);
    }

    private async Task<TokenResponse> PollAsync(DeviceCode code, DateTimeOffset end, CancellationToken cancellationToken)
    {
        var interval = code.Interval;
        while (time.GetUtcNow() + interval < end)
        {
            await Task.Delay(interval, time, cancellationToken).ConfigureAwait(false);
            try
            {
                var request = client.Exchange(GrantType, "Sign in again.").WithSecret("device_code", code.Code);
                return await endpoint.RequestAsync(request, cancellationToken).ConfigureAwait(false);
            }
            catch (TokenRequestException e) when (e.Code == "authorization_pending")
            {
            }
            catch (TokenRequestException e) when (e.Code == "slow_down" || (e.Status is null or >= 500 or 429 && !cancellationToken.IsCancellationRequested))
            {
                interval = interval + s_step < s_longestInterval ? interval + s_step : s_longestInterval;
            }
            catch (TokenRequestException e) when (e.Code == "access_denied")
            {
                throw new SignInRequiredException("The user denied the sign-in.", e);
            }
            catch (TokenRequestException e) when (e.Code == "expired_token")
            {
                throw Expired(e);
            }
        }

        throw Expired(cause: null);
    }

    private static SignInRequiredException Expired(Exception? cause) => new("Nobody signed in before the code ended: sign in again.", cause);

    private static DeviceCode? Read(JsonElement root, out string problem)
    {
        problem = "";
        var members = new TokenMembers(root);
        if (members.Text("device_code") is { } code && members.Text("user_code") is { } userCode
            && (members.Address("verification_uri") ?? members.Address("verification_url")) is { } verification)
        {
            return new DeviceCode(
                code,
                userCode,
                verification,
                members.Address("verification_uri_complete"),
                Least(members.Seconds("expires_in") ?? s_longestLife, s_longestLife),
                Least(members.Seconds("interval") ?? s_step, s_longestInterval));
        }

        problem = "the response lacks device_code, user_code or verification_uri (RFC 8628 §3.2)";
        return null;
    }

    private static TimeSpan Least(TimeSpan given, TimeSpan most) => given < most ? given : most;

    private sealed record DeviceCode(string Code, string UserCode, Uri VerificationUri, Uri? VerificationUriComplete, TimeSpan Lifetime, TimeSpan Interval);
}
