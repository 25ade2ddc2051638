using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Reads;

/// <content>Members: described ones, those that a user added, the ETag, undeclared ones.</content>
internal sealed partial class ReadWalker
{
    public override ReadValue VisitPropertyReference(IPropertyReferenceOperation operation, object? argument)
    {
        var value = Visit(operation.Instance);
        foreach (var index in operation.Arguments)
        {
            Visit(index);
        }

        FollowDelegate(operation.Property, operation.Type);
        return Read(value, operation.Property, operation, operation.Arguments.FirstOrDefault()?.Value);
    }

    public override ReadValue VisitFieldReference(IFieldReferenceOperation operation, object? argument)
    {
        var value = Visit(operation.Instance);
        if (operation.Field.AssociatedSymbol is IPropertySymbol)
        {
            // The field of a property, in its own accessors: it holds nothing that came over the wire.
            Capture(value);
            return ReadValue.None;
        }

        Escape(value, WholeReason.MethodCalled, operation);
        FollowDelegate(operation.Field, operation.Type);
        return ReadValue.None;
    }

    public override ReadValue VisitMethodReference(IMethodReferenceOperation operation, object? argument)
    {
        Escape(Visit(operation.Instance), WholeReason.MethodCalled, operation);
        Follow(operation.Method);
        BindUnknown(operation.Method);
        return ReadValue.None;
    }

    public override ReadValue VisitArrayElementReference(IArrayElementReferenceOperation operation, object? argument)
    {
        foreach (var index in operation.Indices)
        {
            Visit(index);
        }

        return Elements(Visit(operation.ArrayReference), operation);
    }

    public override ReadValue VisitImplicitIndexerReference(IImplicitIndexerReferenceOperation operation, object? argument)
    {
        Visit(operation.Argument);
        var value = Visit(operation.Instance);
        FollowIf(!value.IsNone, Getter(operation.IndexerSymbol));
        FollowIf(!value.IsNone, Getter(operation.LengthSymbol));
        return operation.Type is { } type && value.Elements is { IsNone: false } elements && DescribedTypes.IsDescribed(type) ? elements : value;
    }

    private ReadValue Read(ReadValue value, IPropertySymbol property, IOperation at, IOperation? index)
    {
        var result = ReadValue.None;
        if (_handsOn && !DescribedTypes.IsDescribed(property) && (value.IsNone || value.IsPartial || !DescribedTypes.IsDescribed(property.ContainingType)))
        {
            result = Follow(property.GetMethod);
        }

        if (value.IsNone || value.IsPartial)
        {
            result = result.Or(ReadEscaped(property, at));
        }

        if (!value.IsNone)
        {
            foreach (var use in value.Uses)
            {
                result = result.Or(use.Depth switch
                {
                    ReadUse.DynamicProperties => ReadDynamic(use.Node, index, at),
                    0 => ReadOf(use.Node, property, at),
                    _ => ReadOfCollection(use, property, at),
                });
            }
        }

        return result;
    }

    private ReadValue ReadEscaped(IPropertySymbol property, IOperation at)
    {
        var result = ReadValue.None;
        var escaped = Escaped((at as IPropertyReferenceOperation)?.Instance?.Type ?? property.ContainingType);
        if (!escaped.IsNone && (!DescribedTypes.IsDescribed(property) || DescribedTypes.Related(property.Type) is not null))
        {
            foreach (var use in escaped.Uses)
            {
                if (!use.Node.IsBelow(property))
                {
                    result = result.Or(ReadOf(use.Node, property, at));
                }
                else if (!use.Node.Has(property))
                {
                    End(property);
                }
            }
        }

        return result;
    }

