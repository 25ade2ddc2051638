using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Model.Rest;

/// <summary>One verb of one path.</summary>
/// <param name="Method">Upper case, as HTTP has it.</param>
/// <param name="Template">The path with its <c>{parameters}</c>.</param>
/// <param name="CSharpName">Stem of the methods' names, unique with its suffixes in the resource.</param>
/// <param name="Server">Role of the server that it lives on; empty for the base address.</param>
/// <param name="Envelope">Its body is wrapped as the contract says.</param>
/// <param name="Signature">How its requests are authenticated; null for what the contract says of all.</param>
/// <param name="Scopes">Scopes that its tokens need.</param>
/// <param name="Headers">C# names of the header fields that its responses have.</param>
/// <param name="Evidence">Evidence for the description of the operation; null if none is stated.</param>
internal sealed record RestOperationModel(
    string Method,
    string Template,
    EquatableArray<RestPathPart> Path,
    string CSharpName,
    string Server,
    EquatableArray<RestParameterModel> Parameters,
    RestBodyModel? Body,
    RestResultModel Result,
    bool Envelope,
    RestPagingModel? Paging,
    DocumentationModel Documentation,
    string? Evidence,
    string? Deprecated,
    RestSignatureModel? Signature = null,
    EquatableArray<string> Scopes = default,
    EquatableArray<RestErrorModel> Errors = default,
    EquatableArray<string> Headers = default);

/// <summary>A part of an operation's path.</summary>
/// <param name="Text">Literal text, percent-encoded; or the wire name of a parameter.</param>
internal sealed record RestPathPart(string Text, bool IsParameter);

internal enum RestPlace
{
    Path,
    Query,
    Header,
    Cookie,
}

/// <summary>A parameter in the path, the query, a header or a cookie.</summary>
/// <param name="CSharpName">Camel case, unescaped, unique among the operation's parameters.</param>
/// <param name="Style">How the parts of its value are written.</param>
/// <param name="IsJson">The value travels as JSON text.</param>
internal sealed record RestParameterModel(
    string WireName,
    string CSharpName,
    RestPlace Place,
    RestTypeReference Type,
    bool IsRequired,
    ParameterStyle Style,
    bool Explode,
    bool IsJson,
    DocumentationModel Documentation);

internal enum RestBodyKind
{
    Json,
    Form,
    Multipart,

    /// <summary>Bytes as they are.</summary>
    Upload,
    Text,
}

/// <summary>The body of a request.</summary>
/// <param name="CSharpName">Name of the parameter; empty for <see cref="RestBodyKind.Multipart"/>, whose parts are parameters.</param>
/// <param name="Type">Null for uploads and multipart bodies.</param>
/// <param name="Styles">Of a form: how members are written that are lists or objects, where the description says so.</param>
internal sealed record RestBodyModel(
    RestBodyKind Kind,
    string MediaType,
    string CSharpName,
    RestTypeReference? Type,
    bool IsRequired,
    EquatableArray<RestPartModel> Parts,
    DocumentationModel Documentation,
    EquatableArray<RestMemberStyleModel> Styles = default);

/// <summary>How a member of a form is written.</summary>
/// <param name="IsJson">As JSON text.</param>
internal sealed record RestMemberStyleModel(string WireName, ParameterStyle Style, bool Explode, bool IsJson);

/// <summary>A part of a <c>multipart/form-data</c> body.</summary>
/// <param name="Type">Null for a file.</param>
/// <param name="IsList">Several parts of the name.</param>
/// <param name="IsDeep">The members of an object are parts, <c>name[member]</c>; otherwise it is JSON.</param>
internal sealed record RestPartModel(
    string WireName, string CSharpName, RestTypeReference? Type, bool IsList, bool IsRequired, DocumentationModel Documentation, bool IsDeep = false);

internal enum RestResultKind
{
    Nothing,
    Value,

    /// <summary>Items, over one page or many.</summary>
    List,
    Text,
    Stream,

    /// <summary>Another type for each status.</summary>
    Statuses,

    /// <summary>Nothing but parts that are read as they arrive.</summary>
    Parts,
}

internal enum RestStreamKind
{
    /// <summary>Server-sent events.</summary>
    Events,

    /// <summary>A JSON text a line.</summary>
    Lines,

    /// <summary>JSON texts with a record separator before each (RFC 7464).</summary>
    Sequence,
}

/// <summary>A body that is read as it arrives.</summary>
/// <param name="Type">Of each part; null for text.</param>
internal sealed record RestStreamModel(RestStreamKind Kind, RestTypeReference? Type, string MediaType);

/// <summary>The type of an error's body.</summary>
/// <param name="Status"><c>404</c>, <c>4XX</c> or <c>default</c>.</param>
internal sealed record RestErrorModel(string Status, RestTypeReference Type);

/// <summary>What a call gives.</summary>
/// <param name="Type">Of the value, or of one item.</param>
/// <param name="CanBeAbsent">The service may also answer without a body.</param>
/// <param name="MediaType">What is asked for.</param>
/// <param name="Statuses">Of <see cref="RestResultKind.Statuses"/>: what each status gives.</param>
/// <param name="CSharpName">Of <see cref="RestResultKind.Statuses"/>: the class of the result.</param>
/// <param name="Stream">The form that is read as it arrives, besides the others or as the only one; null if there is none.</param>
internal sealed record RestResultModel(
    RestResultKind Kind, RestTypeReference? Type, bool CanBeAbsent, string MediaType, EquatableArray<RestStatusModel> Statuses = default, string CSharpName = "", RestStreamModel? Stream = null)
{
    /// <summary>All types that responses carry.</summary>
    public IEnumerable<RestTypeReference?> Types => Statuses.Select(status => status.Type).Append(Type).Append(Stream?.Type);
}

/// <summary>What one status gives, of an operation that gives another type with each.</summary>
/// <param name="Status">The status, <c>202</c>; or the first digit of a range, <c>2XX</c>.</param>
/// <param name="CSharpName">Identifier of the class, nested in that of the result.</param>
/// <param name="Type">Of the value; null for text, bytes and nothing.</param>
internal sealed record RestStatusModel(string Status, string CSharpName, RestResultKind Kind, RestTypeReference? Type, DocumentationModel Documentation);
