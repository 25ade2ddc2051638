using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Model.OData;

internal enum OperationKind
{
    Function,
    Action,
}

/// <summary>A function or an action, one overload.</summary>
/// <param name="QualifiedName">Namespace-qualified name, as a bound call writes it in the URL.</param>
/// <param name="Binding">Type of the binding parameter; null for an unbound operation.</param>
/// <param name="ImportName">Name of the function or action import, for an unbound operation.</param>
/// <param name="Parameters">Without the binding parameter.</param>
/// <param name="ReturnType">Null when nothing is returned.</param>
/// <param name="IsMultipart">The body is <c>multipart/form-data</c>, a part a parameter.</param>
internal sealed record OperationModel(
    OperationKind Kind,
    string QualifiedName,
    string CSharpName,
    TypeReference? Binding,
    string? ImportName,
    EquatableArray<ParameterModel> Parameters,
    TypeReference? ReturnType,
    bool IsComposable,
    bool IsMultipart,
    DocumentationModel Documentation,
    string? Deprecated);

/// <summary>A parameter of an operation.</summary>
/// <param name="CSharpName">Camel case, unescaped, unique among the operation's parameters.</param>
internal sealed record ParameterModel(
    string WireName,
    string CSharpName,
    TypeReference Type,
    bool IsOptional,
    DocumentationModel Documentation);
