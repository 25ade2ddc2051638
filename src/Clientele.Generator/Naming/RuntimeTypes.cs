using System;
using System.Collections.Generic;

namespace Clientele.Generator.Naming;

/// <summary>
/// Types of the runtime and of .NET that emitted code names without their namespace: those that stand in the files of many types. A described type of
/// such a name gets another name. All other types, which a client names a few times only or which services have types like (<c>Task</c>), are written in
/// full, so that descriptions and users can have their names. <c>UsingsTests</c> holds these lists against what is emitted.
/// </summary>
internal sealed class RuntimeTypes
{
    private static readonly string[] s_clientele =
    [
        "ApiClient", "ApiClientAttribute", "ApiException", "ApiRequest", "ApiTransport", "MultipartBody", "Pageable", "UploadContent",
    ];

    private static readonly string[] s_json =
    [
        "EnumMembers", "IJsonModel", "IJsonWritable", "IOpenEnum", "JsonCursor", "JsonMemberTable", "JsonRead", "JsonWrite", "JsonWriter", "MemberSet", "ModelJson",
    ];

    /// <summary>Those in clients of OData services.</summary>
    public static readonly RuntimeTypes OData = new(
        ("System.Collections.Generic", ["IReadOnlyList"]),
        ("System.Text.Json.Serialization", ["JsonConverter"]),
        ("System.Threading", ["CancellationToken"]),
        ("Clientele", [.. s_clientele, "Optional"]),
        ("Clientele.Json", [.. s_json, "DynamicProperties", "JsonBody", "JsonModelConverter", "JsonWritableConverter", "ODataEnumConverter"]),
        ("Clientele.OData",
        [
            "ActionBody", "BinaryField", "BooleanField", "CollectionField", "DateField", "DateTimeOffsetField", "DurationField", "DynamicField",
            "EntityEntry", "EntityReference", "EntitySet", "EntitySetAttribute", "EnumField", "FieldFactory", "FunctionCall", "GuidField",
            "IComplexFields", "IEntityEntry", "IEntityFields", "IEntityPatch", "IHasETag", "NavigationCollectionField", "NumberField", "ODataBatch",
            "ODataLiteral", "ODataPath", "ODataQuery", "ODataService", "ODataType", "ODataTypeAttribute", "OpaqueField",
            "SetPaging", "StringField", "StructuredFields", "TimeOfDayField",
        ]));

    /// <summary>Those in clients of REST services.</summary>
    public static readonly RuntimeTypes Rest = new(
        ("Clientele", [.. s_clientele, "ApiKeyLocation", "DownloadStream", "ErrorBodies", "HeaderValueForm", "RequestAuthentication", "ResponseHeader"]),
        ("Clientele.Json", s_json),
        ("Clientele.Rest",
        [
            "ApiEnvelope", "EventStream", "INumberEnum", "QueryStyle", "RestJson", "RestPaging", "RestPagingKind", "RestRead", "RestRequest", "RestResponse",
            "RestService", "RestText", "RestWrite", "ServerTemplate", "UnionShape", "UnionShapes",
        ]));

    private readonly Dictionary<string, string> _namespaces = new(StringComparer.Ordinal);

    private RuntimeTypes(params (string Namespace, string[] Types)[] types)
    {
        Namespaces = types.Length;
        foreach (var (space, names) in types)
        {
            foreach (var name in names)
            {
                _namespaces.Add(name, space);
            }
        }
    }

    /// <summary>How many namespaces the types are in.</summary>
    public int Namespaces { get; }

    /// <summary>What no described type can be called: the types' names, and the alias that every emitted file has.</summary>
    public IEnumerable<string> Reserved => [.. _namespaces.Keys, "GeneratedCode"];

    /// <summary>The namespace of the type that a simple name stands for in emitted code; null where it is none of the runtime's.</summary>
    public string? NamespaceOf(string name) => _namespaces.TryGetValue(name, out var space) ? space : null;
}
