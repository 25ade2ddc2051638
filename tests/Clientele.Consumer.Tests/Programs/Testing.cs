using System;
using Clientele.Timetta;
using Shop.Northwind;

await using var timetta = new FakeTimetta();
timetta.Projects.Add(new Project { Name = "Help desk" });
timetta.Projects.Add(new Project { Name = "Warehouse" });
using (var client = timetta.CreateClient())
{
    await foreach (var name in client.Projects.Where(p => p.Name.StartsWith("H")).Select(p => p.Name))
    {
        Console.WriteLine(name);
    }
}

await using var shop = new FakeNorthwind();
shop.Products.Add(new Product { Name = "Chai" });
using (var client = shop.CreateClient())
{
    Console.WriteLine(await client.Products.CountAsync());
}
