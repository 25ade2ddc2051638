using System.Text;
using Acme.Library;
using Clientele;
using Clientele.OData;

// What a client does with the service, one check after the other; the exit code is the number of those that failed.
var options = new ClientOptions { BaseAddress = new Uri(args[0]) };
using var http = ServiceHttpClient.Create(LibraryContract.Value, options);
var library = new LibraryClient(http);
var (held, failed) = (0, 0);

await CheckAsync("rows of every type are read", async () =>
{
    var book = await library.Books[2].SelectAll().GetAsync();
    Same((2, "Book 2", 20.5m, 2, 9007199254740993L), (book.ID, book.Title, book.Price, book.Stock, book.Copies));
    Same((new DateOnly(2020, 1, 2), new TimeOnly(1, 30)), (book.Released, book.Opens));
    Same(new DateTimeOffset(2026, 2, 3, 4, 5, 6, 101, TimeSpan.Zero), book.At);
    Same("-_8B", Convert.ToBase64String(book.Code!).Replace('+', '-').Replace('/', '_'));
    Same("tag 0", string.Join(',', book.Tags));
});

await CheckAsync("a selector asks for what it reads", async () =>
{
    var query = library.Books.Where(b => b.ID < 4).OrderBy(b => b.ID).Select(b => new { b.Title, Author = b.Author == null ? null : b.Author.Name, Pages = b.Chapters.Sum(c => c.Pages) });
    var rows = await query.ToListAsync();
    Same("Book 1:Author 1:1;Book 2:Author 2:6;Book 3:Author 3:18", string.Join(';', rows.Select(row => $"{row.Title}:{row.Author}:{row.Pages}")));
    Same("$select=title", Uri.UnescapeDataString(query.ToRequest().Uri).Split('?')[1].Split('&')[0]);
});

await CheckAsync("conditions mean what they mean on rows", async () =>
{
    var rows = await library.Books.OrderBy(b => b.ID).SelectAll().ToListAsync();
    await SameRowsAsync(rows.Where(b => b.Price > 30m && b.Stock > 4), library.Books.Where(b => b.Price > 30m && b.Stock > 4));
    await SameRowsAsync(rows.Where(b => b.Title!.EndsWith('1') || b.Lent == false), library.Books.Where(b => b.Title.EndsWith("1") || b.Lent == false));
    await SameRowsAsync(rows.Where(b => b.AuthorID == null), library.Books.Where(b => b.Author == null));
    await SameRowsAsync(rows.Where(b => b.Tags.Contains("tag 1")), library.Books.Where(b => b.Tags.Any(t => t == "tag 1")));
    await SameRowsAsync(rows.Where(b => b.Released >= new DateOnly(2020, 1, 7)), library.Books.Where(b => b.Released >= new DateOnly(2020, 1, 7)));
    await SameRowsAsync(rows.Where(b => b.ID is 2 or 5), library.Books.Where(b => b.ID.In(2, 5)));
    await SameRowsAsync(rows.Where(b => b.At > rows[5].At), library.Books.Where(b => b.At > rows[5].At!.Value));
    await SameRowsAsync(rows.Where(b => b.Code![2] == 3), library.Books.Where(b => b.Code == new byte[] { 251, 255, 3 }));
    await SameRowsAsync(rows.Where(b => b.Copies == 9007199254740993), library.Books.Where(b => b.Copies == 9007199254740993));
});

await CheckAsync("related rows are counted and looked into", async () =>
{
    var books = await library.Books.Expand(b => b.Chapters).ToListAsync();
    Same((long)books.Count(b => b.Chapters.Any(c => c.Pages > 40)), await library.Books.Where(b => b.Chapters.Any(c => c.Pages > 40)).CountAsync());
});

await CheckAsync("all pages are walked", async () =>
{
    Same(string.Join(',', Enumerable.Range(1, 12)), string.Join(',', await library.Pages.OrderBy(p => p.ID).Select(p => p.ID).ToListAsync()));
    Same(12L, (await library.Pages.IncludeCount().ReadPageAsync(2)).Count);
});

await CheckAsync("a search, a slice and a count", async () =>
{
    Same(4L, await library.Books.Search("Book 1").CountAsync());
    Same("8,7", string.Join(',', await library.Books.OrderByDescending(b => b.ID).Skip(4).Take(2).Select(b => b.ID).ToListAsync()));
});

await CheckAsync("rows are created with what is in them, changed and deleted", async () =>
{
    var made = await library.Books.CreateAsync(new BookCreate { ID = 100, Title = "new", Price = 3.5m, Code = new byte[] { 1, 251, 255, 4 }, Copies = long.MaxValue, Tags = ["a", "b"], Chapters = [new() { No = 1, Title = "first", Pages = 3 }] });
    Same((100, "new"), (made.ID, made.Title));
    await library.Books[100].PatchAsync(new BookPatch { Title = "changed", Price = null });
    var read = await library.Books[100].Expand(b => b.Chapters).GetAsync();
    Same(("changed", (decimal?)null, "a,b", "first", long.MaxValue), (read.Title, read.Price, string.Join(',', read.Tags), read.Chapters.Single().Title, read.Copies));
    Same("01FBFF04", Convert.ToHexString(read.Code!));
    await library.Books[100].DeleteAsync();
    Same(null, await library.Books[100].SelectAll().GetOrNullAsync());
});

