using System;
using System.Collections.Generic;
using System.Linq;
using EmbeddedService.Data;
using Microsoft.OData.Edm;

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

        var comment = new Row(Description.EntityType("Comment"))
        {
            ["entityType"] = i.BoundType.Name,
            ["entityId"] = i.Row.Id,
            ["text"] = i.Get<string>("text"),
            ["createdById"] = i.Me.Id,
            ["mentionedUserIds"] = i.List<object>("mentionedUserIds").Cast<object?>().ToList(),
        };
        return Item(i, i.Store.Add(comment));
    }

    public static object? Edit(Invocation i)
    {
        var comment = i.Find("Comment", i.Get<Guid>("commentId"));
        comment["text"] = i.Get<string>("text");
        i.Store.Touch(comment);
        return null;
    }

    public static object? Delete(Invocation i)
    {
        i.Store.Remove(i.Find("Comment", i.Get<Guid>("commentId")));
        return null;
    }

    public static object Items(Invocation i)
    {
        var id = i.Row.Id;
        return i.Store.Rows("Comment").Where(c => Equals(c["entityId"], id)).Select(c => (object?)Item(i, c)).ToList();
    }

    private static Row Item(Invocation i, Row comment) => Invocation.Make(
        "ActivityItem",
        ("id", comment.Id),
        ("type", "Comment"),
        ("text", comment["text"]),
        ("created", comment["created"]),
        ("modified", comment["modified"]),
        ("editAllowed", true),
        ("createdBy", Invocation.Named(i.Store.Find("User", comment.Get<Guid>("createdById")))),
        ("mentionedUserIds", comment["mentionedUserIds"]));
}
