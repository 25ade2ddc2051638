using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using System.Xml.Linq;
using Clientele.Tool.Code;
using Clientele.Tool.Commands;
using Clientele.Tool.Projects;
using Clientele.Tool.Tests.Harness;
using EmbeddedService;

namespace Clientele.Tool.Tests.Code;

/// <summary>The service of the samples changes under its callers; <c>check</c>, which asks it over loopback, tells what and where.</summary>
public sealed class EmbeddedServiceChangesTests(EmbeddedServiceChangesTests.Service service) : IClassFixture<EmbeddedServiceChangesTests.Service>
{
    private const string Program = """
        using Clientele;
        using Work;

        using var timetta = TimettaClient.Create();
        var projects = timetta.Projects
            .Where(p => p.IsActive && p.StartDate >= new DateOnly(2025, 1, 1))
            .OrderBy(p => p.Manager.Name)
            .Expand(p => p.Organization);
        await foreach (var project in projects)
        {
            Console.WriteLine(project.Name);
            Console.WriteLine(project.Code);
            DateOnly end = project.EndDate ?? default;
            decimal rate = project.CorporateTaxRate ?? 0;
            int days = project.BillingDeferment;
            bool isManual = project.BillingMode == BillingMode.Manual;
            Console.WriteLine($"{end} {rate} {days} {isManual} {project.Organization?.Name}");
        }

        var people = await timetta.Users.Where(u => u.Licensed).Select(u => new { u.Email, u.Phone }).ToListAsync();
        Guid key = Guid.NewGuid();
        await timetta.Projects[key].PatchAsync(new ProjectPatch { Description = "x" });
        await timetta.Projects[key].SetStateAsync(key);
        Console.WriteLine($"Projects({key})?$select=externalUrl {people.Count}");
        """;

    private const string Contract = """
        clientele: 1
        name: Timetta
        namespace: Work
        description: timetta.csdl.xml
        include:
          sets: [Projects, Users]
          navigations: [Project.organization, Project.manager]
          operations: [Project.SetState]

        """;

    private const string All = "readers, writers, source";

