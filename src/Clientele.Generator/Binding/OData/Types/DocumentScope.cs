using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData.Types;

/// <summary>How one document names things: its aliases, and what its references include.</summary>
internal sealed class DocumentScope
{
    private readonly Dictionary<string, string> _aliases = [];
    private readonly Dictionary<string, string> _resolved = [];

    public DocumentScope(CsdlDocument document, bool isMain)
    {
        Document = document;
        IsMain = isMain;
        var own = new HashSet<string>(document.Schemas.Select(schema => schema.Namespace));
        foreach (var reference in document.References)
        {
            foreach (var include in reference.Includes)
            {
                // No alias has the name of a namespace in scope (CSDL 4.01, section 4.2); the document's own types keep their names.
                AddAlias(own.Contains(include.Alias ?? "") ? null : include.Alias, include.Namespace);
                IncludedNamespaces.Add(include.Namespace);
            }
        }

        foreach (var schema in document.Schemas)
        {
            AddAlias(schema.Alias, schema.Namespace);
        }
    }

    public CsdlDocument Document { get; }

    public bool IsMain { get; }

    /// <summary>Types that were resolved before, by their text and nullability.</summary>
    public Dictionary<(string Type, bool? Nullable), BoundType> KnownTypes { get; } = [];

    public HashSet<string> IncludedNamespaces { get; } = [];

    /// <summary>The namespace-qualified form of a name that may be qualified by an alias.</summary>
    public string Resolve(string name)
    {
        if (_resolved.TryGetValue(name, out var known))
        {
            return known;
        }

        var dot = name.LastIndexOf('.');
        var result = dot > 0 && _aliases.TryGetValue(name.Substring(0, dot), out var full) ? full + name.Substring(dot) : name;
        if (dot < 0 && PrimitiveTypes.TryGet("Edm." + name, out _))
        {
            // No name of a type is right without its namespace (CSDL 4.01, section 15.3), so what else could it mean?
            result = "Edm." + name;
        }

        _resolved.Add(name, result);
        return result;
    }

    /// <summary>A path whose casts are written out; terms in it stay.</summary>
    public string ResolvePath(string path) => path.IndexOf('.') < 0
        ? path
        : string.Join("/", path.Split('/').Select(segment => segment.IndexOf('.') < 0 || segment.IndexOf('@') >= 0 ? segment : Resolve(segment)));

    /// <summary>The standard vocabulary of a term; the usual aliases count even where a document forgets to declare them.</summary>
    public string TermNamespace(string term)
    {
        var resolved = Resolve(term);
        var dot = resolved.LastIndexOf('.');
        var prefix = dot < 0 ? "" : resolved.Substring(0, dot);
        return prefix switch
        {
            "Core" => Terms.CoreNamespace,
            "Capabilities" => Terms.CapabilitiesNamespace,
            "Validation" => Terms.ValidationNamespace,
            "Common" => Terms.SapCommonNamespace,
            Terms.CommunityKeysNamespace => Terms.CoreNamespace,
            _ => prefix,
        };
    }

    private void AddAlias(string? alias, string name)
    {
        if (!string.IsNullOrEmpty(alias) && !_aliases.ContainsKey(alias!))
        {
            _aliases.Add(alias!, name);
        }
    }
}
