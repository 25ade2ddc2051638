using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>
/// The address of a collection-valued property of an entity (OData Protocol 4.01 §11.2.4, §11.4.9.4). No request is sent until a method is called that
/// sends one.
/// </summary>
/// <typeparam name="TItem">Type of the items.</typeparam>
public sealed class CollectionEntry<TItem>
{
    private readonly IPropertyField _item;

    internal CollectionEntry(ODataService service, ODataPath path, IPropertyField item)
    {
        Service = service;
        Path = path;
        _item = item;
    }

    /// <summary>The service.</summary>
    public ODataService Service { get; }

    /// <summary>The path to the property.</summary>
    public ODataPath Path { get; }

    /// <summary>Lists the items, over all pages.</summary>
    public Pageable<TItem> List() => Service.List(Path.Get(), ReadItem);

    /// <summary>The request of <see cref="SetAsync"/>.</summary>
    /// <param name="items">The new items.</param>
    /// <param name="ifMatch">The ETag that the entity must have; null for any.</param>
    public ApiRequest SetRequest(IEnumerable<TItem> items, string? ifMatch = null)
    {
        ArgumentNullException.ThrowIfNull(items);
        return Path.Put(new ItemsBody(_item, items, Service.Transport.Contract.NumbersAsText), ifMatch);
    }

    /// <summary>Replaces all items (<c>PUT</c>, OData Protocol 4.01 §11.4.9.4).</summary>
    /// <param name="items">The new items.</param>
    /// <param name="ifMatch">The ETag that the entity must have; <see cref="ETag.Any"/> for any.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiConcurrencyException">The entity was changed in the meantime.</exception>
    /// <exception cref="ApiException">The service rejected the request.</exception>
    public Task SetAsync(IEnumerable<TItem> items, string? ifMatch = null, CancellationToken cancellationToken = default) =>
        Service.SendAsync(SetRequest(items, ifMatch), cancellationToken);

    /// <summary>The request of <see cref="AddAsync"/>.</summary>
    /// <param name="item">The new item.</param>
    /// <param name="ifMatch">The ETag that the entity must have; null for any.</param>
    public ApiRequest AddRequest(TItem item, string? ifMatch = null) =>
        Path.WithBody(HttpMethod.Post, new PropertyBody(_item, item, Service.Transport.Contract.NumbersAsText), Path.IfMatchHeaders(ifMatch));

    /// <summary>Adds an item at the end (<c>POST</c>, OData Protocol 4.01 §11.4.9.4).</summary>
    /// <param name="item">The new item.</param>
    /// <param name="ifMatch">The ETag that the entity must have; <see cref="ETag.Any"/> for any.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiConcurrencyException">The entity was changed in the meantime.</exception>
    /// <exception cref="ApiException">The service rejected the request.</exception>
    public Task AddAsync(TItem item, string? ifMatch = null, CancellationToken cancellationToken = default) =>
        Service.SendAsync(AddRequest(item, ifMatch), cancellationToken);

    /// <summary>The request of <see cref="ClearAsync"/>.</summary>
    /// <param name="ifMatch">The ETag that the entity must have; null for any.</param>
    public ApiRequest ClearRequest(string? ifMatch = null) => Path.Delete(ifMatch);

    /// <summary>Removes all items (<c>DELETE</c>, OData Protocol 4.01 §11.4.9.4).</summary>
    /// <param name="ifMatch">The ETag that the entity must have; <see cref="ETag.Any"/> for any.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiConcurrencyException">The entity was changed in the meantime.</exception>
    /// <exception cref="ApiException">The service rejected the request.</exception>
    public Task ClearAsync(string? ifMatch = null, CancellationToken cancellationToken = default) =>
        Service.SendAsync(ClearRequest(ifMatch), cancellationToken);

    /// <summary>The request line of <see cref="List"/>, for logging.</summary>
    public override string ToString() => Path.Get().ToString();

    private TItem ReadItem(ref JsonCursor reader) => _item.ReadValue(ref reader) switch
    {
        TItem item => item,
        null when default(TItem) is null => default!,
        _ => throw new JsonException("An item of the collection is null."),
    };

    /// <summary>Writes the items in <c>{"value": […]}</c> (OData JSON Format 4.01 §11).</summary>
    private sealed class ItemsBody(IPropertyField item, IEnumerable<TItem> items, bool numbersAsText) : IJsonWritable
    {
        public void Write(JsonWriter writer)
        {
            writer.WriteStartObject();
            writer.WriteStartArray("value"u8);
            foreach (var value in items)
            {
                PropertyBody.WriteItem(writer, item, value, numbersAsText);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }
    }
}