    private static readonly Dictionary<string, Seed> s_seeds = new(StringComparer.Ordinal)
    {
        ["nothing"] = new(_ => { }, 0, ""),
        ["a property is gone that an address in a string names"] = new(d => d.Property("Project", "externalUrl").Remove(), 2, All, "$select=externalUrl"),
        ["a property has another name"] = new(d => d.Property("Project", "name").SetAttributeValue("Name", "title"), 2, All, "project.Name CLT5001"),
        ["a property is gone"] = new(d => d.Property("Project", "code").Remove(), 2, All, "project.Code CLT5001"),
        ["a property is gone that no code uses"] = new(d => d.Property("Project", "published").Remove(), 2, All),
        ["a day is a moment"] = new(d => d.Property("Project", "endDate").SetAttributeValue("Type", "Edm.DateTimeOffset"), 2, All, "project.EndDate CS0029"),
        ["a day that a filter compares is a moment"] = new(d => d.Property("Project", "startDate").SetAttributeValue("Type", "Edm.DateTimeOffset"), 2, All, "p.StartDate CS0019"),
        ["a decimal number is a binary one"] = new(d => d.Property("Project", "corporateTaxRate").SetAttributeValue("Type", "Edm.Double"), 2, All, "project.CorporateTaxRate CS0266"),
        ["a number may be null"] = new(d => d.Property("Project", "billingDeferment").SetAttributeValue("Nullable", null), 2, "readers, source", "project.BillingDeferment CS0266"),
        ["a value of an enumeration has another name"] = new(d => d.Type("BillingMode").Child("Manual").SetAttributeValue("Name", "ByHand"), 2, All, "BillingMode.Manual CLT5001"),
        ["a value of an enumeration is new"] = new(d => d.Type("BillingMode").Add(new XElement(Edm("Member"), new XAttribute("Name", "Mixed"), new XAttribute("Value", "2"))), 1, "additive"),
        ["a set is gone"] = new(d => d.Container().Child("Users").Remove(), 2, All, "timetta.Users CLT5001"),
        ["a set has another name"] = new(d => d.Container().Child("Users").SetAttributeValue("Name", "People"), 2, All, "timetta.Users CLT5001"),
        ["a set takes no filter"] = new(d => d.Restrict("Users", "FilterRestrictions", "Filterable"), 2, "readers", "timetta.Users"),
        ["a set takes no changes, which no code makes"] = new(d => d.Restrict("Users", "UpdateRestrictions", "Updatable"), 2, "writers, source", "timetta.Users"),
        ["a navigation property is gone, and its type with it"] = new(d => d.Navigation("Project", "organization").Remove(), 2, "readers, source", "Expand(p => p.Organization) CS0311", "project.Organization?.Name CLT5001"),
        ["a navigation property of a query has another name"] = new(d => d.Navigation("Project", "manager").SetAttributeValue("Name", "responsible"), 2, "readers, source", "p.Manager.Name CLT5001"),
        ["a property of a related type has another name"] = new(d => d.Property("Organization", "name").SetAttributeValue("Name", "fullName"), 2, All, "project.Organization?.Name CLT5001"),
        ["a property of a selector is gone"] = new(d => d.Property("User", "email").Remove(), 2, All, "u.Email CLT5001"),
        ["a property of a filter is gone"] = new(d => d.Property("User", "licensed").Remove(), 2, All, "u.Licensed CLT5001"),
        ["a property that a patch writes is computed"] = new(
            d => d.Property("Project", "description").Add(new XElement(Edm("Annotation"), new XAttribute("Term", "Org.OData.Core.V1.Computed"), new XAttribute("Bool", "true"))), 2, "writers, source", "ProjectPatch { Description CS0117"),
        ["an action is gone"] = new(d => d.SetState().Remove(), 2, "writers, source", "SetStateAsync CLT5001"),
        ["an action has another name"] = new(d => d.SetState().SetAttributeValue("Name", "MoveTo"), 2, "writers, source", "SetStateAsync CLT5001"),
        ["an action needs one more parameter"] = new(
            d => d.SetState().Elements(Edm("Parameter")).ElementAt(1).AddAfterSelf(new XElement(Edm("Parameter"), new XAttribute("Name", "reason"), new XAttribute("Type", "Edm.String"), new XAttribute("Nullable", "false"))),
            2, "writers, source", "SetStateAsync CS7036"),
        ["a property is new"] = new(d => d.Type("Project").Add(new XElement(Edm("Property"), new XAttribute("Name", "budget"), new XAttribute("Type", "Edm.Decimal"))), 1, "additive"),
        ["words are other words"] = new(d => d.Property("Project", "startDate").Elements().Single().SetAttributeValue("String", "The first one."), 0, ""),
        ["a type changes that is no part of the client"] = new(d => d.Property("Deal", "name").Remove(), 0, ""),
    };

    public static TheoryData<string> Seeds => [.. s_seeds.Keys];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Each_change_has_its_exit_code_its_class_and_its_lines(string name)
    {
        var seed = s_seeds[name];

        var check = await service.CheckAsync(seed.Change);

        ProgramFolder.AssertReport(check.Report, Program, seed.ExitCode, seed.Impact, seed.Lines);
    }

    [Fact]
    public async Task The_command_asks_the_service_and_writes_nothing()
    {
        service.Change = d => d.Property("Project", "code").Remove();
        var before = service.Files();
        var run = await service.RunAsync("check", "--format", "github");
        service.Change = _ => { };
        var same = await service.RunAsync("check");

        Assert.Equal((2, 0), (run.ExitCode, same.ExitCode));
        Assert.Contains($"::error file=Program.cs,line={ProgramFolder.LineOf(Program, "project.Code")},col=23,title=CLT5001::The property 'code' of 'WP.Project' is gone", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, service.Files());
    }

    private static XName Edm(string name) => XName.Get(name, "http://docs.oasis-open.org/odata/ns/edm");

