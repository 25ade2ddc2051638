using System.Collections.Generic;
using Clientele.OData;

namespace Library;

[Projection(typeof(Author))]
public partial record Unknown(string Nmae, int Qwertyuiop);

[Projection(typeof(Author))]
public partial record WrongType(int Name, string Books, Unknown Home);

[Projection(typeof(Author))]
public partial record WrongEntity(WrongEntity[] Books);

[Projection(typeof(Author))]
public partial record WrongList(List<BookCard> Books);

[Projection(typeof(Book))]
public partial record BookCard(AuthorCard? Author);

[Projection(typeof(Author))]
public partial record AuthorCard(BookCard[] Books);

[Projection(typeof(Author))]
public record NotPartial(string Name);

[Projection(typeof(Author))]
public partial record Generic<T>(string Name);

[Projection(typeof(Author))]
public abstract partial record Abstract(string Name);

[Projection(typeof(Author))]
public static partial class Static;

[Projection(typeof(string))]
public partial record NoEntity(string Name);

public static class Outer
{
    [Projection(typeof(Author))]
    public partial record Inner(string Name);
}

[Projection(typeof(Author))]
public partial record InOrder(string Name);
