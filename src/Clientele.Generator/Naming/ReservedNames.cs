using System.Collections.Generic;

namespace Clientele.Generator.Naming;

/// <summary>Names that emitted code or its base classes already use, by the place where a description's name would meet them.</summary>
internal static class ReservedNames
{
    /// <summary>What follows a type's stem in the names of the types that belong to it.</summary>
    public static readonly string[] TypeSuffixes = ["Fields", "Set", "Entry", "Patch", "Create", "Write"];

    /// <summary>What follows the stem of an abstract type besides.</summary>
    public const string OtherSuffix = "Other";

    /// <summary>What follows an operation's name in the names of its methods.</summary>
    public static readonly string[] OperationSuffixes = ["", "Async", "Request"];

    /// <summary>What follows the name of an operation whose method gives rows as they are asked for.</summary>
    public static readonly string[] ListSuffixes = ["", "Request"];

    /// <summary>What follows the service's name in the names of types that belong to the whole service.</summary>
    public static readonly string[] ServiceSuffixes =
    [
        "Client", "Contract", "ClientOptions", "Options", "ClientExtensions", "ServiceCollectionExtensions", "Extensions", "Json", "JsonContext",
        "JsonTypeInfoResolver", "Operations", "OperationRequests", "ValueOperations", "ClientFactory", "Security", "Casts",
    ];

    private static readonly string[] ObjectMembers =
        ["Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals"];

    private static readonly string[] QueryMembers =
    [
        "Where", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Skip", "Take", "Search", "WithOption", "Expand", "IncludeCount", "SelectAll",
        "Select", "Count", "CountAsync", "LongCountAsync", "Any", "AnyAsync", "First", "FirstAsync", "FirstOrDefault", "FirstOrDefaultAsync",
        "Single", "SingleAsync", "SingleOrDefault", "SingleOrDefaultAsync", "ToList", "ToListAsync", "AsAsyncEnumerable", "AsPages",
        "ReadPageAsync", "GroupBy", "Aggregate", "AggregateAsync", "DeltaAsync", "ReadChanges", "GetAsyncEnumerator", "WithCancellation", "ConfigureAwait", "ToRequest", "Service", "Path", "Item", "Cast", "OfType",
        "Compute", "Options", "StreamAsync", "ToCountRequest", "WithAnnotations",
    ];

    /// <summary>Types of the runtime whose static members emitted bodies call: a member of such a name would hide them.</summary>
    private static readonly string[] Called = ["JsonRead", "JsonWrite", "JsonMemberTable", "ODataLiteral", "ODataPath", "EntityReference", "FieldFactory"];

    /// <summary>Parameters and local variables of emitted readers and writers: in their statements, a member of such a name would be taken for one of these.</summary>
    private static readonly string[] Locals = ["reader", "writer", "member", "members", "names", "value"];

    /// <summary>Members of entities, complex values, their write models and their fields.</summary>
    public static readonly HashSet<string> Members = [.. ObjectMembers, .. Called, .. Locals, "ETag", "DynamicProperties", "ODataTypeName", "WriteMembers", "WrittenTypeName", "WriteJson", "ReadJson", "ReadDerived", "TSelf", "s_members", "s_derived"];

    /// <summary>Members of REST classes, whose backing field of a property <c>Members</c> would be the field of what was set.</summary>
    public static readonly HashSet<string> ClassMembers = [.. Members, "Members"];

    /// <summary>Members that the class of a type declares itself: no type can have such a name (CS0542).</summary>
    public static readonly HashSet<string> TypeMembers = ["ETag", "DynamicProperties", "ODataTypeName", "ReadDerived", "ReadJson", "WriteJson"];

    /// <summary>Type parameters of emitted classes, in which they would hide a type of their name.</summary>
    public static readonly string[] TypeParameters = ["TSelf", "TEntity", "TFields", "TPatch", "TCreate"];

    /// <summary>A type of this name: the cast of its set to a derived type <c>Set</c> would be called as the set's class is.</summary>
    public const string CastType = "As";

