using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Clientele.Analyzers.Foundation;
using Clientele.Analyzers.Projects;
using Clientele.Analyzers.Queries;
using Clientele.Analyzers.Services;
using Clientele.Shared;

namespace Clientele.Analyzers.Urls;

/// <summary>Compares an address with what the description says (OData 4.01 Part 2). What has holes is known to the hole and no further.</summary>
internal sealed class ODataUrlCheck(ApiService service, ClientSets sets, AnalyzedProject project)
{
    private const int FewProperties = 3;

    private readonly List<UrlFinding> _findings = [];

    /// <summary>What is wrong with an address.</summary>
    /// <param name="url">The address behind the service's root: <c>Users?$select=id</c>.</param>
    /// <param name="isRead">It is read with GET.</param>
    public IReadOnlyList<UrlFinding> Of(UrlPart url, bool isRead)
    {
        var question = url.IndexOf('?');
        var path = question < 0 ? url : url.Slice(url.Start, question);
        var isWhole = Path(path, out var shape, out var limits);
        if (shape is null)
        {
            return _findings;
        }

        var options = question < 0 ? url.Slice(url.End, url.End) : url.Slice(question + 1, url.End);
        var checker = new QueryOptionsCheck(project, _findings);
        checker.Of(options, '&', shape);
        if (isRead && isWhole && checker is { HasSelect: false, IsKnown: true } && limits is not { CannotSelect: true } && shape.PropertyCount > FewProperties)
        {
            _findings.Add(new UrlFinding(path, string.Format(
                CultureInfo.InvariantCulture, "Without $select, each '{0}' is sent with all its {1} properties; select those that are read", shape.Type.Name, shape.PropertyCount)));
        }

        return _findings;
    }

    /// <summary>Follows the path; gives what it leads to, and whether it was known to its end.</summary>
    private bool Path(UrlPart path, out EntityShape? shape, out SetLimits? limits)
    {
        shape = null;
        limits = null;
        var segments = path.Split('/').Where(segment => !segment.IsEmpty).ToList();
        if (segments.Count == 0)
        {
            return false;
        }

        var (name, key) = NameAndKey(segments[0]);
        if (name.HasHole || name.IsEmpty || name.IndexOf('.') >= 0 || name.Value[0] == '$')
        {
            return false;
        }

        if (sets.Find(name.Value) is not { } set)
        {
            if (!sets.IsOperation(name.Value) && DidYouMean.Closest(name.Value, sets.Names) is { } close)
            {
                _findings.Add(new UrlFinding(name, $"{service.Name} has no set '{name.Value}'. Did you mean '{close}'?", close));
            }

            return false;
        }

        shape = project.Shape(QueryTypes.Entity(set.Property.Type));
        limits = set.Limits;
        Key(key, shape);
        foreach (var segment in segments.Skip(1))
        {
            if (!Follow(segment, ref shape))
            {
                shape = null;
                return false;
            }
        }

        return true;
    }

    private bool Follow(UrlPart segment, ref EntityShape? shape)
    {
        var (name, key) = NameAndKey(segment);
        if (name.HasHole || shape is null || shape.Find(name.Value) is not { IsNavigation: true } navigation)
        {
            return false;
        }

        shape = project.Shape(navigation.Item);
        Key(key, shape);
        return true;
    }

    private static (UrlPart Name, UrlPart? Key) NameAndKey(UrlPart segment)
    {
        var open = segment.IndexOf('(');
        return open < 0 || segment.Text[segment.End - 1] != ')'
            ? (open < 0 ? segment : segment.Slice(segment.Start, open), null)
            : (segment.Slice(segment.Start, open), segment.Slice(open + 1, segment.End - 1));
    }

    private void Key(UrlPart? key, EntityShape? shape)
    {
        if (key is not { IsEmpty: false } given || shape is not { Key: [var only] } || shape.Find(only) is not { IsGuid: true })
        {
            return;
        }

        var value = given.IndexOf('=') is >= 0 and var equals ? given.Slice(equals + 1, given.End) : given;
        if (Quotes.IsQuotedGuid(value))
        {
            _findings.Add(new UrlFinding(value, "A key of type Guid is not quoted: the service does not find a quoted one", UrlFinding.Unquoted));
        }
    }
}
