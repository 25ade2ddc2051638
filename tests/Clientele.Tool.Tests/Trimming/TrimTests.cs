using System;
using System.Threading.Tasks;
using Clientele.Tool.Tests.Harness;

namespace Clientele.Tool.Tests.Trimming;

/// <summary>A client becomes that part of a service that code uses.</summary>
public sealed class TrimTests
{
    [Fact]
    public async Task What_code_uses_is_written_into_the_contract_and_the_code_compiles_as_it_did()
    {
        using var shop = new ShopFolder();

        var dry = await shop.RunAsync("trim", "--dry-run");
        Assert.Equal(ShopFolder.Contract, shop.Read("apis/shop.contract.yaml"));
        var run = await shop.RunAsync("trim");

        Assert.Equal((0, 0), (dry.ExitCode, run.ExitCode));
        Assert.Equal(
            ShopFolder.Contract + """

            # What the code uses, as 'dotnet clientele trim' found it. Without it the client has all of the service.
            include:
              sets:
                - Orders
              navigations:
                - S.Order.customer
              operations:
                - S.Order.Pay

            """.ReplaceLineEndings("\n"),
            shop.Read("apis/shop.contract.yaml"));
        Assert.StartsWith("apis/shop.contract.yaml includes 1 set, 1 navigation property, 1 operation.", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"source: +\d+ kB -> \d+ kB \([1-9]\d % less\)", run.Output);
        Assert.Matches(@"assembly: +\d+ kB -> \d+ kB", run.Output);
    }

