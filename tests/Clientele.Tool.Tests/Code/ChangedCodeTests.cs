using System;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Tool.Code;
using Clientele.Tool.Commands;
using Clientele.Tool.Descriptions;
using Clientele.Tool.Projects;
using Clientele.Tool.Reports;
using Clientele.Tool.Tests.Harness;

namespace Clientele.Tool.Tests.Code;

/// <summary>Changes of a description are told at the lines of code that they touch.</summary>
public sealed class ChangedCodeTests : IClassFixture<ChangedCodeTests.Shop>
{
    private readonly Shop _shop;

    public ChangedCodeTests(Shop shop) => _shop = shop;

    /// <summary>What is written in place of what, exit code, whom the worst change concerns, and a text of each line that it touches, with the compiler's number where it speaks.</summary>
    public static TheoryData<string, string, int, string, string[]> Seeds => new()
    {
        { "", "", 0, "", [] },
        { """<Property Name="note" Type="Edm.String"/>""", """<Property Name="remark" Type="Edm.String"/>""", 2, "readers, writers, source", ["order.Note CS1061", "OrderPatch { Note CS0117", "$select=note"] },
        { """<Property Name="note" Type="Edm.String"/>""", "", 2, "readers, writers, source", ["order.Note CS1061", "OrderPatch { Note CS0117", "$select=note"] },
        { """<Property Name="code" Type="Edm.String" Nullable="false"/>""", """<Property Name="code" Type="Edm.String"/>""", 2, "readers", ["order.Code.Length CS8602"] },
        { """Name="total" Type="Edm.Decimal" """, """Name="total" Type="Edm.String" """, 2, "readers, writers, source", ["order.Total + length CS0029", "new { o.Id, o.Total }"] },
        { """Name="total" Type="Edm.Decimal" """, """Name="total" Type="Edm.Double" """, 2, "readers, writers, source", ["order.Total + length CS0266", "new { o.Id, o.Total }"] },
        { """<Member Name="Open" Value="0"/>""", """<Member Name="Fresh" Value="0"/>""", 2, "readers, writers, source", ["State.Open CS0117"] },
        { """<Member Name="Open" Value="0"/>""", "", 2, "readers, writers, source", ["State.Open CS0117"] },
        { """<EntitySet Name="Orders" """, """<EntitySet Name="Purchases" """, 2, "readers, writers, source", ["shop.Orders.Where CS1061", "shop.Orders.Select CS1061", "shop.Orders[rows CS1061", "shop.Orders[1] CS1061", "$select=note"] },
        { """<NavigationProperty Name="customer" Type="S.Customer"/>""", "", 2, "readers, source", ["Expand(o => o.Customer) CS1061", "order.Customer?.Name CS1061"] },
        { """<Property Name="name" Type="Edm.String"/>""", """<Property Name="fullName" Type="Edm.String"/>""", 2, "readers, writers, source", ["order.Customer?.Name CS1061"] },
        { """<Property Name="city" Type="Edm.String"/>""", "", 2, "readers, writers, source", ["order.ShipTo?.City CS1061"] },
        { """<Parameter Name="reference" Type="Edm.String" Nullable="false"/>""", """<Parameter Name="reference" Type="Edm.String" Nullable="false"/><Parameter Name="by" Type="Edm.Int32" Nullable="false"/>""", 2, "writers, source", ["PayAsync CS7036"] },
        { """<Parameter Name="reference" Type="Edm.String" Nullable="false"/>""", "", 2, "writers, source", ["PayAsync CS1503"] },
        { """<Action Name="Pay" """, """<Action Name="Settle" """, 2, "writers, source", ["PayAsync CS1061"] },
        { """<Property Name="id" Type="Edm.Int32" Nullable="false"/>_<Property Name="note" """, """<Property Name="id" Type="Edm.Guid" Nullable="false"/>_<Property Name="note" """, 2, "readers, writers, source", ["shop.Orders[1] CS1503", "new { o.Id, o.Total }", "shop.Orders[rows"] },
        { """<EntityType Name="Supplier">""", """<EntityType Name="Vendor">""", 2, "source", [] },
        { """<Action Name="Cancel" """, """<Action Name="Abort" """, 2, "writers, source", [] },
        { """<EntitySet Name="Suppliers" EntityType="S.Supplier"/>""", "", 2, "readers, writers, source", [] },
        { """<Property Name="title" Type="Edm.String"/>""", "", 2, "readers, writers, source", [] },
        { """<Property Name="zip" Type="Edm.String"/>""", """<Property Name="zip" Type="Edm.String"/><Property Name="street" Type="Edm.String"/>""", 1, "additive", [] },
        { """<Member Name="Paid" Value="1"/>""", """<Member Name="Paid" Value="1"/><Member Name="Sent" Value="2"/>""", 1, "additive", [] },
        { """<EntitySet Name="Products" EntityType="S.Product"/>""", """<EntitySet Name="Products" EntityType="S.Product"/><EntitySet Name="Lines" EntityType="S.Line"/>""", 1, "additive", [] },
        { """<Action Name="Cancel" IsBound="true">""", """<Action Name="Hold" IsBound="true"><Parameter Name="order" Type="S.Order"/></Action><Action Name="Cancel" IsBound="true">""", 1, "additive", [] },
        { """<EntityType Name="Supplier">""", """<EntityType Name="Supplier" OpenType="true">""", 1, "additive", [] },
        { """<Property Name="quantity" Type="Edm.Int32" Nullable="false"/>""", """<Property Name="quantity" Type="Edm.Int64" Nullable="false"/>""", 2, "readers, source", [] },
    };

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Each_change_has_its_exit_code_its_class_and_its_lines(string old, string now, int exitCode, string impact, string[] lines)
    {
        ProgramFolder.AssertReport(_shop.Report(old, now), ShopFolder.Program, exitCode, impact, lines);
    }

