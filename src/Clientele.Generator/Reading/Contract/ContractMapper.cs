using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Foundation;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Reading.Contract;

/// <summary>Makes the contract of checked nodes.</summary>
internal static class ContractMapper
{
    public static ContractDocument Map(string path, MappingNode root) => new(path)
    {
        Root = root,
        Name = root.Positioned("name"),
        Namespace = root.Positioned("namespace"),
        Description = root.Positioned("description"),
        Keys = root.Entries.Select(entry => new Positioned<string>(entry.Key, entry.KeySpan)).ToList(),
        Responses = root.Text("responses"),
        DateTimes = root.Text("dateTimes"),
        Durations = root.Text("durations"),
        Service = ServiceMapper.Map(root),
        ConcurrencyMember = root.Object("concurrency").Positioned("member"),
        ClientPaging = root.Object("paging").Boolean("clientDriven") == true ? root.Object("paging").Positioned("clientDriven") : null,
        Selection = new SelectionRules
        {
            IncludeSets = root.Object("include").Texts("sets"),
            ExcludeSets = root.Object("exclude").Texts("sets"),
            IncludeOperations = root.Object("include").Texts("operations"),
            ExcludeOperations = root.Object("exclude").Texts("operations"),
            IncludeTypes = root.Object("include").Texts("types"),
            ExcludeTypes = root.Object("exclude").Texts("types"),
            IncludeProperties = root.Object("include").Texts("properties"),
            ExcludeProperties = root.Object("exclude").Texts("properties"),
            IncludeNavigations = root.Object("include").Texts("navigations"),
            ExcludeNavigations = root.Object("exclude").Texts("navigations"),
            Depth = root.Object("include").Integer("depth"),
        },
        Sets = root.Map("sets", Set),
        Types = root.Map("types", Type),
        Operations = root.Map("operations", Operation),
        ForeignKeysByName = root.Text("foreignKeys") == "byName",
    };

    private static SetRules Set(MappingEntry entry, MappingNode node) => new(entry.KeySpan)
    {
        CSharpName = node.Positioned("name"),
        ReadOnly = node.Boolean("readOnly"),
        MaxTop = node.Integer("maxTop"),
        PageSize = node.Integer("pageSize"),
    };

    private static TypeRules Type(MappingEntry entry, MappingNode node) => new(entry.KeySpan)
    {
        CSharpName = node.Positioned("name"),
        RequiredOnCreate = node.Texts("requiredOnCreate"),
        NestedOnCreate = node.Texts("nestedOnCreate"),
        Members = node.Map("members", Member),
        Slots = Slots(node),
    };

    /// <summary>Each with its key's place, where a slot that does not exist is reported.</summary>
    private static Dictionary<string, SlotRule> Slots(MappingNode node)
    {
        var slots = new Dictionary<string, SlotRule>(StringComparer.Ordinal);
        foreach (var entry in node.Object("slots")?.Entries ?? [])
        {
            if (entry.Value is ScalarNode name)
            {
                slots[entry.Key] = new SlotRule(entry.KeySpan, name.Positioned());
            }
        }

        return slots;
    }

    private static OperationRules Operation(MappingEntry entry, MappingNode node) => new(entry.KeySpan)
    {
        CSharpName = node.Positioned("name"),
        Multipart = node.Boolean("multipart"),
        Composable = node.Boolean("composable"),
        Returns = node.Positioned("returns"),
        Parameters = node.Map("parameters", Member),
    };

    /// <summary>Of a member or of a parameter, which has fewer keys.</summary>
    private static MemberRules Member(MappingEntry entry, MappingNode node) => new(entry.KeySpan)
    {
        CSharpName = node.Positioned("name"),
        Type = node.Positioned("type"),
        Nullable = node.Boolean("nullable"),
        ReadOnly = node.Boolean("readOnly"),
        ForeignKey = node.Positioned("foreignKey"),
        Documentation = node.Text("documentation"),
    };
}
