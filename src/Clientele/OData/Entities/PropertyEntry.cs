using System;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.OData;

/// <summary>
/// The address of a property of an entity (OData Protocol 4.01 §11.2.4, §11.4.9). No request is sent until a method is called that sends one.
/// </summary>
/// <typeparam name="TValue">Type of its values, which is nullable.</typeparam>
public sealed class PropertyEntry<TValue>
{
    private readonly IPropertyField _field;

    internal PropertyEntry(ODataService service, ODataPath entity, IPropertyField field)
    {
        Service = service;
        Path = entity.Property(Required(field.Path));
        _field = field;
    }

    /// <summary>The service.</summary>
    public ODataService Service { get; }

    /// <summary>The path to the property.</summary>
    public ODataPath Path { get; }

    /// <summary>The request of <see cref="GetAsync"/>.</summary>
    public ApiRequest GetRequest() => Path.Get();

    /// <summary>Reads the property; null if it has no value.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiNotFoundException">The entity does not exist.</exception>
    /// <exception cref="ApiException">The service returned an error.</exception>
    public async Task<TValue> GetAsync(CancellationToken cancellationToken = default)
    {
        var request = GetRequest();
        using var response = await Service.SendForBodyAsync(request, cancellationToken).ConfigureAwait(false);
        return (TValue)ODataResults.ReadOrNull(request, response, (ref reader) => _field.IsComplex
            ? ODataResults.ReadObjectOrDefault(ref reader, _field.ReadValue)
            : ODataResults.ReadValue(ref reader, _field.ReadValue))!;
    }

    /// <summary>The request of <see cref="GetTextAsync"/>.</summary>
    public ApiRequest GetTextRequest() => Path.Segment("$value").Get();

    /// <summary>
    /// Reads the value as plain text (<c>/$value</c>, OData Protocol 4.01 §11.2.4.1); null if there is none. Complex values don't support this.
    /// </summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiNotFoundException">The entity does not exist.</exception>
    /// <exception cref="ApiException">The service returned an error.</exception>
    public async Task<string?> GetTextAsync(CancellationToken cancellationToken = default)
    {
        var request = ODataHeaders.AddTo(GetTextRequest(), Service.Transport.Contract, accept: "text/plain, */*");
        using var response = await Service.Transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return response.Status == 204 ? null : Encoding.UTF8.GetString(response.Body.Span);
    }

    /// <summary>The request of <see cref="SetTextAsync"/>.</summary>
    /// <param name="text">The new value as plain text.</param>
    /// <param name="ifMatch">The ETag that the entity must have; null for any.</param>
    public ApiRequest SetTextRequest(string text, string? ifMatch = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Path.Property("$value").Put(UploadContent.FromBytes(Encoding.UTF8.GetBytes(text), "text/plain;charset=utf-8"), ifMatch);
    }

    /// <summary>
    /// Sets the value from plain text (<c>PUT …/$value</c>, OData Protocol 4.01 §11.4.9.1): a number, a date or the name of an enumeration member as in
    /// JSON, without quotes. Complex values don't support this.
    /// </summary>
    /// <param name="text">The new value as plain text.</param>
    /// <param name="ifMatch">The ETag that the entity must have; <see cref="ETag.Any"/> for any.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiConcurrencyException">The entity was changed in the meantime.</exception>
    /// <exception cref="ApiException">The service rejected the request.</exception>
    public Task SetTextAsync(string text, string? ifMatch = null, CancellationToken cancellationToken = default) =>
        Service.SendAsync(SetTextRequest(text, ifMatch), cancellationToken);

    /// <summary>The request of <see cref="SetAsync"/>.</summary>
    /// <param name="value">The new value.</param>
    /// <param name="ifMatch">The ETag that the entity must have; null for any.</param>
    public ApiRequest SetRequest(TValue value, string? ifMatch = null) =>
        value is null ? ClearRequest(ifMatch) : Path.Put(Body(value), ifMatch);

    /// <summary>
    /// Sets the property (<c>PUT</c>, OData Protocol 4.01 §11.4.9.1 and §11.4.9.3). A complex value is replaced as a whole. Null clears the property.
    /// </summary>
    /// <param name="value">The new value.</param>
    /// <param name="ifMatch">The ETag that the entity must have; <see cref="ETag.Any"/> for any.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiConcurrencyException">The entity was changed in the meantime.</exception>
    /// <exception cref="ApiException">The service rejected the request.</exception>
    public Task SetAsync(TValue value, string? ifMatch = null, CancellationToken cancellationToken = default) =>
        Service.SendAsync(SetRequest(value, ifMatch), cancellationToken);

    /// <summary>The request of <see cref="PatchAsync"/>.</summary>
    /// <param name="value">The members to change.</param>
    /// <param name="ifMatch">The ETag that the entity must have; null for any.</param>
    public ApiRequest PatchRequest(TValue value, string? ifMatch = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Path.Patch(Body(value), ifMatch);
    }

    /// <summary>Changes the members of a complex value that are set (<c>PATCH</c>, OData Protocol 4.01 §11.4.9.3), and keeps the others.</summary>
    /// <param name="value">The members to change.</param>
    /// <param name="ifMatch">The ETag that the entity must have; <see cref="ETag.Any"/> for any.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiConcurrencyException">The entity was changed in the meantime.</exception>
    /// <exception cref="ApiException">The service rejected the request.</exception>
    public Task PatchAsync(TValue value, string? ifMatch = null, CancellationToken cancellationToken = default) =>
        Service.SendAsync(PatchRequest(value, ifMatch), cancellationToken);

    /// <summary>The request of <see cref="ClearAsync"/>.</summary>
    /// <param name="ifMatch">The ETag that the entity must have; null for any.</param>
    public ApiRequest ClearRequest(string? ifMatch = null) => Path.Delete(ifMatch);

    /// <summary>Sets the property to null (<c>DELETE</c>, OData Protocol 4.01 §11.4.9.2).</summary>
    /// <param name="ifMatch">The ETag that the entity must have; <see cref="ETag.Any"/> for any.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiConcurrencyException">The entity was changed in the meantime.</exception>
    /// <exception cref="ApiException">The service rejected the request, for instance because the property is not nullable.</exception>
    public Task ClearAsync(string? ifMatch = null, CancellationToken cancellationToken = default) =>
        Service.SendAsync(ClearRequest(ifMatch), cancellationToken);

    /// <summary>The request line of <see cref="GetAsync"/>, for logging.</summary>
    public override string ToString() => GetRequest().ToString();

    /// <summary>The path to a property as text.</summary>
    /// <exception cref="ArgumentException">The lambda returned a computed value.</exception>
    private static string Required(FieldPath? property) =>
        property?.ToString() ?? throw new ArgumentException("The lambda must return a property of the entity.", nameof(property));

    private PropertyBody Body(TValue value) => new(_field, value, Service.Transport.Contract.NumbersAsText);
}
