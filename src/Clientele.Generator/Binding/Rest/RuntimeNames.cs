using System.Collections.Generic;

namespace Clientele.Generator.Binding.Rest;

/// <summary>Types of the runtime that emitted code calls by their simple name: a type of the description must not hide them.</summary>
internal static class RuntimeNames
{
    public static readonly HashSet<string> All =
    [
        "ApiClient", "ApiClientAttribute", "ApiEnvelope", "ApiException", "ApiKeyLocation", "ApiRequest", "ApiTransport", "AuthenticationContract", "ClientCredentialsGrant",
        "ClientOptions", "DownloadStream", "EnvelopeContract", "ErrorBodies", "ErrorKind", "ErrorRule", "EventStream", "FieldErrorGrammar", "GeneratedCode", "IJsonModel",
        "EnumMembers", "IJsonWritable", "INumberEnum", "IOpenEnum", "JsonCursor", "JsonMemberTable", "JsonRead", "JsonWrite", "JsonWriter", "MemberSet", "ModelJson", "MultipartBody", "Pageable", "PasswordGrant", "QueryStyle",
        "RateLimitWindow", "RequestAuthentication", "RestJson", "RestPaging", "RestPagingKind", "RestRead", "RestRequest", "RestResponse", "RestService", "RestText", "RestWrite",
        "ServerTemplate", "ServiceContract", "ServiceHttpClient", "TokenResponseContract", "UnionShape", "UnionShapes", "UploadContent",
    ];
}
