using System.Collections.Generic;
using System.Linq;
using Clientele.Analyzers.Rules;
using Clientele.Reads;
using Microsoft.CodeAnalysis;

namespace Clientele.CodeFixes;

/// <summary>Writes the lambda that selects what code reads: <c>p => new { p.Id, Manager = p.Manager == null ? null : new { p.Manager.Name } }</c>.</summary>
internal sealed class SelectorText
{
    private const int LongestLine = 90;
    private const string Step = "    ";

    private readonly HashSet<string> _names;
    private readonly IReadOnlyCollection<IPropertySymbol> _added;

    private SelectorText(IEnumerable<string> taken, IReadOnlyCollection<IPropertySymbol> added)
    {
        _names = [.. taken];
        _added = added;
    }

    /// <summary>The lambda's text.</summary>
    /// <param name="read">What is read of a row.</param>
    /// <param name="added">Properties that a user added to the classes, and the code reads: a selector reads through them.</param>
    /// <param name="taken">Names that the lambda's parameters must not have.</param>
    /// <param name="indentation">That of the statement, for a selector of several lines.</param>
    /// <returns>Null where no selection can say it.</returns>
    public static string? Of(ReadNode read, IReadOnlyCollection<IPropertySymbol> added, IEnumerable<string> taken, string indentation)
    {
        var text = new SelectorText(taken, added);
        var row = text.Name(read.Type);
        if (text.Members(read, row) is not { } members)
        {
            return null;
        }

        var line = row + " => new { " + string.Join(", ", members) + " }";
        return line.Length <= LongestLine
            ? line
            : row + " => new\n" + indentation + "{\n" + string.Concat(members.Select(member => indentation + Step + member + ",\n")) + indentation + "}";
    }

    private List<string>? Members(ReadNode node, string path)
    {
        if (node.DynamicNames.Count > 0 || node.Casts.Count > 0)
        {
            return null;
        }

        var members = new List<string>();
        foreach (var (property, value) in node.Members.Select(member => (member.Key, member.Value)))
        {
            if (Member(property, value, path) is not { } member)
            {
                return null;
            }

            members.Add(member);
        }

        members.AddRange(_added.Where(property => SymbolEqualityComparer.Default.Equals(property.ContainingType, node.Type)).Select(property => path + "." + property.Name));
        if (node.ReadsETag)
        {
            members.Add(path + "." + DescribedTypes.ETag);
        }

        // Of a row that only has to be there, or to be counted, the key is enough.
        return members.Count > 0 ? members : Key(node.Type, path);
    }

    private string? Member(IPropertySymbol property, ReadNode value, string path)
    {
        var place = path + "." + property.Name;
        if (value.IsWhole || !DescribedTypes.IsDescribed(value.Type) || DescribedTypes.IsComplex(value.Type))
        {
            return place;
        }

        if (value.IsCollection)
        {
            var item = Name(value.Type);
            return Members(value, item) is { } ofItem ? $"{property.Name} = {place}.Select({item} => new {{ {string.Join(", ", ofItem)} }}).ToList()" : null;
        }

        if (Members(value, place) is not { } members)
        {
            return null;
        }

        var shape = "new { " + string.Join(", ", members) + " }";
        return property.NullableAnnotation == NullableAnnotation.NotAnnotated
            ? $"{property.Name} = {shape}"
            : $"{property.Name} = {place} == null ? null : {shape}";
    }

    private static List<string>? Key(ITypeSymbol type, string path)
    {
        var members = new List<string>();
        foreach (var wireName in DescribedTypes.Key(type))
        {
            if (Properties(type).FirstOrDefault(property => DescribedTypes.IsDescribed(property) && DescribedTypes.WireName(property) == wireName) is not { } key)
            {
                return null;
            }

            members.Add(path + "." + key.Name);
        }

        return members.Count == 0 ? null : members;
    }

    private static IEnumerable<IPropertySymbol> Properties(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (var property in current.GetMembers().OfType<IPropertySymbol>())
            {
                yield return property;
            }
        }
    }

    private string Name(ITypeSymbol type)
    {
        var letter = MissingSelect.Parameter(type);
        var name = letter;
        for (var number = 2; !_names.Add(name); number++)
        {
            name = letter + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return name;
    }
}
