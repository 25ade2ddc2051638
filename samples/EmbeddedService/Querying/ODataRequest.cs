using System;
using System.Collections.Generic;
using System.Linq;
using EmbeddedService.Data;
using Microsoft.OData;
using Microsoft.OData.UriParser;

namespace EmbeddedService.Querying;

/// <summary>A URL as Microsoft's parser understands it over the shipped description. Strict where the real service is lenient: letter case counts.</summary>
internal sealed class ODataRequest
{
    private static readonly HashSet<string> Known =
        ["$select", "$expand", "$filter", "$orderby", "$top", "$skip", "$skiptoken", "$count", "$search", "$format"];

    private ODataRequest(ODataUriParser parser, ODataPath path)
    {
        Path = path;
        SelectExpand = parser.ParseSelectAndExpand();
        Query = new RowQuery
        {
            Filter = parser.ParseFilter(),
            OrderBy = parser.ParseOrderBy(),
            Search = parser.ParseSearch(),
            Skip = parser.ParseSkip() ?? 0,
            Top = parser.ParseTop(),
        };
        Count = parser.ParseCount() is true;
        SkipToken = parser.ParseSkipToken();
        Aliases = parser.ParameterAliasNodes;
    }

    public ODataPath Path { get; }

    public SelectExpandClause? SelectExpand { get; }

    public RowQuery Query { get; }

    public bool Count { get; }

    public string? SkipToken { get; }

    /// <summary>Values of parameter aliases such as <c>@request</c>, by their name with the sign.</summary>
    public IDictionary<string, SingleValueNode> Aliases { get; }

    /// <summary>Parses an address below the service root.</summary>
    /// <exception cref="Fault">The path leads nowhere (404), or an option is wrong (400).</exception>
    public static ODataRequest Parse(Uri root, Uri address)
    {
        var parser = new ODataUriParser(Description.Model, root, address) { Resolver = new UnqualifiedODataUriResolver() };
        var path = ParsePath(parser);
        var unknown = Options(address).FirstOrDefault(o => o.StartsWith('$') && !Known.Contains(o));
        if (unknown is not null)
        {
            throw Fault.BadQuery($"The query parameter '{unknown}' is not supported.");
        }

        try
        {
            return new ODataRequest(parser, path);
        }
        catch (ODataException e)
        {
            throw Fault.BadQuery(e.Message);
        }
    }

    private static ODataPath ParsePath(ODataUriParser parser)
    {
        try
        {
            return parser.ParsePath();
        }
        catch (ODataException e)
        {
            throw Fault.NotFound(e.Message);
        }
    }

    private static IEnumerable<string> Options(Uri address) =>
        address.Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(o => Uri.UnescapeDataString(o.Split('=')[0]));
}