    /// <summary>What changes at the service, and what a check says then.</summary>
    private sealed record Seed(Action<XDocument> Change, int ExitCode, string Impact, params string[] Lines);

    /// <summary>The service, and a program that uses it, read once.</summary>
    public sealed class Service : IAsyncLifetime
    {
        private readonly TemporaryFolder _folder = ProgramFolder.Create("apis/timetta.contract.yaml", Program).Write("apis/timetta.contract.yaml", Contract);
        private EmbeddedTimetta? _timetta;
        private ClientItem? _client;
        private CodeLines? _lines;

        internal Action<XDocument> Change { get; set; } = _ => { };

        public async Task InitializeAsync()
        {
            _timetta = await EmbeddedTimetta.StartAsync(new ServiceOptions { Describe = Described });
            _folder.Write("apis/timetta.csdl.xml", await File.ReadAllTextAsync(Repository.Find("specs/timetta/timetta.csdl.xml")));
            await RunAsync("refresh", "--yes");
            var surface = _folder.Read("apis/timetta.surface.txt");
            var line = surface.IndexOf("# check", StringComparison.Ordinal);
            _folder.Write("apis/timetta.surface.txt", surface[..line] + $"# source {_timetta.ServiceRoot}$metadata\n" + surface[line..]);
            await RunAsync("refresh", "--yes");
            _client = (await ClientItem.FindAsync(_folder.Path, null, CancellationToken.None))[0];
            _lines = await CodeLines.ReadAsync(ProgramFolder.Console(_folder.Path), _client, CancellationToken.None);
        }

        public async Task DisposeAsync()
        {
            await _timetta!.DisposeAsync();
            _folder.Dispose();
        }

        internal Task<ToolRun> RunAsync(params string[] args) => ToolRun.Of(_folder.Path, args);

        internal Task<CheckedDescription> CheckAsync(Action<XDocument> change)
        {
            Change = change;
            return CheckedDescription.RunAsync(ProgramFolder.Console(_folder.Path), _client!, null, () => Task.FromResult(_lines!), CancellationToken.None);
        }

        internal Dictionary<string, string> Files() => Directory.EnumerateFiles(_folder.PathOf("apis")).Order(StringComparer.Ordinal).ToDictionary(file => file, File.ReadAllText);

        private string Described(string text)
        {
            var document = XDocument.Parse(text);
            Change(document);
            return document.ToString();
        }
    }
}

/// <summary>Elements of the description by their names.</summary>
internal static class CsdlElements
{
    public static XElement Child(this XElement parent, string name) => parent.Elements().First(element => element.Attribute("Name")?.Value == name);

    public static XElement Type(this XDocument document, string name) =>
        document.Descendants().First(element => element.Name.LocalName is "EntityType" or "EnumType" && element.Attribute("Name")?.Value == name);

    public static XElement Property(this XDocument document, string type, string name) => document.Type(type).Child(name);

    public static XElement Navigation(this XDocument document, string type, string name) => document.Type(type).Child(name);

    public static XElement Container(this XDocument document) => document.Descendants().First(element => element.Name.LocalName == "EntityContainer");

    /// <summary>The overload that is bound to projects.</summary>
    public static XElement SetState(this XDocument document) => document.Descendants().First(element => element.Name.LocalName == "Action"
        && element.Attribute("Name")?.Value == "SetState" && element.Elements().First().Attribute("Type")?.Value == "WP.Project");

    /// <summary>Takes a capability from a set, whatever was said of it before.</summary>
    public static void Restrict(this XDocument document, string set, string term, string property)
    {
        var element = document.Container().Child(set);
        var ns = element.Name.Namespace;
        element.Elements().Where(annotation => annotation.Attribute("Term")?.Value.EndsWith("." + term, StringComparison.Ordinal) == true).Remove();
        element.Add(new XElement(ns + "Annotation", new XAttribute("Term", "Org.OData.Capabilities.V1." + term), new XElement(ns + "Record", new XElement(ns + "PropertyValue", new XAttribute("Property", property), new XAttribute("Bool", "false")))));
    }
}