    private ReadValue ReadOf(ReadNode node, IPropertySymbol property, IOperation at)
    {
        if (property.ContainingType.TypeKind == TypeKind.Interface && node.Type.FindImplementationForInterfaceMember(property) is IPropertySymbol own)
        {
            // A class derived from this one may implement it in another way.
            node.TakeWhole(WholeReason.MethodCalled, at.Syntax);
            Follow(property.GetMethod);
            if (own.ContainingType.TypeKind == TypeKind.Interface)
            {
                // The interface has the code itself.
                Follow(own.GetMethod);
                return ReadValue.None;
            }

            return ReadOf(node, own, at);
        }

        if (DescribedTypes.IsDescribed(property))
        {
            var related = DescribedTypes.Related(property.Type);
            if (related is not null && !node.Has(property) && (_isFull || (_pass > AliasPasses && node.IsBelow(property))))
            {
                End(property);
                return ReadValue.None;
            }

            var member = node.Member(property, related?.Type ?? property.Type, related is { IsCollection: true });
            return related is null ? ReadValue.None : ReadValue.Of(member, related.Value.IsCollection ? 1 : 0) with { IsPartial = member.IsReplaced };
        }

        if (!DescribedTypes.IsDescribed(property.ContainingType) || property.IsIndexer)
        {
            node.TakeWhole(WholeReason.MethodCalled, at.Syntax);
            return ReadValue.None;
        }

        if (property.Name == DescribedTypes.ETag)
        {
            node.ReadETag();
            return ReadValue.None;
        }

        if (DescribedTypes.IsStreamInfo(property.Type))
        {
            // Control information comes with whole rows.
            node.TakeWhole(WholeReason.StreamInfo, at.Syntax);
            return ReadValue.None;
        }

        return DescribedTypes.IsDynamicProperties(property.Type)
            ? ReadValue.Of(node, ReadUse.DynamicProperties)
            : ReadThrough(node, property, at);
    }

    /// <summary>Code that calls itself, or repeats itself, may read related entities to any depth: there is an end to what is asked for.</summary>
    private void End(IPropertySymbol property)
    {
        foreach (var use in _roots.Uses)
        {
            use.Node.ReadWithoutEnd(property);
        }
    }

    private static ReadValue ReadOfCollection(ReadUse use, IPropertySymbol property, IOperation at)
    {
        if (property.IsIndexer && DescribedTypes.Related(property.Type) is not null)
        {
            return ReadValue.Of(use.Node, use.Depth - 1);
        }

        if (property.ContainingType is { Name: "Page", ContainingNamespace: { Name: "Clientele", ContainingNamespace.IsGlobalNamespace: true } })
        {
            // A page is a collection of one list, its items; what else it says is nothing of theirs.
            return property.Name == "Items" && use.Depth > 1 ? ReadValue.Of(use.Node, use.Depth - 1) : ReadValue.None;
        }

        if (property.Name is "Count" or "Length" or "LongLength" or "Key")
        {
            use.Node.Count();
        }
        else
        {
            use.Node.TakeWhole(WholeReason.MethodCalled, at.Syntax);
        }

        return ReadValue.None;
    }

    private static ReadValue ReadDynamic(ReadNode node, IOperation? name, IOperation at)
    {
        if (name?.ConstantValue is { HasValue: true, Value: string text })
        {
            node.ReadDynamic(text);
        }
        else
        {
            node.TakeWhole(WholeReason.AllDynamicProperties, at.Syntax);
        }

        return ReadValue.None;
    }

    /// <summary>A property that a user added to the class: what its getter reads, the getter's object being this one.</summary>
    private ReadValue ReadThrough(ReadNode node, IPropertySymbol property, IOperation at)
    {
        if (_readThrough.TryGetValue((node, property), out var known))
        {
            return known;
        }

        var syntax = Body(property.GetMethod)?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
        var isKnown = syntax is not null && project.Compilation.ContainsSyntaxTree(syntax.SyntaxTree) && !MayBeOverridden(property);
        if (!isKnown || !_open.Add(property))
        {
            node.TakeWhole(WholeReason.OpaqueProperty, at.Syntax);
            return Follow(property.GetMethod);
        }

        if (RunsLater(property.GetMethod!))
        {
            node.Capture();
        }

        var result = ReadValue.None;
        if (project.Model(syntax!.SyntaxTree).GetOperation(syntax, cancellationToken) is { } body)
        {
            var (self, home) = (_self, _selfHome);
            _self = ReadValue.Of(node, 0);
            _scopes.Push(syntax);
            Enter(property.GetMethod);
            _selfHome = _functions.Count;
            Visit(body);
            result = Leave(property.GetMethod);
            _scopes.Pop();
            (_self, _selfHome) = (self, home);
        }
        else
        {
            // A getter without a body reads nothing that came over the wire. What it gives may be changed and belongs to this object alone.
            node.Capture();
        }

        _open.Remove(property);
        _readThrough[(node, property)] = result;
        return result;
    }

    private static bool MayBeOverridden(ISymbol member) =>
        member.IsAbstract || member.IsVirtual || (member is { IsOverride: true, IsSealed: false } && !member.ContainingType.IsSealed);
}
