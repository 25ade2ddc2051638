using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Model.OData;

namespace Clientele.Tool.Reference;

/// <summary>Entity types, and the navigation properties between them.</summary>
internal sealed class EntityGraph
{
    private readonly Dictionary<string, Node> _nodes;

    private EntityGraph(IReadOnlyList<Node> nodes, IReadOnlyList<Edge> edges)
    {
        (Nodes, Edges) = (nodes, edges);
        _nodes = nodes.ToDictionary(node => node.Key, StringComparer.Ordinal);
    }

    public IReadOnlyList<Node> Nodes { get; }

    public IReadOnlyList<Edge> Edges { get; }

    public static EntityGraph Of(IEnumerable<StructuredTypeModel> entities, Func<string, string> href)
    {
        var types = entities.ToList();
        var all = types.ToDictionary(type => type.QualifiedName, StringComparer.Ordinal);
        var edges = new List<Edge>();
        foreach (var type in types)
        {
            edges.AddRange(type.Navigations
                .Where(navigation => all.ContainsKey(navigation.Target.QualifiedName))
                .Select(navigation => new Edge(type.QualifiedName, navigation.Target.QualifiedName, navigation.CSharpName, navigation.Target.IsCollection, IsBase: false)));
            if (type.BaseType is { } parent && all.ContainsKey(parent))
            {
                edges.Add(new Edge(type.QualifiedName, parent, "is a", IsMany: false, IsBase: true));
            }
        }

        return new EntityGraph([.. types.Select(type => new Node(type.QualifiedName, type.CSharpName, href(type.QualifiedName)))], edges);
    }

    /// <summary>The node of a type.</summary>
    public Node Find(string key) => _nodes[key];

    internal sealed record Node(string Key, string Name, string Href);

    /// <summary>A line of the diagram.</summary>
    /// <param name="IsMany">It leads to many.</param>
    /// <param name="IsBase">It leads to the base type.</param>
    internal sealed record Edge(string From, string To, string Name, bool IsMany, bool IsBase);
}
