using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Testing.Description;
using Clientele.Testing.Http;
using Clientele.Testing.Rows;
using Clientele.Testing.Wire;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace Clientele.Testing.Service;

/// <summary>Answers to POST, PUT, PATCH and DELETE of entities, properties, references and streams.</summary>
internal sealed class ODataWrites(ODataCall call, Uri root, ODataReads reads, string? concurrencyMember, RowRules? rules)
{
    private readonly RowSaver _saver = new(call.Description, call.Store, call.Relations, root, concurrencyMember, call.Request.BatchReferences);

    public FakeResponse Answer() => (call.Request.Method, call.Target) switch
    {
        ("POST" or "PUT", { IsReference: true }) => Link(),
        ("DELETE", { IsReference: true }) => Unlink(),
        ("POST", { Rows: not null, Type: IEdmEntityType type }) => Post(type),
        ("PATCH" or "PUT" or "DELETE", { IsRaw: true, IsValue: false }) => Stream(""),
        ("PUT" or "DELETE", { Property: { } property }) when property.Type?.IsStream() is true => Stream(property.Name),
        ("POST", { Property.Type: { } type }) when type.IsCollection() => Append(),
        ("PUT" or "PATCH" or "DELETE", { Property: not null }) => Property(),
        ("PATCH", { Rows: null }) => Change(BodyUse.Patch),
        ("PUT", { Rows: null }) => Change(BodyUse.Replace),
        ("DELETE", { Rows: null }) => Delete(),
        (var method, _) => throw FakeError.NotAllowed(method, "'" + call.Request.Path + "'"),
    };

    private FakeResponse Post(IEdmEntityType type)
    {
        Row row;
        if (type.HasStream && call.Request.Headers.GetValueOrDefault("Content-Type") is not null)
        {
            row = new Row(type) { Streams = new(StringComparer.Ordinal) { [""] = Medium() } };
            _saver.Insert(new ReadEntity(row, []), call.Target);
        }
        else
        {
            var read = new RowReader(call.Description, BodyUse.Create).Entity(call.Json(), type);
            row = read.Row;
            Whole(row, read, () =>
            {
                call.Store.Complete(row);
                rules?.Creating?.Invoke(row);
                _saver.Insert(read, call.Target);
            });
        }

        var location = root + Location(row);
        var response = call.Request.Prefers("return=minimal")
            ? FakeResponse.NoContent.With("OData-EntityId", location)
            : reads.Single(row, type, 201);
        return response.With("Location", location);
    }

    private string Location(Row row) => call.Target.Relation is { } relation && relation.Navigation.ContainsTarget
        ? call.Request.Address.AbsolutePath.TrimStart('/')[(root.AbsolutePath.Length - 1)..] + "(" + KeyText.Predicate(row, call.Description.Facts(row.Type).Key) + ")"
        : call.Description.Address(row);

    private FakeResponse Change(BodyUse use)
    {
        if (call.Target.Row is null && call.Target.MissingKey is { } missing && call.Target.Source is IEdmEntitySet && !call.Request.Headers.ContainsKey("If-Match"))
        {
            return Upsert(missing, use);
        }

        var row = Existing();
        EntityTags.Check(call, row);
        var read = new RowReader(call.Description, use).Entity(call.Json(), row.Type);
        Whole(row, read, () =>
        {
            var changed = rules?.Changing?.Invoke(row);
            _saver.Update(row, read, use);
            changed?.Invoke(row);
        });
        return Changed(row);
    }

    /// <summary>Applies a change as a whole or not at all: if it is refused on the way, changes to related rows are undone too.</summary>
    private void Whole(Row row, ReadEntity read, Action change)
    {
        var restoreRow = row.Snapshot();
        var restoreAll = read.Related.Count == 0 ? null : call.Store.Snapshot();
        try
        {
            change();
        }
        catch
        {
            // Whoever refused it, the whole change is undone.
            restoreRow();
            restoreAll?.Invoke();
            throw;
        }
    }

    /// <summary>A PUT or PATCH to a key that is not there creates the entity where the service allows it (OData Protocol 4.01 §11.4.4); the fake does not.</summary>
    private static FakeResponse Upsert(KeySegment missing, BodyUse use) =>
        throw FakeError.NotFound($"There is no entity with the key {string.Join(',', missing.Keys.Select(part => part.Value))}, and a {(use == BodyUse.Patch ? "PATCH" : "PUT")} creates none.");

    private FakeResponse Delete()
    {
        if (call.Target.Relation is { Navigation: var navigation } relation && !navigation.ContainsTarget && call.Target.MissingKey is null && call.Path.LastSegment is NavigationPropertySegment)
        {
            call.Relations.Relate(relation.Parent, navigation, null);
            return FakeResponse.NoContent;
        }

        var row = Existing();
        EntityTags.Check(call, row);
        rules?.Deleting?.Invoke(row);
        _saver.Remove(row, call.Target);
        return FakeResponse.NoContent;
    }

