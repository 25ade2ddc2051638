using System.Linq;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>Reads responses to writes.</summary>
internal static class WriteResults
{
    public static WriteResult<T> Read<T>(ApiRequest request, ApiResponse response, ApiTransport transport)
        where T : class, IJsonModel<T>
    {
        var entity = response.Body.IsEmpty ? null : ResponseBody.Read(request, response, ODataResults.ReadObjectOrNull<T>);
        return new WriteResult<T>(
            response.Status,
            entity,
            response.Headers.ETag?.ToString() ?? (entity as IHasETag)?.ETag,
            AddressOf(response) is { } address ? NextLink.Relative(transport.BaseAddress, address) : null);
    }

    /// <summary>The URL of the entity that a write created, as the service wrote it.</summary>
    public static string? AddressOf(ApiResponse response) =>
        response.Headers.Location?.OriginalString
        ?? (response.Headers.TryGetValues("OData-EntityId", out var values) ? values.FirstOrDefault() : null);
}