    [Fact]
    public async Task Properties_that_no_code_names_go_where_that_is_asked_for_and_complex_values_stay_whole()
    {
        using var shop = new ShopFolder();
        shop.Write("apis/shop.contract.yaml", ShopFolder.Contract + "concurrency: { member: total }\n").Write("Program.cs", """
            using Clientele;
            using Shops;
            using var shop = ShopClient.Create();
            await foreach (var order in shop.Orders.Where(o => o.State == State.Open)) { Console.WriteLine(order.ShipTo?.City); }
            await foreach (var supplier in shop.Suppliers) { Console.WriteLine(supplier); }
            """);

        var run = await shop.RunAsync("trim", "--properties");

        Assert.Equal((0, ""), (run.ExitCode, run.Messages));
        Assert.Contains(
            "include:\n  sets:\n    - Orders\n    - Suppliers\n  properties:\n    - S.Order.shipTo\n    - S.Order.state\n    - S.Order.total\n",
            shop.Read("apis/shop.contract.yaml"),
            StringComparison.Ordinal);
        Assert.StartsWith("apis/shop.contract.yaml includes 2 sets, 3 properties.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("await foreach (var row in from o in shop.Orders where o.Total > 1m select new { o.Customer!.Name }) { Console.WriteLine(row.Name); }", "S.Order.customer")]
    [InlineData("await shop.Orders.CreateAsync(new OrderCreate { Code = \"a\", Total = 1, State = State.Open, Lines = [new() { Quantity = 2, Product = shop.Products[1] }] });", "S.Line.product")]
    [InlineData("Func<string, CancellationToken, Task> pay = shop.Orders[1].PayAsync; await pay(\"x\", default);", "S.Order.Pay")]
    public async Task Code_of_any_form_is_found_and_a_second_run_finds_the_same(string code, string used)
    {
        using var shop = new ShopFolder().Write("Program.cs", "using Clientele;\nusing Shops;\nusing var shop = ShopClient.Create();\n" + code + "\n");

        var run = await shop.RunAsync("trim");
        var contract = shop.Read("apis/shop.contract.yaml");
        var again = await shop.RunAsync("trim");

        Assert.Equal((0, "", 0, ""), (run.ExitCode, run.Messages, again.ExitCode, again.Messages));
        Assert.Contains("    - " + used + "\n", contract, StringComparison.Ordinal);
        Assert.Equal(contract, shop.Read("apis/shop.contract.yaml"));
    }

    [Fact]
    public async Task A_client_without_operations_excludes_them()
    {
        using var shop = new ShopFolder().Write("Program.cs", "using Shops;\nusing var shop = ShopClient.Create();\nawait foreach (var row in shop.Suppliers) { Console.WriteLine(row.Id); }\n");

        var run = await shop.RunAsync("trim");

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("include:\n  sets:\n    - Suppliers\nexclude:\n  operations: ['*']\n", shop.Read("apis/shop.contract.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exclude_that_somebody_wrote_stays()
    {
        const string Own = ShopFolder.Contract + "exclude:\n  navigations: ['S.Order.lines']\n  operations: ['*']\n";
        using var shop = new ShopFolder()
            .Write("apis/shop.contract.yaml", Own)
            .Write("Program.cs", "using Shops;\nusing var shop = ShopClient.Create();\nawait foreach (var row in shop.Suppliers) { Console.WriteLine(row.Id); }\n");

        var run = await shop.RunAsync("trim");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith(Own, shop.Read("apis/shop.contract.yaml"), StringComparison.Ordinal);
        Assert.EndsWith("include:\n  sets:\n    - Suppliers\n", shop.Read("apis/shop.contract.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_that_only_code_names_is_kept()
    {
        using var shop = new ShopFolder().Write("Program.cs", "using Shops;\nusing var shop = ShopClient.Create();\nConsole.WriteLine(Name(null));\nawait foreach (var row in shop.Orders) { Console.WriteLine(row.Id); }\nstatic string? Name(Customer? customer) => customer?.Name;\n");

        var run = await shop.RunAsync("trim");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("  types:\n    - S.Customer\n", shop.Read("apis/shop.contract.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_OpenAPI_document_operations_are_included_and_schemas_that_only_code_names()
    {
        const string Program = """
            using Shops;
            using var shop = ShopClient.Create();
            Console.WriteLine((await shop.Orders.GetAsync("1")).Id);
            Console.WriteLine(Name(null));
            static string? Name(Customer? customer) => customer?.Name;
            """;
        using var shop = new ShopFolder()
            .Write("apis/shop.contract.yaml", "clientele: 1\nname: Shop\nnamespace: Shops\ndescription: shop.openapi.yaml\n")
            .Write("apis/shop.openapi.yaml", """
                openapi: 3.0.4
                info: { title: Shop, version: '1' }
                servers: [{ url: 'https://shop.example.org' }]
                paths:
                  /orders/{id}:
                    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
                    get: { responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } } }
                    delete: { responses: { '204': { description: gone } } }
                  /customers: { get: { responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Customer' } } } } } } }
                components:
                  schemas:
                    Order: { type: object, required: [id], properties: { id: { type: integer } } }
                    Customer: { type: object, properties: { name: { type: string } } }
                """)
            .Write("Program.cs", Program);

        var run = await shop.RunAsync("trim");

        Assert.Equal("", run.Messages);
        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("include:\n  types:\n    - Customer\n  operations:\n    - 'GET /orders/{id}'\n", shop.Read("apis/shop.contract.yaml"), StringComparison.Ordinal);
        Assert.StartsWith("apis/shop.contract.yaml includes 1 operation, 1 further type.", run.Output, StringComparison.Ordinal);
        Assert.Contains("is no OData service", (await shop.RunAsync("trim", "--properties")).Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_that_does_not_compile_is_not_trimmed()
    {
        using var shop = new ShopFolder().Write("Program.cs", "using Shops;\nusing var shop = ShopClient.Create();\nshop.Nothing();\n");

        var run = await shop.RunAsync("trim");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("The code does not compile before trimming: Program.cs(3,6): CS1061", run.Messages, StringComparison.Ordinal);
        Assert.Equal(ShopFolder.Contract, shop.Read("apis/shop.contract.yaml"));
    }
}
