using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Foundation;
using Clientele.Generator.Naming;
using Clientele.Generator.Reading.OpenApi;

namespace Clientele.Generator.Binding.Rest.Paths;

/// <summary>
/// Names of resources by path. What all paths of a server begin with, <c>api</c> or a version, names none: <c>/api/v1/organisation/users</c>
/// is <c>Organisation.Users</c>.
/// </summary>
internal sealed class PathNames
{
    private readonly Dictionary<string, int> _prefixes;

    public PathNames(OpenApiDocument document) => _prefixes = document.Operations
        .GroupBy(Server, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => Prefix(group.Select(operation => PathTemplate.Names(operation.Template)).ToList()), StringComparer.Ordinal);

    public List<string> Of(OpenApiOperation operation) => PathTemplate.Names(operation.Template)
        .Skip(_prefixes[Server(operation)])
        .Select(name => Identifiers.Pascal(name, "Resource"))
        .ToList();

    private static string Server(OpenApiOperation operation) =>
        operation.Rules.Server?.Value ?? (operation.Servers.Count > 0 ? operation.Servers[0].Url.Value : "");

    private static int Prefix(List<List<string>> paths)
    {
        var first = paths[0];
        var length = 0;
        while (length < first.Count
            && IsPrefix(first[length])
            && paths.TrueForAll(path => path.Count > length + 1 && path[length] == first[length]))
        {
            length++;
        }

        return length;
    }

    private static bool IsPrefix(string segment) =>
        segment.ToLowerInvariant() is "api" or "rest" || (segment.Length is > 1 and < 8 && segment[0] is 'v' or 'V' && IsVersion(segment));

    private static bool IsVersion(string segment)
    {
        for (var i = 1; i < segment.Length; i++)
        {
            if (segment[i] != '.' && !char.IsDigit(segment[i]))
            {
                return false;
            }
        }

        return true;
    }
}
