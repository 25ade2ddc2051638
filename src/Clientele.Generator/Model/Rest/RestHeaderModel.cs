using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Model.Rest;

/// <summary>How the value of a header field is written.</summary>
internal enum RestHeaderForm
{
    Text,

    /// <summary>A number or a boolean.</summary>
    Literal,

    /// <summary>Texts with commas between.</summary>
    TextList,

    /// <summary>Numbers or booleans with commas between.</summary>
    LiteralList,
    Json,
}

/// <summary>A header field of responses.</summary>
/// <param name="Type">Of the value; it can be null, since a response may lack the field.</param>
internal sealed record RestHeaderModel(string WireName, string CSharpName, RestTypeReference Type, RestHeaderForm Form, DocumentationModel Documentation);
