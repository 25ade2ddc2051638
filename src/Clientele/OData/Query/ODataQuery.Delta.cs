using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Threading;
using Clientele.Json;

namespace Clientele.OData;

/// <content>Changes by the service's own delta links (OData Protocol 4.01 §11.3).</content>
public partial class ODataQuery<TEntity, TFields>
{
    /// <summary>
    /// The rows of the query, and then what was added, changed and removed since. Begin without a state, which gives all rows, and store the state
    /// of each page once its items are dealt with: a later call goes on behind it, also after a crash in the middle.
    /// </summary>
    /// <remarks>For services without delta links <see cref="ReadChanges"/> does the same by the time of changes, but sees no removals.</remarks>
    /// <param name="state">Where to go on; null begins with all rows.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="NotSupportedException">The service gives no delta link: it does not track changes of these rows.</exception>
    /// <exception cref="ApiNotFoundException">The state is too old for the service (410): start again.</exception>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    public async IAsyncEnumerable<DeltaPage<TEntity>> DeltaAsync(
        string? state = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var position = state; ;)
        {
            var request = new ApiRequest(HttpMethod.Get, position ?? Path.ToUri(Options))
            {
                // §8.2.8.6; 4.0 knows the name with its prefix only.
                IsNarrowed = position is not null,
                Headers = position is null ? [new("Prefer", "odata.track-changes")] : [],
            };
            using var response = await Service.SendForBodyAsync(request, cancellationToken).ConfigureAwait(false);
            var page = ResponseBody.Read(request, response, (ref reader) => DeltaReader.Read(ref reader, JsonRead.Model<TEntity>));
            if ((page.NextLink ?? page.DeltaLink) is not { } link)
            {
                throw new NotSupportedException($"{RequestLine.Of(request)}: the service returned no delta link, so it does not track changes of these rows.");
            }

            position = NextLink.Resolve(link, hasContext: true, request, response, Service.Transport);
            yield return new DeltaPage<TEntity>(page.Items, position, page.NextLink is null);
            if (page.NextLink is null)
            {
                yield break;
            }
        }
    }
}
