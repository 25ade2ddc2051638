using System;
using System.Linq;
using Clientele.Testing.Rows;
using EmbeddedService.Data;

namespace EmbeddedService.Operations;

/// <summary>Comments on rows.</summary>
internal static class Comments
{
    public static object Add(Invocation i)
    {
        if (string.IsNullOrWhiteSpace(i.Get<string>("text")))
        {
            throw Fault.Business("WpRequiredException", "A comment needs a text.");
        }

        var comment = i.Tables.New(
            "Comment",
            ("entityType", i.BoundType),
            ("entityId", i.Row.Id),
            ("text", i.Get<string>("text")),
            ("createdById", i.Me.Id),
            ("mentionedUserIds", i.List<object>("mentionedUserIds").Cast<object?>().ToList()));
        return Item(i, i.Tables.Add(comment));
    }

    public static object? Edit(Invocation i)
    {
        var comment = i.Find("Comment", i.Get<Guid>("commentId"));
        comment["text"] = i.Get<string>("text");
        i.Tables.Touch(comment);
        return null;
    }

    public static object? Delete(Invocation i)
    {
        i.Tables.Remove(i.Find("Comment", i.Get<Guid>("commentId")));
        return null;
    }

    public static object Items(Invocation i)
    {
        var id = i.Row.Id;
        return i.Tables.Rows("Comment").Where(c => Equals(c["entityId"], id)).Select(c => Item(i, c)).ToList();
    }

    private static Row Item(Invocation i, Row comment) => i.Tables.Make(
        "ActivityItem",
        ("id", comment.Id),
        ("type", "Comment"),
        ("text", comment["text"]),
        ("created", comment["created"]),
        ("modified", comment["modified"]),
        ("editAllowed", true),
        ("createdBy", i.Tables.Named(i.Tables.Find("User", comment.Get<Guid>("createdById")))),
        ("mentionedUserIds", comment["mentionedUserIds"]));
}
