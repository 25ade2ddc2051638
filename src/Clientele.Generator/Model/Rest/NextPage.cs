using Clientele.Generator.Foundation;

namespace Clientele.Generator.Model.Rest;

/// <summary>Where a response says what comes after it.</summary>
internal abstract record NextPage(PagingKind Kind);

/// <summary>In a member of the body, or of the last item.</summary>
/// <param name="Path">Names of members from the root on.</param>
internal sealed record NextInBody(PagingKind Kind, EquatableArray<string> Path) : NextPage(Kind);

/// <summary>In a header field that holds a token.</summary>
/// <param name="Name">The field's name.</param>
internal sealed record NextInHeader(string Name) : NextPage(PagingKind.HeaderToken);

/// <summary>In the <c>Link</c> header field (RFC 8288).</summary>
/// <param name="Relation">The relation of the link, <c>next</c>.</param>
internal sealed record NextInLink(string Relation) : NextPage(PagingKind.LinkHeader);

/// <summary>Nowhere: the client counts items or pages.</summary>
/// <param name="First">The first offset, or the number of the first page.</param>
internal sealed record NextByCount(PagingKind Kind, int First) : NextPage(Kind);

/// <summary>Where a request says which page it wants.</summary>
internal abstract record TokenPlace;

/// <summary>In a parameter of the query.</summary>
internal sealed record TokenInQuery(string Parameter) : TokenPlace;

/// <summary>In a member of the body.</summary>
/// <param name="Path">Names of members from the root on.</param>
internal sealed record TokenInBody(EquatableArray<string> Path) : TokenPlace;
