using System.Collections.Generic;
using Clientele.Generator.Foundation;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Reading.Csdl;

/// <summary>Reads annotations of CSDL JSON (4.01, section 14): <c>"@Term#Qualifier": value</c>, of enum members <c>"Member@Term": value</c>.</summary>
internal static class JsonAnnotationReader
{
    /// <summary>The annotations that stand in an object.</summary>
    public static IReadOnlyList<CsdlAnnotation> Of(MappingNode node) => Read(node, "");

    /// <summary>The annotations of a member that is no object itself.</summary>
    public static IReadOnlyList<CsdlAnnotation> OfMember(MappingNode node, string member) => Read(node, member);

    private static List<CsdlAnnotation> Read(MappingNode node, string member)
    {
        var result = new List<CsdlAnnotation>();
        var prefix = member + "@";
        foreach (var entry in node.Entries)
        {
            if (!entry.Key.StartsWith(prefix, System.StringComparison.Ordinal) || entry.Key.IndexOf('@', prefix.Length) >= 0)
            {
                continue;
            }

            var name = entry.Key.Substring(prefix.Length);
            var hash = name.IndexOf('#');
            var term = hash < 0 ? name : name.Substring(0, hash);
            if (Terms.Matters(term))
            {
                result.Add(new CsdlAnnotation(new Positioned<string>(term, entry.KeySpan), hash < 0 ? null : name.Substring(hash + 1), Value(entry.Value)));
            }
        }

        return result;
    }

    private static CsdlValue Value(TreeNode node) => node switch
    {
        ScalarNode { Type: ScalarType.Null } => new CsdlValue(CsdlValueKind.Null, ""),
        ScalarNode scalar => new CsdlValue(CsdlValueKind.Constant, scalar.Text),
        SequenceNode list => new CsdlValue(CsdlValueKind.Collection, "") { Items = Items(list) },
        MappingNode mapping => Object(mapping),
        _ => new CsdlValue(CsdlValueKind.Null, ""),
    };

    private static List<CsdlValue> Items(SequenceNode list)
    {
        var result = new List<CsdlValue>();
        foreach (var item in list.Items)
        {
            result.Add(Value(item));
        }

        return result;
    }

    /// <summary>A record, or a dynamic expression, identified by a member such as <c>$Path</c> or <c>$If</c> (section 14.4).</summary>
    private static CsdlValue Object(MappingNode mapping)
    {
        var properties = new List<CsdlPropertyValue>();
        foreach (var entry in mapping.Entries)
        {
            if (entry.Key.StartsWith("$", System.StringComparison.Ordinal))
            {
                return entry.Key == "$Null" ? new CsdlValue(CsdlValueKind.Null, "") : new CsdlValue(CsdlValueKind.Dynamic, entry.Key);
            }

            if (entry.Key.StartsWith("@", System.StringComparison.Ordinal) && Terms.SimpleName(entry.Key) == Terms.SymbolicName)
            {
                properties.Add(new CsdlPropertyValue(Terms.SymbolicNameMember, Value(entry.Value)));
            }
            else if (entry.Key.IndexOf('@') < 0)
            {
                properties.Add(new CsdlPropertyValue(entry.Key, Value(entry.Value)));
            }
        }

        return new CsdlValue(CsdlValueKind.Record, "") { Properties = properties };
    }
}
