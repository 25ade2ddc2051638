using System.Linq;

namespace Clientele;

/// <summary>Where a contract sends requests and secrets.</summary>
internal static class ContractAddresses
{
    /// <summary>Whether both contracts name the same places. Their records compare lists by reference.</summary>
    public static bool HasSameAddresses(this ServiceContract left, ServiceContract right) =>
        left.BaseAddress == right.BaseAddress
        && left.Authentication?.TokenEndpoint == right.Authentication?.TokenEndpoint
        && left.Authentication?.MetadataAddress == right.Authentication?.MetadataAddress
        && (left.Authentication?.Origins ?? []).SequenceEqual(right.Authentication?.Origins ?? [])
        && left.Servers.Count == right.Servers.Count
        && left.Servers.All(server => right.Servers.TryGetValue(server.Key, out var address) && address == server.Value);
}
