using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;

namespace Clientele.Generator.Binding.Rest.Schemas;

/// <summary>Which types responses carry and which requests do, from what operations take and give.</summary>
internal sealed class Directions
{
    private readonly bool _isLenient;
    private readonly Dictionary<string, RestClassModel> _classes;
    private readonly Dictionary<string, RestUnionModel> _unions;

    public Directions(IEnumerable<RestClassModel> classes, IEnumerable<RestUnionModel> unions, bool isLenient)
    {
        _isLenient = isLenient;
        _classes = classes.ToDictionary(model => model.CSharpName, StringComparer.Ordinal);
        _unions = unions.ToDictionary(model => model.CSharpName, StringComparer.Ordinal);
    }

    /// <summary>The classes and unions with their directions.</summary>
    public (IEnumerable<RestClassModel> Classes, IEnumerable<RestUnionModel> Unions) Mark(IEnumerable<RestOperationModel> operations, IEnumerable<RestTypeReference> errors)
    {
        var all = operations.ToList();
        var read = Reach(all.SelectMany(operation => operation.Result.Types).Concat(errors));
        var written = Reach(all.Select(operation => operation.Body?.Type)
            .Concat(all.SelectMany(operation => operation.Parameters).Select(parameter => parameter.Type))
            .Concat(all.SelectMany(operation => operation.Body?.Parts ?? []).Select(part => part.Type)));
        return (
            _classes.Values.Select(model => Mark(model, read.Contains(model.CSharpName), written.Contains(model.CSharpName))),
            _unions.Values.Select(model => model with { IsRead = read.Contains(model.CSharpName) }));
    }

    private RestClassModel Mark(RestClassModel model, bool isRead, bool isWritten) => model with
    {
        IsRead = isRead,
        IsWritten = isWritten,
        Members = isRead ? model.Members.Select(member => member.IsWriteOnly || _isLenient ? member with { IsRequired = false } : member).ToEquatableArray() : model.Members,
    };

    private HashSet<string> Reach(IEnumerable<RestTypeReference?> roots)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<RestTypeReference>(roots.OfType<RestTypeReference>());
        while (pending.Count > 0)
        {
            var type = pending.Pop();
            if (type.Item is { } item)
            {
                pending.Push(item);
            }
            else if (type.CSharpName.Length > 0 && reached.Add(type.CSharpName))
            {
                foreach (var next in Next(type.CSharpName))
                {
                    pending.Push(next);
                }
            }
        }

        return reached;
    }

    private IEnumerable<RestTypeReference> Next(string name)
    {
        if (_unions.TryGetValue(name, out var union))
        {
            return union.Alternatives.Select(alternative => alternative.Type);
        }

        if (!_classes.TryGetValue(name, out var model))
        {
            return [];
        }

        var names = model.Derived.Select(derived => derived.CSharpName).Concat(model.BaseName is { } parent ? [parent] : Enumerable.Empty<string>());
        return model.Members.Select(member => member.Type)
            .Concat(model.Additional is { } additional ? [additional] : Enumerable.Empty<RestTypeReference>())
            .Concat(names.Select(other => RestTypeReference.Named(RestTypeKind.Class, other)));
    }
}
