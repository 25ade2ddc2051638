using System;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Timetta.Tests.Client;

namespace Clientele.Timetta.Tests.Selecting;

/// <summary>Each form of a selector, judged by the request that came in at the service and by the row that came out.</summary>
public sealed class SelectFormTests(SignedIn signedIn) : IClassFixture<SignedIn>
{
    private static readonly Form[] Forms = [.. ValueForms.All, .. RelatedForms.All, .. FlowForms.All];

    public static TheoryData<string> Names => [.. Forms.Select(form => form.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_selector_asks_for_what_it_reads(string name)
    {
        var form = Forms.Single(candidate => candidate.Name == name);

        var result = await form.RunAsync(signedIn.Timetta);

        Assert.Equal((form.Query, form.Result), (Asked(), Form.Show(result)));
    }

    /// <summary>The last request's options, but for what asks for the first row alone.</summary>
    private string Asked()
    {
        var address = signedIn.Service.Log.Lines[^1].PathAndQuery;
        var options = address[(address.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&');
        return address.Contains('?', StringComparison.Ordinal)
            ? string.Join('&', options.Where(option => option != "$top=1" && !option.StartsWith("$filter=id eq", StringComparison.Ordinal)))
            : "";
    }
}
