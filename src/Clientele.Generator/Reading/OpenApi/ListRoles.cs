using Clientele.Generator.Syntax;

namespace Clientele.Generator.Reading.OpenApi;

/// <summary>Parts of a list that TypeSpec marks one by one: <c>x-ms-list-*: true</c> on a parameter or property.</summary>
internal static class ListRoles
{
    public static ListRole Of(MappingNode node)
    {
        foreach (var entry in node.Entries)
        {
            if (Named(entry.Key) is var role and not ListRole.None && NodeAccess.IsTrue(entry.Value))
            {
                return role;
            }
        }

        return ListRole.None;
    }

    private static ListRole Named(string key) => key switch
    {
        "x-ms-list-offset" => ListRole.Offset,
        "x-ms-list-page-size" => ListRole.PageSize,
        "x-ms-list-page-index" => ListRole.PageIndex,
        "x-ms-list-continuation-token" => ListRole.ContinuationToken,
        "x-ms-list-page-items" => ListRole.Items,
        "x-ms-list-next-link" => ListRole.NextLink,
        _ => ListRole.None,
    };
}
