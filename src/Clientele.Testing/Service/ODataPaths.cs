using System;
using Clientele.Testing.Description;
using Microsoft.OData;
using Microsoft.OData.UriParser;

namespace Clientele.Testing.Service;

/// <summary>Reads the paths of requests.</summary>
internal static class ODataPaths
{
    public static ODataUriParser Parser(FakeDescription description, FakeRequest request, Uri root) =>
        new(description.Model, root, request.Address) { Resolver = new UnqualifiedODataUriResolver() };

    /// <summary>The parsed path; null where the description does not have it.</summary>
    public static ODataPath? Of(FakeDescription description, FakeRequest request)
    {
        try
        {
            return Parser(description, request, request.Root).ParsePath();
        }
        catch (Exception e) when (e is ODataException or OverflowException)
        {
            return null;
        }
    }
}