await CheckAsync("an etag guards a change", async () =>
{
    var order = await library.Orders.CreateAsync(new OrderCreate { Note = "one", Items = [new() { Pos = 1, Title = "x", Quantity = 2 }] });
    await Task.Delay(20);
    await library.Orders[order].PatchAsync(new OrderPatch { Note = "two" });
    await ThrowsAsync<ApiConcurrencyException>(() => library.Orders[order].PatchAsync(new OrderPatch { Note = "three" }));
    await library.Orders[order].PatchAsync(new OrderPatch { Note = "four" }, ETag.Any);
    Same("four", await library.Orders[order.ID].Select(o => o.Note).GetAsync());
});

await CheckAsync("functions and actions, bound and unbound", async () =>
{
    Same(5, await library.SumAsync(2, 3));
    Same("IT'S!", await library.ShoutAsync("it's"));
    Same(true, await library.ResetAsync());
    var before = await library.Books[3].Select(b => b.Stock).GetAsync();
    Same(before + 5, (await library.Books[3].RestockAsync(5))?.Stock);
    Same(41m, await library.Books[2].WorthAsync());
});

await CheckAsync("groups are made by the service", async () =>
{
    var rows = await library.Books.Where(b => b.ID < 9).GroupBy(b => new { b.Lent }, g => new { g.Key.Lent, Rows = g.Count(), Most = g.Max(b => b.Price) }).ToListAsync();
    Same("False:4:82.00;True:4:71.75", string.Join(';', rows.OrderBy(row => row.Lent).Select(row => FormattableString.Invariant($"{row.Lent}:{row.Rows}:{row.Most:0.00}"))));
});

await CheckAsync("groups and their total are one request", async () =>
{
    var books = library.Books.Where(b => b.ID < 9);
    var rows = await books.GroupBy(b => b.Lent, g => new { Lent = g.Key, Rows = g.Count(), Most = g.Max(b => b.Price) })
        .Concat(books.Aggregate(g => new { Lent = (bool?)null, Rows = g.Count(), Most = g.Max(b => b.Price) }))
        .ToListAsync();
    Same("True:4:71.75;False:4:82.00;:8:82.00", string.Join(';', rows.OrderBy(row => row.Rows).ThenByDescending(row => row.Lent).Select(row => FormattableString.Invariant($"{row.Lent}:{row.Rows}:{row.Most:0.00}"))));
});

await CheckAsync("groups and their total are chosen together", async () =>
{
    var books = library.Books.Where(b => b.ID < 9);
    var rows = await books.GroupBy(b => b.Lent, g => g.Count()).Concat(books.Aggregate(g => g.Count())).Where(g => g.Count() > 7).ToListAsync();
    Same("8", string.Join(';', rows));
});

await CheckAsync("a batch of reads and writes", async () =>
{
    var batch = library.CreateBatch();
    var first = batch.Get(library.Books[1].Select(b => b.Title));
    var missing = batch.Get(library.Books[999].Select(b => b.Title));
    await batch.SendAsync();
    Same("Book 1", first.Value);
    await ThrowsAsync<ApiNotFoundException>(() => Task.FromResult(missing.Value));
});

await CheckAsync("values are computed by the service", async () =>
{
    var rows = await library.Books.Where(b => b.ID < 4).OrderBy(b => b.ID).Compute(b => b.Price * 2m).ToListAsync();
    Same("20.50,41.00,61.50", string.Join(',', rows.Select(row => FormattableString.Invariant($"{row.Value:0.00}"))));
});

await CheckAsync("a medium is set and read", async () =>
{
    await library.Books[4].SetCoverAsync(UploadContent.FromBytes([1, 2, 3], "image/png"));
    await using var stream = await library.Books[4].GetCoverAsync();
    using var copy = new MemoryStream();
    await stream.CopyToAsync(copy);
    Same("010203", Convert.ToHexString(copy.ToArray()));
});

await CheckAsync("a refusal is told with the service's words", async () =>
{
    await ThrowsAsync<ApiNotFoundException>(() => library.Books[999].SelectAll().GetAsync());
    await ThrowsAsync<ApiException>(() => library.Books.CreateAsync(new BookCreate { ID = 1, Title = "twice" }));
});

Console.WriteLine($"{held} of {held + failed} checks held");
return failed;

async Task CheckAsync(string what, Func<Task> check)
{
    try
    {
        await check();
        held++;
        Console.WriteLine($"held    {what}");
    }
    catch (Exception e)
    {
        failed++;
        Console.WriteLine($"FAILED  {what}\n        {e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}");
    }
}

static void Same<T>(T expected, T actual)
{
    if (!EqualityComparer<T>.Default.Equals(expected, actual))
    {
        throw new InvalidOperationException($"expected {expected}, got {actual}");
    }
}

async Task SameRowsAsync(IEnumerable<Book> expected, ODataQuery<Book, BookFields> query) =>
    Same(string.Join(',', expected.Select(b => b.ID)), string.Join(',', await query.OrderBy(b => b.ID).Select(b => b.ID).ToListAsync()));

static async Task ThrowsAsync<T>(Func<Task> call)
    where T : Exception
{
    try
    {
        await call();
    }
    catch (T)
    {
        return;
    }

    throw new InvalidOperationException($"no {typeof(T).Name}");
}
