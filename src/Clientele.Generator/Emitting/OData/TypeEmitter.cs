using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.OData;

namespace Clientele.Generator.Emitting.OData;

/// <summary>All that is emitted for one type, one after the other.</summary>
internal sealed class TypeEmitter
{
    private readonly EntityEmitter _entities;
    private readonly FieldsEmitter _fields;
    private readonly WriteEmitter _writes;
    private readonly SetEmitter _sets;
    private readonly EntryEmitter _entries;

    public TypeEmitter(ModelIndex index, OperationEmitter operations, SharedOperations shared, string version)
        : this(index, operations, shared, version, static name => Template.Load("OData/" + name))
    {
    }

    /// <summary>On fragments of one's own.</summary>
    /// <param name="fragments">Gives a template by its name.</param>
    public TypeEmitter(
        ModelIndex index, OperationEmitter operations, SharedOperations shared, string version, Func<string, Template> fragments)
    {
        var set = fragments("Set");
        _entities = new EntityEmitter(index, fragments("Entity"), version);
        _fields = new FieldsEmitter(index, fragments("Fields"), version);
        _writes = new WriteEmitter(index, fragments("Write"), version);
        _sets = new SetEmitter(index, set, operations, version);
        _entries = new EntryEmitter(index, set, operations, shared, version);
    }

    public string Emit(StructuredTypeModel type)
    {
        var parts = new List<string> { _entities.Emit(type), _fields.Emit(type) };
        if (type.Kind == StructuredTypeKind.Entity)
        {
            parts.Add(_writes.Emit(type));
            parts.Add(type.IsShared ? "" : _sets.Emit(type));
            parts.Add(_entries.Emit(type));
        }

        return string.Join("\n\n", parts.Where(part => part.Length > 0));
    }
}
