using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Model.Rest;

/// <summary>What the emitted client tells the runtime of a REST service.</summary>
/// <param name="Servers">The first is the base address; empty where the user must give it.</param>
/// <param name="Variables">Variables of all servers, each once.</param>
internal sealed record RestContractModel(
    EquatableArray<RestServerModel> Servers,
    EquatableArray<RestVariableModel> Variables,
    RestAuthenticationModel? Authentication,
    RestSecurityModel Security,
    RestEnvelopeModel? Envelope,
    RestFieldErrorModel? FieldErrors,
    EquatableArray<RateLimitModel> RateLimits,
    EquatableArray<ErrorRuleModel> Errors);

/// <summary>A server that operations can live on.</summary>
/// <param name="Role">What operations call it; empty for the base address.</param>
/// <param name="Template">Absolute address with <c>{variables}</c>, a slash at its end.</param>
internal sealed record RestServerModel(string Role, string Template);

/// <summary>A variable of server addresses: a parameter of whoever makes a client.</summary>
/// <param name="EnumName">The emitted enumeration of its choices; null for any text.</param>
/// <param name="Default">Null where it must be given.</param>
internal sealed record RestVariableModel(string WireName, string CSharpName, string? EnumName, string? Default, DocumentationModel Documentation);

/// <summary>How tokens are got. Paths into the response have dots between members.</summary>
/// <param name="TokenEndpoint">Address with <c>{variables}</c>; null where only tokens made by hand are known.</param>
/// <param name="Contract">What a contract file says of authentication, whole; it goes before all else. Null where the document says it.</param>
/// <param name="HasPassword">The password grant is offered.</param>
/// <param name="HasRefresh">The refresh token grant is offered.</param>
/// <param name="Origins">Addresses with <c>{variables}</c> that tokens may be sent to, besides the base address.</param>
internal sealed record RestAuthenticationModel(
    string? TokenEndpoint,
    EquatableArray<string> Origins,
    RestGrant Grant,
    string? Scope,
    string? AccessToken,
    string? ExpiresIn,
    string? ExpiresAt,
    long? LifetimeSeconds,
    long? RenewBeforeSeconds,
    AuthenticationModel? Contract = null,
    bool HasPassword = false,
    bool HasRefresh = false);

/// <summary>The client credentials grant, by how the client authenticates.</summary>
internal enum RestGrant
{
    /// <summary>The client has no credentials of its own.</summary>
    None,

    /// <summary>Client credentials in HTTP Basic as they are (RFC 7617).</summary>
    ClientBasic,

    /// <summary>Client credentials in HTTP Basic, form-encoded first (RFC 6749 §2.3.1).</summary>
    ClientBasicEncoded,

    /// <summary>Client credentials in the form.</summary>
    ClientForm,
}

/// <summary>What bodies wrap their payload in. Paths are names of members from the root on; empty where there is none.</summary>
internal sealed record RestEnvelopeModel(
    EquatableArray<string> Payload,
    EquatableArray<string> Status,
    EquatableArray<string> Success,
    EquatableArray<string> Failure,
    EquatableArray<string> Message,
    EquatableArray<string> Code,
    EquatableArray<string> Result,
    EquatableArray<string> Count,
    EquatableArray<string> Limit);

internal sealed record RestFieldErrorModel(string Pattern, string Separator, EquatableArray<string> Kinds);
