using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Clientele.OData;

/// <summary>Instance annotations and control information of one object of a response (OData JSON Format 4.01 §4.5, §20).</summary>
public sealed class InstanceAnnotations
{
    private const string Prefix = "odata.";

    private readonly JsonElement _owner;

    internal InstanceAnnotations(JsonElement owner) => _owner = owner;

    /// <summary>Names as the service wrote them: <c>@Acme.Shop.reviewed</c> of the object, <c>Name@Acme.Shop.source</c> of a member.</summary>
    public IEnumerable<string> Names => _owner.EnumerateObject().Select(static member => member.Name).Where(static name => name.Contains('@'));

    /// <summary>An annotation of the object; null where there is none.</summary>
    /// <param name="term">Qualified name of the term, perhaps with a qualifier: <c>Acme.Shop.reviewed</c>; control information without its prefix: <c>id</c>.</param>
    public JsonElement? this[string term] => Find("", term);

    /// <summary>An annotation of a member; null where there is none.</summary>
    /// <param name="member">Name of the member on the wire.</param>
    /// <param name="term">Qualified name of the term, perhaps with a qualifier; control information without its prefix.</param>
    public JsonElement? Find(string member, string term) =>
        _owner.TryGetProperty($"{member}@{term}", out var value) || _owner.TryGetProperty($"{member}@{Prefix}{term}", out value) ? value : null;

    /// <summary>Annotations of an object that is a member; null where the member is none.</summary>
    /// <param name="member">Name of the member on the wire.</param>
    public InstanceAnnotations? At(string member) =>
        _owner.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.Object ? new InstanceAnnotations(value) : null;

    /// <summary>Annotations of the objects of a member, one after the other; none where the member is no list of objects.</summary>
    /// <param name="member">Name of the member on the wire.</param>
    public IReadOnlyList<InstanceAnnotations> Items(string member) =>
        _owner.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.Object).Select(static item => new InstanceAnnotations(item))]
            : [];
}