    /// <summary>What the media stream of an entity is called.</summary>
    public const string Medium = "Media";

    /// <summary>What precedes a stream's name in the names of its methods.</summary>
    public static readonly string[] StreamVerbs = ["Get", "Set", "Delete"];

    /// <summary>The indexer of an open type's fields has this name in metadata.</summary>
    public const string Indexer = "Item";

    /// <summary>Members of entries, which have the type's navigation properties and operations.</summary>
    public static readonly HashSet<string> EntryMembers =
    [
        .. ObjectMembers, .. Called, "Service", "Path", "Get", "GetAsync", "GetOrNullAsync", "GetRequest", "Expand", "Select", "SelectAll", "ToRequest",
        "PatchAsync", "PatchRequest", "ReplaceAsync", "ReplaceRequest", "DeleteAsync", "DeleteRequest", "MissingVersion",
        "WriteVersion", "UpsertAsync", "UpsertRequest", "LinkAsync", "LinkRequest", "UnlinkAsync", "UnlinkRequest", "Property", "WithAnnotations",
        "TEntity", "TFields", "TPatch", "TCreate",
    ];

    /// <summary>Members of entity sets, which have the type's collection-bound operations.</summary>
    public static readonly HashSet<string> SetMembers = [.. ObjectMembers, .. Called, .. QueryMembers, "CreateAsync", "CreateRequest", "AddAsync", "AddRequest", "GetAsync", "GetOrNullAsync"];

    /// <summary>The member that casts to a derived type; sets have <c>AsPages</c> and <c>AsAsyncEnumerable</c> anyway.</summary>
    public static string Cast(string type) => SetMembers.Contains(CastType + type) ? CastType + type + "Type" : CastType + type;

    /// <summary>Members of resources, which have the operations of a path.</summary>
    public static readonly HashSet<string> ResourceMembers = [.. ObjectMembers, .. Called, "Service", "Dispose", "DisposeAsync"];

    /// <summary>Members of the client, which has the sets, the singletons and the unbound operations, or the outermost resources.</summary>
    public static readonly HashSet<string> ClientMembers = [.. ResourceMembers, "TokenSource", "Create", "CreateBatch", "OperationRequests", "With", "WithResponseAsync"];

    /// <summary>Members of enumerations.</summary>
    public static readonly HashSet<string> EnumMembers = [.. ObjectMembers, "Name", "FromName", "Members", "HasFlag", "CompareTo", "s_members", "_name"];

    /// <summary>Members of choices of texts and numbers in REST clients.</summary>
    public static readonly HashSet<string> ChoiceMembers = [.. ObjectMembers, "Value", "FromValue", "Values", "s_members", "_value"];

    /// <summary>Members of the class of security schemes.</summary>
    public static readonly HashSet<string> SecurityMembers = [.. ObjectMembers, "RequestAuthentication", "ApiKeyLocation"];

    /// <summary>Members of the class of header fields.</summary>
    public static readonly HashSet<string> HeaderMembers = [.. ObjectMembers, "HeaderValueForm", "ResponseHeader"];

    /// <summary>Parameters and local variables of emitted methods.</summary>
    public static readonly HashSet<string> Parameters = ["cancellationToken", "body", "ifMatch"];

    /// <summary>Parameters of operations that are bound to something, which may be written as an extension method of its entry.</summary>
    public static readonly HashSet<string> BoundParameters = [.. Parameters, "entry"];

    /// <summary>Parameters and local variables of emitted classes that have the members of types: a member of such a name could be taken for one of them.</summary>
    public static readonly HashSet<string> ClassLocals =
        [.. Parameters, .. Locals, "content", "entity", "entry", "existing", "get", "left", "obj", "options", "other", "paging", "patch", "path", "related", "right", "service", "set", "type"];

    /// <summary>Parameters of emitted registrations and factories.</summary>
    public static readonly HashSet<string> RegistrationParameters =
        [.. Parameters, "services", "account", "accounts", "configure", "configuration", "capacity", "transport"];
}
