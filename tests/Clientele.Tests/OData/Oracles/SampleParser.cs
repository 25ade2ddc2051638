using System;
using Clientele.Tests.OData.Sample;
using Microsoft.OData.UriParser;

namespace Clientele.Tests.OData.Oracles;

/// <summary>Microsoft's own reading of a URL over the sample service.</summary>
internal static class SampleParser
{
    private static readonly Uri Root = new("http://localhost/service/");

    public static ODataUriParser For(string relativeUri) => new(SampleModel.Edm, Root, new Uri(Root, relativeUri));

    /// <summary>The URL is right by the OASIS grammar and by Microsoft's parser.</summary>
    public static void Accepts(string relativeUri)
    {
        ODataAbnf.Accepts(relativeUri);
        _ = For(relativeUri).ParseUri();
    }

    /// <summary>The filter of a URL, as the parser understands it.</summary>
    public static QueryNode FilterOf(string relativeUri) => For(relativeUri).ParseFilter().Expression;
}
