using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Clientele.Testing.Description;
using Clientele.Testing.Querying;
using Clientele.Testing.Rows;
using Microsoft.OData;
using Microsoft.OData.UriParser;

namespace Clientele.Testing.Service;

/// <summary>One request as parsed by the library, with everything that is needed to answer it.</summary>
internal sealed class ODataCall
{
    private static readonly HashSet<string> s_known = new(StringComparer.Ordinal)
    {
        "$select", "$expand", "$filter", "$orderby", "$top", "$skip", "$skiptoken", "$count", "$search", "$format", "$compute", "$apply", "$id", "$deltatoken",
    };

    private readonly ParsedQuery _parsed;

    private ODataCall(FakeRequest request, FakeDescription description, Store store, TimeProvider clock, ParsedQuery parsed)
    {
        Request = request;
        Description = description;
        Store = store;
        _parsed = parsed;
        Relations = new Relations(description, store);
        Compiler = new ExpressionCompiler(Relations, clock, parsed.Aliases);
        Target = new PathWalker(description, store, Relations).Follow(parsed.Path);
    }

    public FakeRequest Request { get; }

    public FakeDescription Description { get; }

    public Store Store { get; }

    public Relations Relations { get; }

    public ExpressionCompiler Compiler { get; }

    public ODataPath Path => _parsed.Path;

    public Target Target { get; }

    public Microsoft.OData.UriParser.Aggregation.ApplyClause? Apply => _parsed.Apply;

    public SelectExpandClause? SelectExpand => _parsed.SelectExpand;

    public RowQuery Query => _parsed.Query;

    public bool Count => _parsed.Count;

    /// <summary>The position at which a next link of the fake continues.</summary>
    public int SkipToken => _parsed.SkipToken;

    /// <summary>Parses a request and follows its path.</summary>
    /// <exception cref="FakeError">The path leads nowhere (404), or an option is wrong (400).</exception>
    public static ODataCall Parse(FakeRequest request, FakeDescription description, Store store, TimeProvider clock, Uri root) =>
        new(request, description, store, clock, PlainQuery.Read(request, description) ?? description.Parsed(request.Address, () => ByLibrary(request, description, root)));

    private static ParsedQuery ByLibrary(FakeRequest request, FakeDescription description, Uri root)
    {
        var parser = ODataPaths.Parser(description, request, root);
        ODataPath path;
        try
        {
            path = parser.ParsePath();
        }
        catch (Exception e) when (e is ODataException or OverflowException)
        {
            throw FakeError.NotFound(e.Message);
        }

        if (request.Options.Keys.FirstOrDefault(option => option.StartsWith('$') && !s_known.Contains(option)) is { } unknown)
        {
            throw FakeError.BadRequest($"The query parameter '{unknown}' is not supported.");
        }

        try
        {
            return new ParsedQuery(path)
            {
                Apply = parser.ParseApply(),
                SelectExpand = parser.ParseSelectAndExpand(),
                Query = new RowQuery
                {
                    Filter = parser.ParseFilter(),
                    OrderBy = parser.ParseOrderBy(),
                    Search = parser.ParseSearch(),
                    Compute = parser.ParseCompute(),
                    Skip = parser.ParseSkip() ?? 0,
                    Top = parser.ParseTop(),
                },
                Count = parser.ParseCount() is true,
                SkipToken = ReadToken(parser.ParseSkipToken()),
                Aliases = parser.ParameterAliasNodes,
            };
        }
        catch (Exception e) when (e is ODataException or OverflowException)
        {
            throw FakeError.BadRequest(e.Message);
        }
    }

    /// <summary>The body as JSON.</summary>
    /// <exception cref="FakeError">It is none.</exception>
    public JsonElement Json()
    {
        if (Request.Headers.TryGetValue("Content-Type", out var type) && !type.Contains("json", StringComparison.OrdinalIgnoreCase))
        {
            throw new FakeError(415, $"A body of type '{type}' is not understood; send application/json.");
        }

        try
        {
            return Request.Json();
        }
        catch (JsonException e)
        {
            throw FakeError.BadRequest("The body is not JSON: " + e.Message);
        }
    }

    private static int ReadToken(string? token) => token is null
        ? 0
        : int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? at
            : throw FakeError.BadRequest($"The skip token '{token}' is not one of this service.");
}
