using System;
using System.Collections.Generic;
using Clientele.OData;

namespace Library
{
    [Projection(typeof(Author))]
    public sealed partial record AuthorCard(long Id, string Name, Address? Home)
    {
        public AuthorCard(string name)
            : this(0, name, null)
        {
        }

        public string? Fax { get; init; }

        public string Shown => Name + Fax;

        public static string Kind { get; set; } = "";

        public string Hidden { get; private set; } = "";
    }

    [Projection(typeof(Book))]
    public partial class BookCard
    {
        public required string Title { get; set; }

        public decimal? Price { get; set; }

        public long Pages { get; set; }

        public AuthorName? Author { get; set; }

        public IReadOnlyList<EditionCard> Editions { get; set; } = [];
    }

    [Projection(typeof(Book))]
    public readonly partial record struct EditionCard(Guid Id, string? @class, AuthorName Author);

    [Projection(typeof(Author))]
    public partial record AuthorName(string Name);

    [Projection(typeof(Item))]
    public partial struct ItemCard
    {
        public DateTimeOffset Created { get; set; }
    }

    [Projection(typeof(Book))]
    public partial record WholeAuthor(string? Title, Author? Author);

#nullable disable
    [Projection(typeof(Book))]
    public partial record Oblivious(string Title);
#nullable enable

    public static partial class Outer
    {
        internal readonly partial struct Inner
        {
            [Projection(typeof(Book))]
            private sealed partial record @event(IReadOnlyList<string> Tags, EditionCard[] Editions);
        }
    }
}

[Projection(typeof(Library.Author))]
public partial record NameCard(string Name);
