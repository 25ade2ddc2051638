using System.Collections.Generic;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Reading.Contract;

/// <summary>A contract as its file says it, before it meets a description. What the file does not say is null or empty.</summary>
internal sealed record ContractDocument(string Path)
{
    /// <summary>What the file says, checked: what a contract that builds upon it is merged with.</summary>
    public MappingNode? Root { get; init; }

    /// <summary>Service name in C#, stem of the client's name.</summary>
    public Positioned<string>? Name { get; init; }

    public Positioned<string>? Namespace { get; init; }

    /// <summary>Path of the description, relative to the contract.</summary>
    public Positioned<string>? Description { get; init; }

    /// <summary>The keys at its root, in their order.</summary>
    public IReadOnlyList<Positioned<string>> Keys { get; init; } = [];

    /// <summary><c>strict</c> or <c>lenient</c>, of an OpenAPI document; null where the contract does not say.</summary>
    public string? Responses { get; init; }

    /// <summary><c>utc</c>, <c>local</c> or <c>reject</c>, of an OpenAPI document; null where the contract does not say.</summary>
    public string? DateTimes { get; init; }

    /// <summary><c>iso8601</c> or <c>clock</c>, of an OpenAPI document; null where the contract does not say.</summary>
    public string? Durations { get; init; }

    /// <summary>The parts that go to the runtime as they are.</summary>
    public ContractModel Service { get; init; } = ContractModel.Default;

    /// <summary>The member with an entity's version (<c>rowVersion</c>), if the service has it in the body.</summary>
    public Positioned<string>? ConcurrencyMember { get; init; }

    /// <summary>Where it says that lists are paged with <c>$top</c> and <c>$skip</c>; null where it does not.</summary>
    public Positioned<string>? ClientPaging { get; init; }

    public SelectionRules Selection { get; init; } = new();

    /// <summary>By set or singleton name on the wire.</summary>
    public IReadOnlyDictionary<string, SetRules> Sets { get; init; } = new Dictionary<string, SetRules>();

    /// <summary>By type name, qualified (<c>WP.User</c>) or simple (<c>User</c>).</summary>
    public IReadOnlyDictionary<string, TypeRules> Types { get; init; } = new Dictionary<string, TypeRules>();

    /// <summary>By operation: <c>User.UpdateProducts</c> for a bound one (type, dot, name), <c>TrackTime</c> for all of that name.</summary>
    public IReadOnlyDictionary<string, OperationRules> Operations { get; init; } = new Dictionary<string, OperationRules>();

    /// <summary><c>&lt;nav&gt;Id</c> by name goes before a referential constraint.</summary>
    public bool ForeignKeysByName { get; init; }
}

/// <summary>
/// What to include and exclude; <c>*</c> stands for any characters. What is included is a slice: entity types that a navigation property or an
/// operation leads to outside it are open types that declare their keys alone.
/// </summary>
internal sealed record SelectionRules
{
    /// <summary>
    /// Sets and singletons, or paths from them along navigation properties (<c>me/messages/attachments</c>); empty includes all sets, unless
    /// types are named.
    /// </summary>
    public IReadOnlyList<Positioned<string>> IncludeSets { get; init; } = [];

    public IReadOnlyList<Positioned<string>> ExcludeSets { get; init; } = [];

    /// <summary>Operations, as <c>Name</c> or <c>Type.Name</c>; empty includes all whose binding type is included.</summary>
    public IReadOnlyList<Positioned<string>> IncludeOperations { get; init; } = [];

    public IReadOnlyList<Positioned<string>> ExcludeOperations { get; init; } = [];

    /// <summary>Entity types that belong to the slice besides those of the sets, by qualified or simple name.</summary>
    public IReadOnlyList<Positioned<string>> IncludeTypes { get; init; } = [];

    public IReadOnlyList<Positioned<string>> ExcludeTypes { get; init; } = [];

    /// <summary>Structural properties as <c>Type.property</c>; a type that no pattern concerns keeps all of its own, and keys stay.</summary>
    public IReadOnlyList<Positioned<string>> IncludeProperties { get; init; } = [];

    public IReadOnlyList<Positioned<string>> ExcludeProperties { get; init; } = [];

    /// <summary>Navigation properties as <c>Type.property</c>, whose targets belong to the slice; a type that no pattern concerns keeps all.</summary>
    public IReadOnlyList<Positioned<string>> IncludeNavigations { get; init; } = [];

    public IReadOnlyList<Positioned<string>> ExcludeNavigations { get; init; } = [];

    /// <summary>How many steps along navigation properties from the included sets belong to the slice; null if it is not specified.</summary>
    public int? Depth { get; init; }
}

internal sealed record SetRules(FileSpan Span)
{
    public Positioned<string>? CSharpName { get; init; }

    /// <summary>No create, update or delete.</summary>
    public bool? ReadOnly { get; init; }

    public int? MaxTop { get; init; }

    public int? PageSize { get; init; }
}

internal sealed record TypeRules(FileSpan Span)
{
    public Positioned<string>? CSharpName { get; init; }

    /// <summary>Wire names of members that a create must carry.</summary>
    public IReadOnlyList<Positioned<string>> RequiredOnCreate { get; init; } = [];

    /// <summary>Wire names of navigation properties whose entities travel inside a create.</summary>
    public IReadOnlyList<Positioned<string>> NestedOnCreate { get; init; } = [];

    /// <summary>By member name on the wire (properties and navigation properties).</summary>
    public IReadOnlyDictionary<string, MemberRules> Members { get; init; } = new Dictionary<string, MemberRules>();

    /// <summary>By wire name of a custom-field slot: of a property, or of a navigation property together with its key <c>&lt;slot&gt;Id</c>.</summary>
    public IReadOnlyDictionary<string, SlotRule> Slots { get; init; } = new Dictionary<string, SlotRule>();

    /// <summary>The rules of a member by its name on the wire; null where there are none.</summary>
    public MemberRules? Of(string member) => Members.TryGetValue(member, out var rules) ? rules : null;
}

/// <summary>The meaning of a custom-field slot.</summary>
/// <param name="Span">Place of the slot's name.</param>
/// <param name="Name">What it is called in C#.</param>
internal sealed record SlotRule(FileSpan Span, Positioned<string> Name);

internal sealed record MemberRules(FileSpan Span)
{
    public Positioned<string>? CSharpName { get; init; }

    /// <summary>The right type in CSDL's words: <c>Edm.Guid</c>, <c>Collection(WP.UserProduct)</c>.</summary>
    public Positioned<string>? Type { get; init; }

    public bool? Nullable { get; init; }

    public bool? ReadOnly { get; init; }

    /// <summary>Of a navigation property: wire name of the property that holds the related key.</summary>
    public Positioned<string>? ForeignKey { get; init; }

    /// <summary>What the member means, for its documentation.</summary>
    public string? Documentation { get; init; }
}

internal sealed record OperationRules(FileSpan Span)
{
    public Positioned<string>? CSharpName { get; init; }

    public bool? Multipart { get; init; }

    /// <summary>Whether the service takes query options on its result, whatever the description says.</summary>
    public bool? Composable { get; init; }

    /// <summary>The right return type in CSDL's words.</summary>
    public Positioned<string>? Returns { get; init; }

    /// <summary>By parameter name on the wire: the right type, nullability and C# name.</summary>
    public IReadOnlyDictionary<string, MemberRules> Parameters { get; init; } = new Dictionary<string, MemberRules>();
}
