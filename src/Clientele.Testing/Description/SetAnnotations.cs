using System.Globalization;
using System.Xml.Linq;
using Clientele.Testing.Service;

namespace Clientele.Testing.Description;

/// <summary>Reads the restrictions of a set. Lists are names separated by spaces.</summary>
internal static class SetAnnotations
{
    private const string Prefix = "Clientele.";

    /// <summary>The rules; null where there are none.</summary>
    public static SetRules? Of(XElement set)
    {
        SetRules? rules = null;
        foreach (var annotation in set.Elements())
        {
            if ((string?)annotation.Attribute("Term") is { } term && term.StartsWith(Prefix, System.StringComparison.Ordinal))
            {
                rules = With(rules ?? new SetRules(), term[Prefix.Length..], (string?)annotation.Attribute("String") ?? "");
            }
        }

        return rules;
    }

    private static SetRules With(SetRules rules, string term, string text) => term switch
    {
        "MaxTop" => rules with { MaxTop = int.Parse(text, CultureInfo.InvariantCulture) },
        "Refused" => rules with { Refused = Names(text) },
        "RefusedMethods" => rules with { RefusedMethods = Names(text) },
        "NonFilterable" => rules with { NonFilterable = Names(text) },
        "NonSortable" => rules with { NonSortable = Names(text) },
        "NonExpandable" => rules with { NonExpandable = Names(text) },
        _ => rules,
    };

    private static string[] Names(string text) => text.Split(' ');
}
