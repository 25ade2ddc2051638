using System;
using System.Threading.Tasks;
using Clientele.Analyzers.Tests.Harness;

namespace Clientele.Analyzers.Tests.Rules;

public sealed class Clt1010ODataTextTests
{
    private const string Id = "CLT1010";

    [Fact]
    public async Task An_unknown_set() => await Raises("""
        await http.GetStringAsync("https://work.example.com/odata/{|CLT1010:Projcts|}?$select=id");
        """, "Work has no set 'Projcts'. Did you mean 'Projects'?");

    [Fact]
    public async Task A_misspelt_member_of_an_open_type() => await Raises("""
        await http.GetStringAsync("https://work.example.com/odata/Projects?$select=id,{|CLT1010:managrId|},customField");
        """, "'Project' has no member 'managrId', and the type is open, so the service accepts it silently. Did you mean 'managerId'?");

    [Fact]
    public async Task A_member_that_another_word_was_put_before() => await Raises("""
        await http.GetStringAsync("https://work.example.com/odata/Users?$select=id,{|CLT1010:displayName|}&$orderby={|CLT1010:fullName|} desc");
        """,
        "'User' has no member 'displayName'. Did you mean 'name'?",
        "'User' has no member 'fullName'. Did you mean 'name'?");

    [Fact]
    public async Task Names_in_a_filter() => await Raises("""
        await http.GetStringAsync($"https://work.example.com/odata/Users?$select=id&$filter={|CLT1010:active|} eq true and contains(tolower({|CLT1010:mail|}),'name eq') and department/{|CLT1010:nam|} ne null and roles/any(r:r/isActive) and isActive");
        """,
        "'User' has no member 'active'. Did you mean 'isActive'?",
        "'User' has no member 'mail'. Did you mean 'email'?",
        "'Department' has no member 'nam'. Did you mean 'name'?");

    [Fact]
    public async Task Names_in_an_expansion() => await Raises("""
        await http.GetStringAsync("https://work.example.com/odata/Projects?$select=id&$expand={|CLT1010:menager|},manager($select=name,{|CLT1010:emial|}),department($expand=head($select={|CLT1010:nme|}))");
        """,
        "'Project' has no navigation property 'menager'. Did you mean 'manager'?",
        "'User' has no member 'emial'. Did you mean 'email'?",
        "'User' has no member 'nme'. Did you mean 'name'?");

    [Fact]
    public async Task Options_without_their_dollar() => await Raises("""
        await http.GetStringAsync("https://work.example.com/odata/Projects?$select=id&{|CLT1010:expand|}=manager($select=name)&{|CLT1010:top|}=5");
        """,
        "'expand' is not a query option: it is ignored without its '$'",
        "'top' is not a query option: it is ignored without its '$'");

    [Fact]
    public async Task A_read_without_a_selection() => await Raises("""
        await http.GetFromJsonAsync<JsonElement>("https://work.example.com/odata/{|CLT1010:Projects|}?$filter=isActive");
        """, "Without $select, each 'Project' is sent with all its 15 properties; select those that are read");

    [Fact]
    public async Task Quoted_keys_and_literals() => await Raises("""
        await http.DeleteAsync($"https://work.example.com/odata/Users({|CLT1010:'{id}'|})");
        await http.DeleteAsync("https://work.example.com/odata/Users(" + {|CLT1010:"'" + id + "'|})");
        """.Replace("{|CLT1010:\"'", "\"{|CLT1010:'", StringComparison.Ordinal),
        "A key of type Guid is not quoted: the service does not find a quoted one",
        "A key of type Guid is not quoted: the service does not find a quoted one");

    [Fact]
    public async Task A_quoted_Guid_in_a_filter() => await Raises("""
        await http.GetStringAsync($"https://work.example.com/odata/Projects?$select=id&$filter=managerId eq {|CLT1010:'{id}'|} and code eq '{id}'");
        """, "'managerId' is a Guid, and literals of that type are not quoted");

    [Fact]
    public async Task An_address_relative_to_that_of_the_client() => await Verify.Raises("""
        public sealed class Api
        {
            private readonly HttpClient _http = new() { BaseAddress = new Uri("https://work.example.com/odata/") };

            public async Task<string> ReadAsync(string filter) => await _http.GetStringAsync($"Users?$select={|CLT1010:nme|}&$filter={filter}");
        }
        """, "'User' has no member 'nme'. Did you mean 'name'?");

    [Fact]
    public async Task An_address_put_together_of_constants_and_locals() => await Verify.Raises("""
        public static class Api
        {
            private const string Root = "https://work.example.com/odata";

            public static async Task<HttpResponseMessage> ReadAsync(HttpClient http, Guid id)
            {
                var select = "?$select=id,{|CLT1010:nmae|}";
                var url = $"{Root}/Users({id})" + select;
                using var request = new HttpRequestMessage(HttpMethod.Get, url);
                return await http.SendAsync(request);
            }
        }
        """, "'User' has no member 'nmae'. Did you mean 'name'?");

    [Fact]
    public async Task A_helper_that_callers_give_the_address() => await Verify.Raises("""
        public sealed class Api
        {
            private readonly HttpClient _http = new() { BaseAddress = new Uri("https://work.example.com/odata/") };

            public Task<string> NamesAsync() => GetAsync("Users?$select={|CLT1010:nmae|}");

            public Task<string> TasksAsync() => GetAsync("Tasks?$select=name,number");

            private async Task<string> GetAsync(string path) => await _http.GetStringAsync(path);
        }
        """, "'User' has no member 'nmae'. Did you mean 'name'?");

    [Fact]
    public async Task The_fix_writes_what_was_meant() => await Fixes("""
        await http.GetStringAsync("https://work.example.com/odata/Projects?$select=id,managrId");
        """, """
        await http.GetStringAsync("https://work.example.com/odata/Projects?$select=id,managerId");
        """);

    [Fact]
    public async Task The_fix_takes_quotes_off() => await Fixes("""
        await http.DeleteAsync($"https://work.example.com/odata/Users('{id}')");
        """, """
        await http.DeleteAsync($"https://work.example.com/odata/Users({id})");
        """);

    [Fact]
    public async Task All_at_once() => await VerifyFix.FixesAll(Id, Method("""
        await http.GetStringAsync($"https://work.example.com/odata/Project?select=id&top=5&$filter=id eq '{id}'");
        await http.GetStringAsync($"https://work.example.com/odata/Projects?select=id&top=5&$filter=id eq '{id}' and displayNme eq 'x'");
        """), Method("""
        await http.GetStringAsync($"https://work.example.com/odata/Projects?select=id&top=5&$filter=id eq '{id}'");
        await http.GetStringAsync($"https://work.example.com/odata/Projects?$select=id&$top=5&$filter=id eq {id} and displayNme eq 'x'");
        """), remaining: 3);

    private static async Task Raises(string body, params string[] messages) => await Verify.Raises(Method(body), messages);

    private static async Task Fixes(string before, string after) => await VerifyFix.Fixes(Id, Method(before), Method(after));

    private static string Method(string body) => $$"""
        public static class Api
        {
            public static async Task CallAsync(HttpClient http, Guid id)
            {
                {{body.ReplaceLineEndings("\n        ")}}
            }
        }
        """;
}
