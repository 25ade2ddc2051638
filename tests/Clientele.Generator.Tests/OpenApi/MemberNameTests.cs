using System.Linq;

namespace Clientele.Generator.Tests.OpenApi;

/// <summary>Members that are spelled alike have names that depend on their own spelling.</summary>
public sealed class MemberNameTests
{
    [Theory]
    [InlineData("name, Name", "name=name Name=Name")]
    [InlineData("Name, name", "Name=Name name=name")]
    [InlineData("a_b, AB", "a_b=a_b AB=AB")]
    [InlineData("a_b, a-b", "a_b=AB a-b=AMinusB")]
    [InlineData("a-b, aB", "a-b=AMinusB aB=AB")]
    [InlineData("value, Value", "value=ValueValue Value=Value")]
    [InlineData("x, equals", "x=XValue equals=EqualsValue")]
    public void The_one_that_needs_no_change_has_the_name(string properties, string names) => Assert.Equal(names, Names(properties));

    /// <summary>Of a pair of versions, what the second has more never takes a name from what was spelled like it.</summary>
    [Theory]
    [InlineData("Name", "name, Name")]
    [InlineData("Name", "Name, NAME, name")]
    [InlineData("firstName", "first-name, firstName, first_name")]
    [InlineData("name, Name", "NAME, na-me, name, Name")]
    public void An_addition_takes_no_name_of_what_is_spelled_like_it(string before, string after) =>
        Assert.Empty(Names(before).Split(' ').Except(Names(after).Split(' ')));

    [Fact]
    public void Members_of_one_name_are_told_and_a_name_of_the_document_settles_it()
    {
        Assert.Equal(
            ["(6,38) CLT0509: 'name' of 'X' is named 'name' in C#, because another member is named 'Name'; choose another name with x-clientele.member"],
            RestCode.Of(Document("name, Name")).Diagnostics.Findings());
        Assert.Equal("ShortName", RestCode.Clean(Document("Name").Replace("properties: {", "properties: { name: { type: string, x-clientele: { member: ShortName } },", System.StringComparison.Ordinal)).Model.Classes[0].Members[0].CSharpName);
    }

    [Fact]
    public void Both_travel() => Assert.Equal(
        """{"name":"a","Name":"b"}""",
        RestCode.Of(Document("name, Name")).Run("""return Again<X>("{\"name\":\"a\",\"Name\":\"b\"}");"""));

    private static string Names(string properties)
    {
        var code = RestCode.Of(Document(properties));
        code.Build();
        return string.Join(' ', code.Model.Classes.Single(type => type.WireName == "X").Members.Select(member => member.WireName + "=" + member.CSharpName));
    }

    private static string Document(string properties) => $$"""
        openapi: 3.1.0
        info: { title: t, version: '1' }
        paths: { /a: { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/X' } } } }, responses: { '200': { content: { application/json: { schema: { $ref: '#/components/schemas/X' } } } } } } } }
        components:
          schemas:
            X: { type: object, properties: { {{string.Join(", ", properties.Split(", ").Select(name => name + ": { type: string }"))}} } }
        """;
}
