using System;
using System.Buffers;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Clientele.Json;

/// <summary>
/// Collects items whose number is not known in a pooled array, so that only the list itself is allocated, once and at its size.
/// </summary>
/// <remarks>Where reading fails in between, the array is not returned to the pool: it is not shared, and the garbage collector frees it.</remarks>
internal struct ListBuilder<T>
{
    private const int FirstSize = 16;
    private T[]? _items;
    private int _count;

    public void Add(T item)
    {
        if (_items is null || _count == _items.Length)
        {
            Grow();
        }

        _items![_count++] = item;
    }

    /// <summary>The items. The builder is used up.</summary>
    public readonly IReadOnlyList<T> ToList()
    {
        if (_items is null)
        {
            return [];
        }

        var items = _items.AsSpan(0, _count).ToArray();
        Return();
        return items;
    }

    private void Grow()
    {
        var bigger = ArrayPool<T>.Shared.Rent(_items is null ? FirstSize : _items.Length * 2);
        if (_items is not null)
        {
            _items.AsSpan(0, _count).CopyTo(bigger);
            Return();
        }

        _items = bigger;
    }

    private readonly void Return()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            _items.AsSpan(0, _count).Clear();
        }

        ArrayPool<T>.Shared.Return(_items!);
    }
}
