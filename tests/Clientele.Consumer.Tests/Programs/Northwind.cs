using System;
using System.Net.Http;
using Shop.Northwind;

using var http = new HttpClient { BaseAddress = new Uri("https://services.example.org/northwind/") };
using var northwind = new NorthwindClient(http);
Console.WriteLine(northwind.Products.Where(p => p.Price < 20m && p.Supplier.Address.City == "Bergen").OrderBy(p => p.Name).Take(3).ToRequest());
