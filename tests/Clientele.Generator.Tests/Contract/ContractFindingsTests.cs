namespace Clientele.Generator.Tests.Contract;

/// <summary>What is wrong is said at its place, in words that help, and nothing else suffers.</summary>
public sealed class ContractFindingsTests
{
    [Fact]
    public void An_unknown_key_is_met_with_the_key_that_was_meant()
    {
        var result = """
            clientele: 1
            authentication:
              scheme: oauth2
              tokenEndpont: https://auth.example.com/token
            name: Example
            """.Read();

        Assert.Equal(
            ["(4,3) CLT0201: 'tokenEndpont' is not a key of 'authentication'. Did you mean 'tokenEndpoint'?"], result.Findings());
        Assert.Equal("Example", result.Document.Name!.Value);
    }

    [Fact]
    public void An_unknown_key_like_no_other_gets_no_suggestion() =>
        Assert.Equal(["(2,1) CLT0201: 'zebra' is not a key of the contract."], "clientele: 1\nzebra: 2".Read().Findings());

    [Fact]
    public void A_key_in_other_letters_is_suggested() =>
        Assert.Equal(
            ["(2,1) CLT0201: 'RateLimits' is not a key of the contract. Did you mean 'rateLimits'?"],
            "clientele: 1\nRateLimits: []".Read().Findings());

    [Fact]
    public void A_key_given_twice_names_the_line_of_the_first_which_counts()
    {
        var result = "clientele: 1\nname: First\nname: Second".Read();

        Assert.Equal(["(3,1) CLT0202: 'name' is already set in line 2; this one is ignored"], result.Findings());
        Assert.Equal("First", result.Document.Name!.Value);
    }

    [Theory]
    [InlineData("name: 7", "(2,7) CLT0203: 'name' must be a C# identifier, in quotes, not a number")]
    [InlineData("name: [A]", "(2,7) CLT0203: 'name' must be a C# identifier, not a list")]
    [InlineData("name:", "(2,6) CLT0203: 'name' must be a C# identifier, not nothing")]
    [InlineData("sets: [A]", "(2,7) CLT0203: 'sets' must be an object, not a list")]
    [InlineData("include: { sets: Users }", "(2,18) CLT0203: 'include.sets' must be a list, not text")]
    [InlineData("paging: { clientDriven: yes }", "(2,25) CLT0203: 'paging.clientDriven' must be true or false, not text")]
    [InlineData("paging: { pageSize: '50' }", "(2,21) CLT0203: 'paging.pageSize' must be a whole number from 1 to 1000000000, not text")]
    [InlineData("paging: { pageSize: -5 }", "(2,21) CLT0206: 'paging.pageSize' must be a whole number from 1 to 1000000000, not '-5'.")]
    [InlineData("paging: { pageSize: 0x1F }", "(2,21) CLT0206: 'paging.pageSize' must be a whole number from 1 to 1000000000, not '0x1F'.")]
    [InlineData("foreignKeys: byname", "(2,14) CLT0207: 'foreignKeys' must be one of byName, byConstraint, not 'byname'. Did you mean 'byName'?")]
    [InlineData("name: 9lives", "(2,7) CLT0208: 'name' must be a C# identifier, not '9lives'.")]
    [InlineData("namespace: A..B", "(2,12) CLT0208: 'namespace' must be a C# namespace, not 'A..B'.")]
    [InlineData("types: { A: { members: { b: { type: Guid } } } }", "(2,37) CLT0208: 'types.A.members.b.type' must be a type in CSDL's words such as Edm.Guid, WP.User or Collection(WP.User), not 'Guid'.")]
    [InlineData("types: { '': {} }", "(2,10) CLT0208: a key of 'types' must be a name, not ''.")]
    [InlineData("description: /etc/metadata.xml", "(2,14) CLT0205: 'description' must be the path of a file, relative to the contract, not '/etc/metadata.xml'.")]
    [InlineData("description: https://example.com/metadata.xml", "(2,14) CLT0205: 'description' must be the path of a file, relative to the contract, not 'https://example.com/metadata.xml'.")]
    [InlineData("errors: [{ status: 200, kind: validation }]", "(2,20) CLT0206: 'errors[0].status' must be an HTTP error status from 400 to 599, not '200'.")]
    public void A_wrong_value_is_reported_where_it_stands(string line, string expected) =>
        Assert.Equal([expected], $"clientele: 1\n{line}".Read().Findings());

