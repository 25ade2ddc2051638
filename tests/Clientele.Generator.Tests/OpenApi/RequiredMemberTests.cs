using System.Linq;

namespace Clientele.Generator.Tests.OpenApi;

/// <summary>Responses that lack what the description requires.</summary>
public sealed class RequiredMemberTests
{
    private const string Schema = """
        X: { type: object, required: [id, tags, a b], properties: { id: { type: string, format: uuid }, tags: { type: array, items: { type: string } }, 'a b': { type: integer }, note: { type: string }, more: { type: array, items: { type: string } } } }
        """;

    private const string Driver = """
        string Try(string json) { try { return Again<X>(json); } catch (JsonException e) { return e.Message.Split(" Path:")[0]; } }
        var id = "\"id\":\"6f9619ff-8b86-d011-b42d-00c04fc964ff\"";
        return Try("{" + id + ",\"tags\":[],\"a b\":1,\"more\":null}") + "|" + Try("{\"tags\":[],\"a b\":1}") + "|" + Try("{" + id + ",\"tags\":[]}") + "|" + Try("{" + id + ",\"tags\":null,\"a b\":1}");
        """;

    [Fact]
    public void A_required_member_that_is_missing_is_named() => Assert.Equal(
        """{"id":"6f9619ff-8b86-d011-b42d-00c04fc964ff","tags":[],"a b":1,"more":[]}|The required member 'id' is missing.|The required member 'a b' is missing.|Expected an array, found null.""",
        RestCode.Clean(Schema.Schemas()).Run(Driver));

    [Fact]
    public void A_lenient_contract_makes_them_nullable()
    {
        var code = RestCode.Clean("x-clientele: { responses: lenient }\n" + Schema.Schemas());

        Assert.Contains("public global::System.Guid? Id ", code.File("Types.X"), System.StringComparison.Ordinal);
        Assert.DoesNotContain("missing", code.Run(Driver), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{'inner':{'note':'}'},'name':'n'}", "$.inner")]
    [InlineData("{'name':'n','inner':{}}", "$.inner")]
    [InlineData("{'inner':{'id':1}}", "$")]
    [InlineData("{'name':'n','all':[{'id':1},{}]}", "$.all[1]")]
    public void The_place_is_the_object_that_lacks_it(string body, string place) => Assert.Equal(
        place,
        RestCode.Clean("""
            X: { type: object, required: [name], properties: { name: { type: string }, inner: { $ref: '#/components/schemas/Inner' }, all: { type: array, items: { $ref: '#/components/schemas/Inner' } } } }
            Inner: { type: object, required: [id], properties: { id: { type: integer }, note: { type: string } } }
            """.Schemas()).Run($$"""
            using var shop = new ShopClient(new System.Net.Http.HttpClient(new Stub(_ => Stub.Json(200, "{{body}}".Replace((char)39, (char)34)))) { BaseAddress = new Uri("https://x.test/") });
            try { return shop.X.GetAsync().GetAwaiter().GetResult().Name; } catch (ApiContractViolationException e) { return e.JsonPath!; }
            """, StubSource.Text));

    [Fact]
    public void Members_beyond_the_first_64_are_required_too() => Assert.Equal(
        "The required member 'm70' is missing.",
        RestCode.Clean(("X: { type: object, required: [m1, m70], properties: { " + string.Join(", ", Enumerable.Range(0, 72).Select(i => $"m{i}: {{ type: integer }}")) + " } }").Schemas()).Run("""
            try { return Again<X>("{\"m1\":1,\"m71\":1}"); } catch (JsonException e) { return e.Message.Split(" Path:")[0]; }
            """));
}
