using System;
using System.Net.Http;
using System.Threading.Tasks;
using Shop.Library;

using var http = new HttpClient { BaseAddress = new Uri(args[0]) };
using var library = new LibraryClient(http);
await foreach (var book in library.Books.List(author: "Ursula", limit: 2).ConfigureAwait(false))
{
    Console.WriteLine(FormattableString.Invariant($"{book.Title} {book.Price} {book.Shelf} {(book.Format as BookFormatPrinted)?.Value.Pages}"));
}

var added = await library.Books.CreateAsync(new NewBook { Title = "Lavinia", Shelf = Shelf.back }).ConfigureAwait(false);
Console.WriteLine(added.Id);
Console.WriteLine(library.Books.Cover.ReplaceRequest(added.Id, Clientele.UploadContent.FromBytes([1, 2, 3], "image/png")));
