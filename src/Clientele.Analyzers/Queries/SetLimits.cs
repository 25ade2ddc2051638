using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Clientele.Analyzers.Foundation;
using Microsoft.CodeAnalysis;

namespace Clientele.Analyzers.Queries;

/// <summary>What <c>[EntitySet]</c> on a client's property says that the set can't do.</summary>
internal sealed class SetLimits
{
    private readonly ImmutableArray<KeyValuePair<string, TypedConstant>> _limits;

    private SetLimits(string name, ImmutableArray<KeyValuePair<string, TypedConstant>> limits)
    {
        Name = name;
        _limits = limits;
    }

    /// <summary>Name of the set on the wire.</summary>
    public string Name { get; }

    public bool CannotSelect => Refuses("CannotSelect");

    public bool IsEmpty => _limits.IsEmpty;

    public static SetLimits Of(IPropertySymbol set)
    {
        foreach (var attribute in set.GetAttributes())
        {
            if (attribute.AttributeClass.Is("Clientele.OData", "EntitySetAttribute"))
            {
                var name = attribute.ConstructorArguments.Length == 1 ? attribute.ConstructorArguments[0].Value as string : null;
                return new SetLimits(name ?? set.Name, attribute.NamedArguments);
            }
        }

        return new SetLimits(set.Name, []);
    }

    /// <summary>Whether an argument of the attribute says that an option is refused: <c>CannotFilter</c>.</summary>
    public bool Refuses(string limit) => _limits.Any(argument => argument.Key == limit && argument.Value is { Kind: TypedConstantKind.Primitive, Value: true });

    /// <summary>Whether a list of the attribute has a wire path: <c>NonFilterable</c>.</summary>
    public bool Lists(string limit, string path)
    {
        foreach (var argument in _limits)
        {
            if (argument.Key == limit && argument.Value is { Kind: TypedConstantKind.Array, IsNull: false } paths)
            {
                return paths.Values.Any(value => string.Equals(value.Value as string, path, StringComparison.OrdinalIgnoreCase));
            }
        }

        return false;
    }
}
