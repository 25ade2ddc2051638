using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Model.Rest;

/// <summary>How the requests of a service are authenticated.</summary>
/// <param name="Schemes">The schemes other than the account's token.</param>
/// <param name="Default">What requests do that say nothing themselves; null for the account's token.</param>
/// <param name="Others">All that operations do but the account's token, each once: what a client can call without credentials of the account.</param>
internal sealed record RestSecurityModel(
    EquatableArray<RestSchemeModel> Schemes, RestSignatureModel? Default, EquatableArray<RestSignatureModel> Others)
{
    public static RestSecurityModel None { get; } = new([], null, []);
}

internal enum RestSchemeKind
{
    Basic,
    Bearer,
    HeaderKey,
    QueryKey,
    CookieKey,
}

/// <summary>A security scheme that has credentials of its own.</summary>
/// <param name="WireName">Its name in the document, the key of its credentials.</param>
/// <param name="ParameterName">Name of the header field, query parameter or cookie of a key; empty for the others.</param>
internal sealed record RestSchemeModel(string WireName, string CSharpName, RestSchemeKind Kind, string ParameterName, DocumentationModel Documentation);

/// <summary>How a request is authenticated: in the first of the ways that there are credentials for. Without any way, it is not.</summary>
internal sealed record RestSignatureModel(EquatableArray<RestSignaturePart> Ways);

/// <summary>Schemes that are used together, by their C# names; the empty name is the account's token. Without any, nothing is needed.</summary>
internal sealed record RestSignaturePart(EquatableArray<string> Schemes);