    private FakeResponse Property()
    {
        var (holder, name, type) = call.Target.Property!.Value;
        if (call.Target.Entity is { } entity)
        {
            EntityTags.Check(call, entity);
            if (ReferenceEquals(holder, entity) && type is not null && call.Description.Facts(entity.Type).Rules(name) is { IsComputed: true } or { IsImmutable: true })
            {
                throw FakeError.BadRequest($"The member '{name}' cannot be changed.");
            }
        }

        var json = call.Request.Method == "DELETE" ? default : call.Json();
        if (call.Request.Method == "DELETE")
        {
            holder[name] = type?.IsNullable == false ? throw FakeError.BadRequest($"The member '{name}' must not be null.") : null;
        }
        else if (type?.Definition is IEdmComplexType complex)
        {
            var read = new RowReader(call.Description, BodyUse.Patch).Entity(json, complex);
            if (call.Request.Method == "PATCH" && holder[name] is Row current)
            {
                holder[name] = RowSaver.Merged(current, read.Row);
            }
            else
            {
                Defaults.Fill(read.Row, call.Description);
                holder[name] = read.Row;
            }
        }
        else if (json.ValueKind == System.Text.Json.JsonValueKind.Object && json.TryGetProperty("value", out var value))
        {
            holder[name] = type is null ? value.GetString() : new RowReader(call.Description, BodyUse.Patch).Value(value, type, name);
        }
        else
        {
            throw FakeError.BadRequest("The body must be an object with the member 'value'.");
        }

        (call.Target.Entity ?? holder).Version++;
        return FakeResponse.NoContent;
    }

    /// <summary>A POST to a collection of values adds one (OData Protocol 4.01 §11.4.9.4).</summary>
    private FakeResponse Append()
    {
        var (holder, name, type) = call.Target.Property!.Value;
        if (call.Target.Entity is { } entity)
        {
            EntityTags.Check(call, entity);
        }

        var item = ((IEdmCollectionType)type!.Definition).ElementType;
        var json = call.Json();
        var reader = new RowReader(call.Description, BodyUse.Patch);
        var value = item.Definition is IEdmComplexType ? reader.Value(json, item, name)
            : json.ValueKind == System.Text.Json.JsonValueKind.Object && json.TryGetProperty("value", out var said) ? reader.Value(said, item, name)
            : throw FakeError.BadRequest("The body must be an object with the member 'value'.");
        if (value is Row complex)
        {
            Defaults.Fill(complex, call.Description);
        }

        holder[name] = new List<object?>((holder[name] as IEnumerable<object?>) ?? []) { value };
        (call.Target.Entity ?? holder).Version++;
        return FakeResponse.NoContent;
    }

    private FakeResponse Link()
    {
        var (parent, navigation) = call.Target.Relation!.Value;
        var json = call.Json();
        var address = json.TryGetProperty("@odata.id", out var id) || json.TryGetProperty("@id", out id)
            ? id.GetString()!
            : throw FakeError.BadRequest("The body must be a reference with '@odata.id' (OData Protocol 4.01 §11.4.6.1).");
        var target = _saver.Referenced(address, navigation.ToEntityType());
        if (navigation.TargetMultiplicity() == EdmMultiplicity.Many)
        {
            call.Relations.Append(parent, navigation, target);
        }
        else
        {
            call.Relations.Relate(parent, navigation, target);
        }

        return FakeResponse.NoContent;
    }

    private FakeResponse Unlink()
    {
        var (parent, navigation) = call.Target.Relation!.Value;
        if (navigation.TargetMultiplicity() != EdmMultiplicity.Many)
        {
            call.Relations.Relate(parent, navigation, null);
        }
        else if (call.Target.Row is { } keyed)
        {
            call.Relations.Detach(parent, navigation, keyed);
        }
        else if (call.Request.Options.TryGetValue("$id", out var address))
        {
            call.Relations.Detach(parent, navigation, _saver.Referenced(address, navigation.ToEntityType()));
        }
        else
        {
            throw FakeError.BadRequest("Which reference to remove from a collection is said by its key or by $id (OData Protocol 4.01 §11.4.6.2).");
        }

        return FakeResponse.NoContent;
    }

    private FakeResponse Stream(string name)
    {
        var row = name.Length == 0 ? Existing() : call.Target.Property!.Value.Holder;
        row.Streams ??= new(StringComparer.Ordinal);
        if (call.Request.Method == "DELETE")
        {
            row.Streams.Remove(name);
        }
        else
        {
            row.Streams[name] = Medium();
        }

        row.Version++;
        return FakeResponse.NoContent;
    }

    private MediaStream Medium() => new(call.Request.Content.ToArray(), call.Request.Headers.GetValueOrDefault("Content-Type") ?? "application/octet-stream");

    private FakeResponse Changed(Row row)
    {
        if (call.Request.Prefers("return=representation"))
        {
            return reads.Single(row, (IEdmStructuredType)call.Target.Type!, 200);
        }

        return EntityTags.Of(call.Description, row) is { } tag ? FakeResponse.NoContent.With("ETag", tag) : FakeResponse.NoContent;
    }

    private Row Existing() => call.Target.Row ?? throw FakeError.NotFound("There is no entity with this key.");
}
