using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Threading;
using Clientele.Json;

namespace Clientele.OData;

/// <content>Changes by delta links of the service (OData Protocol 4.01 §11.3).</content>
public partial class ODataQuery<TEntity, TFields>
{
    /// <summary>
    /// Reads the rows of the query, and later the entities that were added, changed or removed since. Start without a state, which returns all rows, and
    /// store the state of each page after its items are processed. A later call continues from the stored state, even after a crash.
    /// </summary>
    /// <remarks>For services without delta links, <see cref="ReadChanges"/> does the same with modification times, but does not report removed rows.</remarks>
    /// <param name="state">The state to continue from; null to start with all rows.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <exception cref="NotSupportedException">The service returns no delta link: it does not track changes of these rows.</exception>
    /// <exception cref="ApiNotFoundException">The state is too old for the service (410): start again without one.</exception>
    /// <exception cref="ApiException">The service returned an error.</exception>
    public async IAsyncEnumerable<DeltaPage<TEntity>> DeltaAsync(
        string? state = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var position = state; ;)
        {
            var request = new ApiRequest(HttpMethod.Get, position ?? Path.ToUri(Options))
            {
                // §8.2.8.6. In OData 4.0 the name requires its prefix.
                IsNarrowed = position is not null,
                Headers = position is null ? [new("Prefer", "odata.track-changes")] : [],
            };
            using var response = await Service.SendForBodyAsync(request, cancellationToken).ConfigureAwait(false);
            var page = ResponseBody.Read(request, response, (ref reader) => DeltaReader.Read(ref reader, JsonRead.Model<TEntity>));
            if ((page.NextLink ?? page.DeltaLink) is not { } link)
            {
                throw new NotSupportedException($"{RequestLine.Of(request)}: the service returned no delta link, so it does not track changes of these rows.");
            }

            position = NextLink.Resolve(link, hasContext: true, request, response, Service.Transport, isDelta: page.NextLink is null);
            yield return new DeltaPage<TEntity>(page.Items, position, page.NextLink is null);
            if (page.NextLink is null)
            {
                yield break;
            }
        }
    }
}
