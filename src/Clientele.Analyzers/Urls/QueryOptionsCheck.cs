using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Clientele.Analyzers.Projects;
using Clientele.Analyzers.Queries;
using Clientele.Shared;

namespace Clientele.Analyzers.Urls;

/// <summary>Compares the query options of an address, or those within an <c>$expand</c>, with the type they are about.</summary>
internal sealed class QueryOptionsCheck(AnalyzedProject project, List<UrlFinding> findings)
{
    private const int ShortestWord = 4;
    private const int MaxDepth = 20;

    private static readonly ImmutableHashSet<string> Options = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "select", "expand", "filter", "orderby", "top", "skip", "count", "search", "apply");

    private int _depth;

    public bool HasSelect { get; private set; }

    /// <summary>There is no option that only run time knows.</summary>
    public bool IsKnown { get; private set; } = true;

    public void Of(UrlPart options, char separator, EntityShape shape)
    {
        foreach (var option in options.Split(separator).Select(part => part.Trimmed()).Where(part => !part.IsEmpty))
        {
            var equals = option.IndexOf('=');
            var name = equals < 0 ? option : option.Slice(option.Start, equals);
            if (name.HasHole)
            {
                IsKnown = false;
                continue;
            }

            var plain = name.Value.TrimStart('$');
            if (plain.Length == name.Length && Options.Contains(plain))
            {
                findings.Add(new UrlFinding(name, $"'{name.Value}' is not a query option: it is ignored without its '$'", "$" + name.Value));
            }

            if (equals >= 0 && Options.Contains(plain))
            {
                Value(plain.ToLowerInvariant(), option.Slice(equals + 1, option.End), shape);
            }
        }
    }

    private void Value(string option, UrlPart value, EntityShape shape)
    {
        switch (option)
        {
            case "select":
                HasSelect |= _depth == 0;
                foreach (var item in value.Split(',').Select(part => part.Trimmed()))
                {
                    Member(item.IndexOf('(') is >= 0 and var open ? item.Slice(item.Start, open) : item, shape, isNavigation: false);
                }

                break;
            case "apply":
                HasSelect |= _depth == 0;
                break;
            case "filter" or "orderby":
                foreach (var name in FilterNames.Of(value))
                {
                    var member = Member(name.Path, shape, isNavigation: false);
                    if (member is { IsGuid: true } && name.Quoted is { } quoted && Quotes.IsQuotedGuid(quoted))
                    {
                        findings.Add(new UrlFinding(quoted, $"'{member.WireName}' is a Guid, and literals of that type are not quoted", UrlFinding.Unquoted));
                    }
                }

                break;
            case "expand":
                foreach (var item in value.Split(',').Select(part => part.Trimmed()))
                {
                    Expanded(item, shape);
                }

                break;
        }
    }

    private void Expanded(UrlPart item, EntityShape shape)
    {
        var open = item.IndexOf('(');
        var path = open < 0 ? item : item.Slice(item.Start, open);
        if (Member(path, shape, isNavigation: true) is { IsNavigation: true } navigation
            && open >= 0 && item.Text[item.End - 1] == ')'
            && _depth < MaxDepth
            && project.Shape(navigation.Item) is { } related)
        {
            _depth++;
            Of(item.Slice(open + 1, item.End - 1), ';', related);
            _depth--;
        }
    }

    /// <summary>Follows a path of members; the last one, where all are known.</summary>
    private ShapeMember? Member(UrlPart path, EntityShape shape, bool isNavigation)
    {
        ShapeMember? member = null;
        var around = shape;
        foreach (var name in path.Split('/'))
        {
            var text = name.Value;
            if (name.IsEmpty || name.HasHole || text[0] is '*' or '$' or '@' || text.IndexOf('.') >= 0 || text is "any" or "all" || around is null)
            {
                return member;
            }

            member = around.Find(text);
            if (member is null)
            {
                Unknown(name, around, isNavigation);
                return null;
            }

            around = project.Shape(member.Item);
        }

        return member;
    }

    private void Unknown(UrlPart name, EntityShape shape, bool isNavigation)
    {
        var text = name.Value;
        var kind = isNavigation ? "navigation property" : "member";
        var members = shape.Members.Where(member => member.IsNavigation || !isNavigation).ToList();
        var known = members.ConvertAll(member => member.WireName);

        // A contract may call a member something else in C#, as a slot for a custom field.
        var close = members.Find(member => string.Equals(member.Name, text, StringComparison.OrdinalIgnoreCase))?.WireName
            ?? DidYouMean.Closest(text, known)
            ?? LastWord(text, known);
        if (close is not null)
        {
            var silence = shape.IsOpen && !isNavigation ? ", and the type is open, so the service accepts it silently" : "";
            findings.Add(new UrlFinding(name, $"'{shape.Type.Name}' has no {kind} '{text}'{silence}. Did you mean '{close}'?", close));
        }
        else if (!shape.IsOpen || isNavigation)
        {
            findings.Add(new UrlFinding(name, $"'{shape.Type.Name}' has no {kind} '{text}'"));
        }
    }

    /// <summary><c>displayName</c> is probably the <c>name</c>.</summary>
    private static string? LastWord(string text, IEnumerable<string> known) => known.FirstOrDefault(name =>
        name.Length >= ShortestWord && text.Length > name.Length
        && text.EndsWith(char.ToUpperInvariant(name[0]) + name.Substring(1), StringComparison.Ordinal));
}
