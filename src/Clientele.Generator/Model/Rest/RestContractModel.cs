using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Model.Rest;

/// <summary>What the emitted client passes to the runtime about a REST service.</summary>
/// <param name="Servers">The first is the base address; empty where the user must give it.</param>
/// <param name="Variables">Variables of all servers, each once.</param>
/// <param name="Authentication">How tokens are got; its addresses may have <c>{variables}</c>.</param>
internal sealed record RestContractModel(
    EquatableArray<RestServerModel> Servers,
    EquatableArray<RestVariableModel> Variables,
    AuthenticationModel? Authentication,
    RestSecurityModel Security,
    RestEnvelopeModel? Envelope,
    RestFieldErrorModel? FieldErrors,
    EquatableArray<RateLimitModel> RateLimits,
    EquatableArray<ErrorRuleModel> Errors);

/// <summary>A server that operations can live on.</summary>
/// <param name="Role">What operations call it; empty for the base address.</param>
/// <param name="Template">Absolute address with <c>{variables}</c>, a slash at its end.</param>
internal sealed record RestServerModel(string Role, string Template);

/// <summary>A variable of server addresses: a parameter of the code that creates a client.</summary>
/// <param name="EnumName">The emitted enumeration of its choices; null for any text.</param>
/// <param name="Default">Null where it must be given.</param>
internal sealed record RestVariableModel(string WireName, string CSharpName, string? EnumName, string? Default, DocumentationModel Documentation);

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
