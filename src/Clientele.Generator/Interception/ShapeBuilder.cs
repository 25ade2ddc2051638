using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Foundation;
using Clientele.Reads;
using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Interception;

/// <summary>From what a selector reads to what is asked for and how it is read.</summary>
internal static class ShapeBuilder
{
    /// <summary>The shape of a row; null where nothing is gained by it: all of the entity is read, and nothing related.</summary>
    public static SelectShape? Build(ReadNode row)
    {
        var shape = BuildAll(row);
        return shape.Wire.Select.IsEmpty && shape.Wire.Expand.IsEmpty ? null : shape;
    }

    /// <summary>The shape of a row.</summary>
    public static SelectShape BuildAll(ReadNode row) =>
        new(row.Type.Name, Wire(row), Read(row), !row.All.Any(node => node.IsCaptured));

    private static WireShape Wire(ReadNode entity, bool isWhole = false)
    {
        var select = new List<string>();
        var expand = new List<WireExpand>();
        isWhole |= entity.IsWhole || HasHiddenNames(entity) || entity.Members.Any(member => Casts(entity, member.Key).Count == 0);
        Add(entity, "", isWhole, select, expand);
        if (isWhole)
        {
            select.Clear();
        }
        else if (select.Count == 0)
        {
            // Nothing selected would mean everything.
            select.AddRange(DescribedTypes.Key(entity.Type));
        }

        return new WireShape(select.ToEquatableArray(), expand.ToEquatableArray());
    }

    private static void Add(ReadNode node, string prefix, bool isWhole, List<string> select, List<WireExpand> expand)
    {
        foreach (var (path, property, member) in Ordered(node).SelectMany(item => Casts(node, item.Property)
            .Select(cast => (prefix + cast + DescribedTypes.WireName(item.Property), item.Property, item.Node))))
        {
            if (!DescribedTypes.IsDescribed(member.Type))
            {
                select.Add(path);
            }
            else if (!DescribedTypes.IsComplex(member.Type))
            {
                expand.Add(new WireExpand(path, Wire(member, isWhole)));
            }
            else
            {
                // A complex value is asked for member by member, where that is not all of it and it can't be null: of one that is null,
                // services give an object of nulls for a path into it, or nothing.
                var isAll = isWhole || member.IsWhole || member.IsEmpty || member.IsCollection || HasHiddenNames(member);
                var inner = new List<string>();
                Add(member, path + "/", isAll, inner, expand);
                select.AddRange(isAll || inner.Count == 0 || JsonReads.IsNullable(property.Type) ? [path] : inner);
            }
        }

        select.AddRange(node.DynamicNames.Select(name => prefix + name));
    }

    private static ReadShape Read(ReadNode node)
    {
        var type = JsonReads.Name(node.Type);
        if (ReadsItself(node))
        {
            return new ReadShape(type, ReadsItself: true, ReadsETag: false, IsOpen: false, []);
        }

        var members = new List<ReadMember>();
        foreach (var (property, member) in Ordered(node))
        {
            var shape = DescribedTypes.IsDescribed(member.Type) && !ReadsItself(member) && !(member.IsEmpty && DescribedTypes.IsComplex(member.Type))
                ? Read(member)
                : null;
            members.Add(new ReadMember(
                property.Name,
                DescribedTypes.WireName(property),
                member.IsCollection,
                JsonReads.IsNullable(property.Type),
                JsonReads.Call(property.Type)!,
                JsonReads.Initial(property.Type),
                shape));
        }

        return new ReadShape(type, ReadsItself: false, node.ReadsETag, node.DynamicNames.Count > 0, members.ToEquatableArray());
    }

    /// <summary>Only the class's own reader knows the members of derived types, and only it can make an object of an abstract one.</summary>
    private static bool ReadsItself(ReadNode node) =>
        node.IsWhole || node.Type.IsAbstract || node.Casts.Count > 0
        || node.Members.Any(member => Casts(node, member.Key) is not [""] || JsonReads.Call(member.Key.Type) is null);

    /// <summary>
    /// What leads to a member. One of a derived type is reached through its name (Part 2 section 5.1.4 of OData 4.01); one that several derived types share,
    /// through the name of each that the object is taken for. Nothing, where none of those has the member.
    /// </summary>
    private static IReadOnlyList<string> Casts(ReadNode node, IPropertySymbol property)
    {
        if (DescribedTypes.IsOrInherits(node.Type, property.ContainingType))
        {
            return [""];
        }

        return DescribedTypes.WireName(property.ContainingType) is { Length: > 0 } name
            ? [name + "/"]
            : [.. node.Casts.Where(type => DescribedTypes.IsOrInherits(type, property.ContainingType)).Select(type => DescribedTypes.WireName(type) + "/")];
    }

    /// <summary>
    /// Whether dynamic members are read of a derived type, where the object's own type is not open. They can't be asked for by name: ASP.NET Core OData 9.5.0 refuses
    /// <c>$select=extra</c> there, and leaves the member of <c>$select=Ns.Truck/extra</c> out.
    /// </summary>
    private static bool HasHiddenNames(ReadNode node) => node.DynamicNames.Count > 0 && !IsOpen(node.Type);

    private static bool IsOpen(ITypeSymbol? type) => type is not null
        && (type.GetMembers(DescribedTypes.DynamicProperties).Any(member => member is IPropertySymbol property && DescribedTypes.IsDynamicProperties(property.Type)) || IsOpen(type.BaseType));

    /// <summary>In the order of the description, base types' first and related entities last: as services write them.</summary>
    private static IEnumerable<(IPropertySymbol Property, ReadNode Node)> Ordered(ReadNode node) => node.Members
        .OrderBy(member => DescribedTypes.IsDescribed(member.Value.Type) && !DescribedTypes.IsComplex(member.Value.Type))
        .ThenBy(member => Depth(member.Key.ContainingType))
        .ThenBy(member => member.Key.ContainingType.GetMembers().IndexOf(member.Key))
        .Select(member => (member.Key, member.Value));

    private static int Depth(ITypeSymbol type)
    {
        var depth = 0;
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            depth++;
        }

        return depth;
    }
}