    [Fact]
    public async Task Check_tells_the_lines_in_every_form()
    {
        using var shop = new ShopFolder();
        await shop.RunAsync("refresh", "--yes", "--no-code");
        shop.Write("apis/shop.csdl.xml", ShopFolder.Description.Replace("""Name="note" """, """Name="remark" """, StringComparison.Ordinal));

        var text = await shop.RunAsync("check");
        var github = await shop.RunAsync("check", "--format", "github");
        var sarif = await shop.RunAsync("check", "--format", "sarif");
        var left = await shop.RunAsync("check", "--format", "github", "--no-code");

        var line = ShopFolder.LineOf("order.Note");
        Assert.Equal((2, 2, 2, 2), (text.ExitCode, github.ExitCode, sarif.ExitCode, left.ExitCode));
        Assert.Contains($"      Program.cs({line},29): Console.WriteLine(order.Note);", text.Output, StringComparison.Ordinal);
        Assert.Contains($"::error file=Program.cs,line={line},col=29,title=CLT5001::", github.Output, StringComparison.Ordinal);
        Assert.Contains("\"uri\": \"Program.cs\"", sarif.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Program.cs", left.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_are_found_where_the_contract_names_no_namespace()
    {
        using var shop = new ShopFolder()
            .Write("apis/shop.contract.yaml", ShopFolder.Contract.Replace("namespace: Shops\n", "", StringComparison.Ordinal))
            .Write("Program.cs", ShopFolder.Program.Replace("using Shops;", "using app.Shop;", StringComparison.Ordinal));
        await shop.RunAsync("refresh", "--yes", "--no-code");
        shop.Write("apis/shop.csdl.xml", ShopFolder.Description.Replace("""<EntitySet Name="Orders" EntityType="S.Order">""", """<EntitySet Name="Orders" EntityType="S.Order"><Annotation Term="Org.OData.Capabilities.V1.SortRestrictions"><Record><PropertyValue Property="Sortable" Bool="false"/></Record></Annotation>""", StringComparison.Ordinal));

        var run = await shop.RunAsync("check");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"Program.cs({ShopFolder.LineOf("shop.Orders.Where")},", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_are_told_where_the_code_does_not_build()
    {
        using var shop = new ShopFolder().Write("app.csproj", "<Project Sdk=\"Nowhere.Sdk\"><ItemGroup><ApiClient Include=\"apis/shop.contract.yaml\" /></ItemGroup></Project>");
        await shop.RunAsync("refresh", "--yes", "--no-code");
        shop.Write("apis/shop.csdl.xml", ShopFolder.Description.Replace("""Name="note" """, """Name="remark" """, StringComparison.Ordinal));

        var run = await shop.RunAsync("check");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'note' of 'S.Order' is gone", run.Output, StringComparison.Ordinal);
        Assert.Contains("note: The lines of code that this touches are not known: ", run.Messages, StringComparison.Ordinal);
    }

    /// <summary>The shop, read once.</summary>
    public sealed class Shop : IAsyncLifetime, IDisposable
    {
        private readonly ShopFolder _folder = new();
        private CodeLines? _lines;
        private ClientItem? _client;

        public async Task InitializeAsync()
        {
            _client = (await ClientItem.FindAsync(_folder.Folder, null, CancellationToken.None))[0];
            _lines = await CodeLines.ReadAsync(_folder.Console(), _client, CancellationToken.None);
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose() => _folder.Dispose();

        internal ChangeReport Report(string old, string now)
        {
            var text = ShopFolder.Description;
            if (old.Length > 0)
            {
                (old, now) = (old.Replace("_", "\n        ", StringComparison.Ordinal), now.Replace("_", "\n        ", StringComparison.Ordinal));
                Assert.Contains(old, text, StringComparison.Ordinal);
                text = text.Replace(old, now, StringComparison.Ordinal).Replace("\"S.Supplier\"", now.Contains("\"Vendor\"", StringComparison.Ordinal) ? "\"S.Vendor\"" : "\"S.Supplier\"", StringComparison.Ordinal);
            }

            var console = _folder.Console();
            var before = DescriptionFile.Read(_client!, CancellationToken.None);
            var after = DescriptionFile.Read(_client!, Microsoft.CodeAnalysis.Text.SourceText.From(text, System.Text.Encoding.UTF8), CancellationToken.None);
            return _lines!.Join(DiffCommand.Report(console, before, after, CancellationToken.None), text, CancellationToken.None);
        }
    }
}
