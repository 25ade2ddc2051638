using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Authentication;

/// <summary>By a grant whose endpoints the provider's metadata name: they are asked for before the first token, and kept.</summary>
internal sealed class DiscoveringIssuer(AuthenticationContract contract, ApiCredentials credentials, TokenSourceSettings settings) : TokenIssuer
{
    private TokenIssuer? _issuer;

    public override async Task<TokenResponse> IssueAsync(CancellationToken cancellationToken)
    {
        _issuer ??= new Grants(await DiscoverAsync(cancellationToken).ConfigureAwait(false), credentials, settings).Issuer();
        return await _issuer.IssueAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<AuthenticationContract> DiscoverAsync(CancellationToken cancellationToken)
    {
        var address = SecureAddress.Require(contract.MetadataAddress!, "The address of the provider's metadata");
        var endpoint = new TokenEndpoint(settings.Http, address, contract, settings.TimeProvider, settings.Timeout);
        var metadata = await endpoint.AskAsync(address, TokenRequest.Metadata(), Read, cancellationToken).ConfigureAwait(false);
        return metadata.In(contract);

        ProviderMetadata? Read(JsonElement root, out string problem) => ProviderMetadata.Read(root, address, out problem);
    }
}
