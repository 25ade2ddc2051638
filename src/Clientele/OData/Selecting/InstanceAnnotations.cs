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

    /// <summary>An annotation of the object; null if there is none.</summary>
    /// <param name="term">
    /// Qualified name of the term, optionally with a qualifier: <c>Acme.Shop.reviewed</c>. For control information, the name without its prefix:
    /// <c>id</c>.
    /// </param>
    public JsonElement? this[string term] => Find("", term);

    /// <summary>An annotation of a member; null if there is none.</summary>
    /// <param name="member">Wire name of the member.</param>
    /// <param name="term">Qualified name of the term, optionally with a qualifier. For control information, the name without its prefix.</param>
    public JsonElement? Find(string member, string term) =>
        _owner.TryGetProperty($"{member}@{term}", out var value) || _owner.TryGetProperty($"{member}@{Prefix}{term}", out value) ? value : null;

    /// <summary>Annotations of a member that is an object; null if it is not.</summary>
    /// <param name="member">Wire name of the member.</param>
    public InstanceAnnotations? At(string member) =>
        _owner.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.Object ? new InstanceAnnotations(value) : null;

    /// <summary>Annotations of the objects in a member; empty if the member is not a list of objects.</summary>
    /// <param name="member">Wire name of the member.</param>
    public IReadOnlyList<InstanceAnnotations> Items(string member) =>
        _owner.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.Object).Select(static item => new InstanceAnnotations(item))]
            : [];
}
