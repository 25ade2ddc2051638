using System;
using System.Net.Http;
using System.Threading.Tasks;
using Clientele;
using Clientele.Authentication;
using Clientele.Timetta;
using Shop.Library;
using Shop.Northwind;

var root = new Uri(args[0]);
using var signedIn = ServiceHttpClient.Create(TimettaContract.Value, new ClientOptions { BaseAddress = root, Credentials = new StaticTokenCredentials(args[1], DateTimeOffset.UtcNow.AddDays(1)) });
using var timetta = new TimettaClient(signedIn);
foreach (var user in await timetta.Users.Where(u => u.IsActive).OrderBy(u => u.Name).Take(2).Select(u => new { u.Id, u.Name }).ToListAsync().ConfigureAwait(false))
{
    Console.WriteLine($"{user.Id} {user.Name}");
}

using var http = new HttpClient { BaseAddress = root };
using var northwind = new NorthwindClient(http);
var autumn = from p in northwind.Products where p.Season == Season.Autumn select new { p.Name, p.Price, p.Season };
await foreach (var product in autumn.ConfigureAwait(false))
{
    Console.WriteLine(FormattableString.Invariant($"{product.Name} {product.Price} {product.Season}"));
}

using var library = new LibraryClient(http);
foreach (var book in await library.Books.List().ToListAsync().ConfigureAwait(false))
{
    Console.WriteLine($"{book.Title} {book.Shelf} {(book.Format as BookFormatPrinted)?.Value.Pages}");
}

await northwind.Products[1].PatchAsync(new ProductPatch { Price = 3.5m }).ConfigureAwait(false);