    [Theory]
    [InlineData("10")]
    [InlineData("0s")]
    [InlineData("-1h")]
    [InlineData("1.5h")]
    [InlineData("1w")]
    [InlineData("99999999999d")]
    [InlineData("1h30m")]
    public void A_duration_is_digits_and_a_unit(string duration) =>
        Assert.Equal(
            [$"(2,36) CLT0204: 'rateLimits[0].window' must be a duration such as 10s, 15m, 1h or 365d, not '{duration}'."],
            $"clientele: 1\nrateLimits: [{{requests: 1, window: '{duration}'}}]".Read().Findings());

    [Theory]
    [InlineData("http://api.example.com/")]
    [InlineData("/odata/")]
    [InlineData("ftp://api.example.com/")]
    [InlineData("https://user:secret@api.example.com/")]
    [InlineData("https://api.example.com/?key=1")]
    [InlineData("https://")]
    public void An_address_that_would_leak_or_lead_nowhere_is_refused(string address) =>
        Assert.StartsWith("(2,18) CLT0205: 'servers.data' must be", Assert.Single($"clientele: 1\nservers: {{ data: '{address}' }}".Read().Findings()), System.StringComparison.Ordinal);

    [Theory]
    [InlineData("http://localhost:5000/odata/")]
    [InlineData("http://127.0.0.1:5000/odata/")]
    [InlineData("http://[::1]:5000/odata/")]
    public void A_loopback_address_may_go_without_tls(string address) =>
        Assert.Equal(address, $"clientele: 1\nservers: {{ data: '{address}' }}".ReadClean().Service.BaseAddress);

    [Fact]
    public void An_origin_has_no_path() =>
        Assert.Equal(
            ["(2,44) CLT0205: 'authentication.origins[0]' must be an origin such as https://api.example.com, not 'https://a.example.com/b'."],
            "clientele: 1\nauthentication: {scheme: oauth2, origins: ['https://a.example.com/b']}".Read().Findings());

    [Fact]
    public void What_is_missing_is_reported_at_the_key_that_lacks_it()
    {
        var result = """
            authentication:
              grants: {}
            rateLimits:
              - requests: 10
            errors:
              - kind: notFound
            """.Read();

        Assert.Equal(
            [
                "(1,1) CLT0209: 'authentication' needs the key 'scheme'",
                "(4,5) CLT0209: 'rateLimits[0]' needs the key 'window'",
                "(6,5) CLT0209: 'errors[0]' needs the key 'status' or 'code'",
                "(1,1) CLT0209: the contract needs the key 'clientele'",
            ],
            result.Findings());
        Assert.True(result.Document.Service.RateLimits.IsEmpty);
        Assert.True(result.Document.Service.Errors.IsEmpty);
    }

    [Fact]
    public void A_later_version_of_the_format_says_so() =>
        Assert.Equal(
            ["(1,12) CLT0210: 'clientele' must be 1, the version of the contract format that this generator reads, not '2'."],
            "clientele: 2".Read().Findings());

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    public void An_empty_file_needs_its_first_key(string text) =>
        Assert.Equal(["(1,1) CLT0209: the contract needs the key 'clientele'"], text.Read().Findings());

    [Fact]
    public void A_list_is_no_contract() =>
        Assert.Equal(["(1,1) CLT0203: the contract must be an object, not a list"], "- clientele: 1".Read().Findings());

    [Fact]
    public void What_stands_before_a_broken_place_counts()
    {
        var result = "clientele: 1\nname: Example\nsets: [A,\n".Read();

        Assert.StartsWith("(4,1) CLT0200: The contract can't be read from here on:", Assert.Single(result.Findings(), finding => finding.Contains("CLT0200", System.StringComparison.Ordinal)), System.StringComparison.Ordinal);
        Assert.Equal("Example", result.Document.Name!.Value);
    }

    [Theory]
    [InlineData("name: !secret A", "(2,7) CLT0212: A contract can't contain the tag '!secret'")]
    [InlineData("name: *gone", "(2,7) CLT0212: A contract can't contain the alias 'gone', which stands for nothing before it")]
    [InlineData("? [a]\n: b", "(2,3) CLT0212: A contract can't contain a key that is not text")]
    [InlineData("---\nclientele: 1", "(2,1) CLT0212: A contract can't contain a second document")]
    public void Parts_of_yaml_that_contracts_do_without_are_refused(string line, string expected) =>
        Assert.Contains(expected, $"clientele: 1\n{line}".Read().Findings());
}
