using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using Clientele.Json;
using Clientele.Testing.Rows;
using Clientele.Testing.Service;
using Clientele.Testing.Wire;
using Microsoft.OData.Edm;

namespace Clientele.Testing;

/// <summary>A call of a function or action, for emitted fakes.</summary>
public sealed class FakeOperationCall
{
    private readonly FakeODataService _service;
    private readonly Row? _row;
    private readonly IEdmOperation _operation;
    private readonly IReadOnlyDictionary<string, string> _arguments;
    private IJsonWritable? _entity;

    internal FakeOperationCall(FakeODataService service, ODataCall call, IEdmOperation operation, Row? row, IReadOnlyDictionary<string, string> arguments)
    {
        _service = service;
        _operation = operation;
        Request = call.Request;
        Target = call.Target;
        _row = row;
        _arguments = arguments;
    }

    /// <summary>The request as it came.</summary>
    public FakeRequest Request { get; }

    /// <summary>Qualified name of the operation: <c>NS.Move</c>.</summary>
    public string Operation => _operation.FullName();

    /// <summary>Name of the type that the operation is bound to; empty where it is bound to none.</summary>
    internal string BoundTo => _operation.IsBound ? _operation.Parameters.First().Type.FullName() : "";

    internal Target Target { get; }

    /// <summary>The entity that the operation is called on. Changes that a handler makes to it are stored.</summary>
    public TEntity Entity<TEntity>()
        where TEntity : class, IJsonModel<TEntity>
    {
        var entity = _service.Typed<TEntity>(_row ?? throw new InvalidOperationException("The operation is not bound to an entity."), (IEdmEntityType)_row.Type);
        _entity = entity;
        return entity;
    }

    /// <summary>An argument; the default value where it was omitted.</summary>
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

    /// <summary>An argument as a value of a row; null where it was omitted.</summary>
    internal object? Value(string name)
    {
        if (!_arguments.TryGetValue(name, out var text))
        {
            return null;
        }

        using var json = JsonDocument.Parse(text);
        return new RowReader(_service.Description, BodyUse.Seed).Value(json.RootElement, _operation.FindParameter(name).Type, name);
    }

    /// <summary>Stores the changes that the handler made to the entity.</summary>
    internal void Keep()
    {
        if (_entity is not null && _row is not null)
        {
            _service.Keep(_row, _entity);
        }
    }
}
