using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Tool.Code;
using Clientele.Tool.Descriptions;
using Clientele.Tool.Reference;
using Clientele.Tool.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Clientele.Tool.Tests.Reference;

/// <summary>The reference of a service: whole, without dead ends, and one that a browser can be used with.</summary>
public sealed partial class ReferenceSiteTests
{
    public static TheoryData<string, string?> Services => new()
    {
        { "specs/timetta/timetta.csdl.xml", "specs/timetta/timetta.contract.yaml" },
        { "specs/agyletime/agyletime.openapi.yaml", null },
    };

    [Theory]
    [MemberData(nameof(Services))]
    public void Every_link_leads_to_a_page_and_nothing_is_loaded_from_elsewhere(string description, string? contract)
    {
        var files = ReferenceSite.Render(Read(description, contract), null);

        Assert.All(files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)), file =>
        {
            var links = Link().Matches(file.Value).Select(match => WebUtility.HtmlDecode(match.Groups["to"].Value)).ToList();
            Assert.All(links, link => Assert.True(files.ContainsKey(link.Split('#')[0]), $"{file.Key} leads to {link}"));
            Assert.DoesNotContain("src=\"http", file.Value, StringComparison.Ordinal);
        });
        Assert.Equal(files.Keys.Order(StringComparer.Ordinal), ReferenceSite.Render(Read(description, contract), null).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_set_type_and_operation_has_a_page_with_CSharp_next_to_HTTP()
    {
        var files = ReferenceSite.Render(Read("specs/timetta/timetta.csdl.xml", "specs/timetta/timetta.contract.yaml"), null);

        var set = files["set-projects.html"];
        Assert.Contains("await foreach (var row in client.Projects.Take(10))", WebUtility.HtmlDecode(set), StringComparison.Ordinal);
        Assert.Contains("GET Projects?$top=10", set, StringComparison.Ordinal);
        Assert.Contains("class=\"diagram neighbours\"", files["type-wp-project.html"], StringComparison.Ordinal);
        Assert.Contains("1000 requests in 00:10:00", files["index.html"], StringComparison.Ordinal);
        Assert.Contains("ApiBusinessRuleException", files["index.html"], StringComparison.Ordinal);
        Assert.Contains("data-node=\"0\"", files["diagram.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_a_description_are_no_markup()
    {
        const string Evil = "&lt;img src=x onerror=alert(1)&gt; {{ 1 + 1 }}";
        var text = ShopFolder.Description.Replace("""<EntityType Name="Order">""", $"""<EntityType Name="Order"><Annotation Term="Org.OData.Core.V1.Description" String="{Evil}"/>""", StringComparison.Ordinal);
        using var folder = new TemporaryFolder().Write("shop.csdl.xml", text);

        var page = ReferenceSite.Render(DescriptionFile.Read(folder.PathOf("shop.csdl.xml"), null, CancellationToken.None), null)["type-s-order.html"];

        Assert.Contains(Evil, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Examples_compile()
    {
        using var shop = new ShopFolder();
        var client = (await Tool.Projects.ClientItem.FindAsync(shop.Folder, null, CancellationToken.None))[0];
        var project = await UserProject.LoadAsync(client.Project, CancellationToken.None);
        var references = project.Compile(new Dictionary<string, string>(), null, CancellationToken.None).Whole.References.ToList();
        foreach (var (description, contract) in new[] { ("specs/timetta/timetta.csdl.xml", "specs/timetta/timetta.contract.yaml"), ("specs/agyletime/agyletime.openapi.yaml", null), (client.Description, client.Contract) })
        {
            Compile(references, Read(description, contract));
        }
    }

    [Fact]
    public async Task Templates_of_ones_own_stand_in_place_of_those_of_the_tool()
    {
        using var folder = new ShopFolder().Write("own/index.html", "<h1>Our {{ site.name }}</h1>").Write("own/brand.txt", "x");

        var run = await folder.RunAsync("docs", "--templates", "own", "-o", "site");
        var wrong = await folder.Write("own/index.html", "{{ for }}").RunAsync("docs", "--templates", "own", "-o", "other");

        Assert.Equal((0, 3), (run.ExitCode, wrong.ExitCode));
        Assert.Contains("<h1>Our Shop</h1>", folder.Read("site/index.html"), StringComparison.Ordinal);
        Assert.Equal("x", folder.Read("site/brand.txt"));
        Assert.Contains("The template index.html can't be read", wrong.Messages, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Folder, "other")));
    }

    [BrowserFact]
    public async Task In_a_browser_search_leads_to_a_type_a_diagram_and_a_neighbour()
    {
        using var folder = Site();
        await using var browser = await Browser.StartAsync(1300, 900, isDark: false);
        await browser.OpenAsync(folder.PathOf("index.html"));

        await browser.PressAsync("/");
        await browser.TypeAsync("timesheetline");
        await browser.WaitAsync("document.querySelectorAll('#results a').length > 0");
        Assert.Equal("TimeSheetLine", await browser.EvaluateAsync("document.querySelector('#results b').textContent"));
        await browser.PressAsync("Enter");
        await browser.WaitAsync("location.href.endsWith('type-wp-timesheetline.html') && document.querySelector('#side [aria-current]')");
        await Shot(browser, "type-light");
        Assert.Equal("TimeSheetLine", await browser.EvaluateAsync("document.querySelector('h1').textContent"));
        Assert.Equal("TimeSheetLine", await browser.EvaluateAsync("document.querySelector('#side [aria-current]').textContent"));

        await browser.ClickAsync(".neighbours a:not(.own)");
        await browser.WaitAsync("!location.href.endsWith('type-wp-timesheetline.html') && document.querySelector('.kind') && document.querySelector('#side a')");
        Assert.Equal("type", await browser.EvaluateAsync("document.querySelector('.kind').textContent"));

        await browser.ClickAsync("#side a[href='diagram.html']");
        await browser.WaitAsync("document.getElementById('zoom-in')");
        await Shot(browser, "diagram-light");
        var width = double.Parse(await browser.EvaluateAsync("document.querySelector('#canvas svg').getBoundingClientRect().width"), System.Globalization.CultureInfo.InvariantCulture);
        await browser.ClickAsync("#zoom-in");
        Assert.True(double.Parse(await browser.EvaluateAsync("document.querySelector('#canvas svg').getBoundingClientRect().width"), System.Globalization.CultureInfo.InvariantCulture) > width);
        var type = await browser.EvaluateAsync("document.querySelector('#canvas a text').textContent");
        await browser.ClickAsync("#canvas a rect");
        await browser.WaitAsync("document.querySelector('.kind')");
        Assert.StartsWith(type.TrimEnd('…'), await browser.EvaluateAsync("document.querySelector('h1').textContent"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task In_a_browser_it_is_dark_where_that_is_wanted_and_fits_a_phone()
    {
        using var folder = Site();
        await using var browser = await Browser.StartAsync(390, 800, isDark: true);
        foreach (var page in (string[])["index.html", "set-projects.html", "type-wp-project.html", "diagram.html"])
        {
            await browser.OpenAsync(folder.PathOf(page));
            await Shot(browser, "phone-dark-" + Path.GetFileNameWithoutExtension(page));
            Assert.Equal("rgb(13, 17, 23)", await browser.EvaluateAsync("getComputedStyle(document.body).backgroundColor"));
            Assert.Equal("true", await browser.EvaluateAsync("document.documentElement.scrollWidth <= innerWidth"));
        }

        Assert.Equal("none", await browser.EvaluateAsync("getComputedStyle(document.getElementById('side')).display"));
        await browser.ClickAsync("#menu");
        Assert.Equal("block", await browser.EvaluateAsync("getComputedStyle(document.getElementById('side')).display"));
        await browser.ClickAsync("#menu");
        await browser.ClickAsync("#theme");
        Assert.Equal("rgb(255, 255, 255)", await browser.EvaluateAsync("getComputedStyle(document.body).backgroundColor"));
    }

    private static TemporaryFolder Site()
    {
        var folder = new TemporaryFolder();
        ReferenceSite.Write(ReferenceSite.Render(Read("specs/timetta/timetta.csdl.xml", "specs/timetta/timetta.contract.yaml"), null), folder.Path);
        return folder;
    }

    /// <summary>Keeps a picture where somebody wants to look at it.</summary>
    private static async Task Shot(Browser browser, string name)
    {
        if (Environment.GetEnvironmentVariable("CLIENTELE_SHOTS") is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name + ".png"), await browser.ScreenshotAsync());
        }
    }

    private static DescriptionFile Read(string description, string? contract) =>
        DescriptionFile.Read(Repository.Find(description), contract is null ? null : Repository.Find(contract), CancellationToken.None);

    private static void Compile(IReadOnlyList<MetadataReference> references, DescriptionFile read)
    {
        var pages = read.Model.Service switch
        {
            Generator.Model.OData.ODataServiceModel odata => ODataPages.Of(odata).Pages,
            Generator.Model.Rest.RestServiceModel rest => RestPages.Of(rest),
            _ => [],
        };
        var examples = pages.SelectMany(page => page.Examples.Select((example, number) => (page.File, number, example.CSharp))).ToList();
        Assert.True(examples.Count > 3);
        var code = new StringBuilder($"using System;\nusing System.Threading.Tasks;\nusing Clientele;\nusing {read.Model.Service!.Namespace};\nfile static class Examples\n{{\n");
        for (var number = 0; number < examples.Count; number++)
        {
            code.Append(System.Globalization.CultureInfo.InvariantCulture, $"static async Task Run{number}({read.Model.Service.Name}Client client)\n{{\n// {examples[number].File}\n{examples[number].CSharp}\n}}\n");
        }

        var emitted = read.Model.Service switch
        {
            Generator.Model.OData.ODataServiceModel odata => Generator.Emitting.OData.ODataEmitter.Emit(odata, CancellationToken.None),
            Generator.Model.Rest.RestServiceModel rest => Generator.Emitting.Rest.RestEmitter.Emit(rest, CancellationToken.None),
            _ => [],
        };
        var compiled = CSharpCompilation.Create(
            "examples",
            emitted.Select(file => file.Text).Append(code.Append("}\n").ToString()).Select(text => CSharpSyntaxTree.ParseText(text)),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Equal([], compiled.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).Take(10).Select(found => $"{found}: {found.Location.SourceTree?.GetText().Lines[found.Location.GetLineSpan().StartLinePosition.Line]}"));
    }

    [GeneratedRegex("href=\"(?<to>[^\"]+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
