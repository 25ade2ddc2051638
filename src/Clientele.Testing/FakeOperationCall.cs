using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using Clientele.Json;
using Clientele.Testing.Rows;
using Microsoft.OData.Edm;

namespace Clientele.Testing;

/// <summary>A call of a function or action, for emitted fakes.</summary>
public sealed class FakeOperationCall
{
    private readonly FakeODataService _service;
    private readonly Row? _row;
    private readonly IReadOnlyDictionary<string, string> _arguments;
    private IJsonWritable? _entity;

    internal FakeOperationCall(FakeODataService service, FakeRequest request, Row? row, IReadOnlyDictionary<string, string> arguments)
    {
        _service = service;
        Request = request;
        _row = row;
        _arguments = arguments;
    }

    /// <summary>The request as it came.</summary>
    public FakeRequest Request { get; }

    /// <summary>The entity that the operation is called on; what a handler changes of it is kept.</summary>
    public TEntity Entity<TEntity>()
        where TEntity : class, IJsonModel<TEntity>
    {
        var entity = _service.Typed<TEntity>(_row ?? throw new InvalidOperationException("The operation is not bound to an entity."), (IEdmEntityType)_row.Type);
        _entity = entity;
        return entity;
    }

    /// <summary>An argument; the default where it was left out.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="read">Reads it.</param>
    public T Argument<T>(string name, JsonReaderFunc<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (!_arguments.TryGetValue(name, out var json))
        {
            return default!;
        }

        var cursor = new JsonCursor(Encoding.UTF8.GetBytes(json));
        return read(ref cursor);
    }

    /// <summary>Keeps what the handler changed of the entity.</summary>
    internal void Keep()
    {
        if (_entity is not null && _row is not null)
        {
            _service.Keep(_row, _entity);
        }
    }
}
