using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Naming;

namespace Clientele.Generator.Binding.Rest.Operations;

/// <summary>The client and its resources, named as the paths are.</summary>
internal sealed class ResourceTree
{
    private readonly NameScope _types;
    private readonly List<Node> _nodes = [];

    public ResourceTree(string clientName, NameScope types)
    {
        _types = types;
        _nodes.Add(new Node(clientName, ""));
    }

    /// <summary>The resource at these names from the client on, made where it is not there yet.</summary>
    /// <param name="names">C# names, in Pascal case.</param>
    public Node At(IEnumerable<string> names)
    {
        var node = _nodes[0];
        foreach (var name in names)
        {
            if (!node.ByName.TryGetValue(name, out var child))
            {
                var isMember = node == _nodes[0] && ReservedNames.ClientMembers.Contains(name);
                var property = node.Scope.Take(isMember ? name + "Resource" : name, "Resource");
                child = new Node(_types.Take(node.Stem + property + "Resource", "Resource"), node.Stem + property);
                node.ByName.Add(name, child);
                node.Children.Add(new RestChildModel(property, child.TypeName));
                _nodes.Add(child);
            }

            node = child;
        }

        return node;
    }

    public EquatableArray<RestResourceModel> ToModels() => _nodes
        .Select(node => new RestResourceModel(node.TypeName, node.Children.ToEquatableArray(), node.Operations.ToEquatableArray()))
        .ToEquatableArray();

    /// <summary>A resource: a segment of the path, and what lies below it.</summary>
    /// <param name="stem">Names from the client to here, joined.</param>
    internal sealed class Node(string typeName, string stem)
    {
        private static readonly string[] Suffixes = ["Request", "Async", "EnvelopeAsync", "Events", "Items"];

        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

        public string TypeName { get; } = typeName;

        public string Stem { get; } = stem;

        public NameScope Scope { get; } = Scoped(typeName);

        public Dictionary<string, Node> ByName { get; } = new(StringComparer.Ordinal);

        public List<RestChildModel> Children { get; } = [];

        public List<RestOperationModel> Operations { get; } = [];

        /// <summary>Takes a name for an operation with all names that derive from it; the first of the wanted ones that is free, else one with a number.</summary>
        public string TakeOperation(params string[] wanted)
        {
            foreach (var name in wanted)
            {
                if (IsFree(name))
                {
                    return Take(name);
                }
            }

            var last = wanted[wanted.Length - 1];
            _numbers.TryGetValue(last, out var number);
            string candidate;
            do
            {
                number = number == 0 ? 2 : number + 1;
                candidate = last + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }
            while (!IsFree(candidate));
            _numbers[last] = number;
            return Take(candidate);
        }

        private static NameScope Scoped(string typeName)
        {
            var scope = new NameScope(ReservedNames.ResourceMembers);
            scope.Reserve(typeName);
            return scope;
        }

        private bool IsFree(string name) => !ReservedNames.ResourceMembers.Contains(name) && !Scope.Contains(name) && Array.TrueForAll(Suffixes, suffix => !Scope.Contains(name + suffix));

        private string Take(string name)
        {
            Scope.Reserve(name);
            foreach (var suffix in Suffixes)
            {
                Scope.Reserve(name + suffix);
            }

            return name;
        }
    }
}
