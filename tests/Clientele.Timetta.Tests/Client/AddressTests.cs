using System;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using Microsoft.OData.UriParser;

namespace Clientele.Timetta.Tests.Client;

/// <summary>Addresses of the emitted client, judged by Microsoft's parser over the shipped description.</summary>
public class AddressTests
{
    private static readonly Uri Root = new("https://service.example/odata/");

    public static TheoryData<string> Doors =>
        [.. typeof(TimettaClient).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(HasRequest).Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Doors))]
    public void A_set_or_singleton_is_where_its_client_says(string door)
    {
        using var http = new HttpClient { BaseAddress = Root };
        var property = typeof(TimettaClient).GetProperty(door)!;
        var rows = property.GetValue(new TimettaClient(http))!;
        var request = (ApiRequest)property.PropertyType.GetMethod("ToRequest", Type.EmptyTypes)!.Invoke(rows, null)!;

        var parsed = new ODataUriParser(Descriptions.Shipped, Root, new Uri(Root, request.Uri)).ParseUri();

        Assert.NotEmpty(parsed.Path);
    }

    private static bool HasRequest(PropertyInfo property) => property.PropertyType.GetMethod("ToRequest", Type.EmptyTypes) is not null;
}
