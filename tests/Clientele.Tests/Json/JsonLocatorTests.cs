using System.Text;
using Clientele.Json;

namespace Clientele.Tests.Json;

public class JsonLocatorTests
{
    [Theory]
    [InlineData("""^{"a":1}""", "$")]
    [InlineData("""{"a":^1}""", "$.a")]
    [InlineData("""{"value":[{"name":"x"},{"name":^5}]}""", "$.value[1].name")]
    [InlineData("""{"value":[1,2,^3]}""", "$.value[2]")]
    [InlineData("""{"value":[[1],[2,^3]]}""", "$.value[1][1]")]
    [InlineData("""{"a":{"b":[]},"c":^1}""", "$.c")]
    [InlineData("""{"@odata.nextLink":^1}""", "$['@odata.nextLink']")]
    [InlineData("""{"it's":^1}""", "$['it\\'s']")]
    [InlineData("""{"a":[1,^x]}""", "$.a[0]")]
    public void A_place_is_told_as_a_path(string json, string path)
    {
        var offset = json.IndexOf('^', System.StringComparison.Ordinal);
        Assert.Equal(path, JsonLocator.PathAt(Encoding.UTF8.GetBytes(json.Remove(offset, 1)), offset));
    }

    [Theory]
    [InlineData("""{"a":{"b":{}}^,"c":1}""", "$.a")]
    [InlineData("""{"a":[{"b":"}"},{"c":[{},"\"{"]}^],"d":{}}""", "$.a[1]")]
    [InlineData("""{"a":{"b":{}^},"c":1}""", "$.a.b")]
    [InlineData("""{"a":{}}^""", "$")]
    public void What_an_object_lacks_is_told_at_the_object_and_not_behind_it(string json, string path)
    {
        var offset = json.IndexOf('^', System.StringComparison.Ordinal);
        var text = Encoding.UTF8.GetBytes(json.Remove(offset, 1));
        var fault = new RequiredMemberException(new JsonMemberTable("id"), 0);
        Assert.Equal(path, JsonLocator.PathAt(text, JsonLocator.PlaceOf(text, offset, fault)));
        Assert.Equal(offset, JsonLocator.PlaceOf(text, offset, new System.FormatException()));
    }
}
