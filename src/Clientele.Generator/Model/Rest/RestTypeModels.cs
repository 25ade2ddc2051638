using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Model.Rest;

/// <summary>An object with known members.</summary>
/// <param name="WireName">Name in the description, for documentation.</param>
/// <param name="CSharpName">Identifier of the class, unescaped.</param>
/// <param name="BaseName">C# name of the base class; null if there is none.</param>
/// <param name="Derived">All classes derived from this one, with the values of the discriminator that mean them.</param>
/// <param name="Discriminator">Wire name of the member that distinguishes derived classes; null if there is none.</param>
/// <param name="Members">All members, a base class's first.</param>
/// <param name="Additional">Type of members that are not declared; null where they are skipped.</param>
/// <param name="IsRead">A response can carry it.</param>
/// <param name="IsWritten">A request can carry it.</param>
/// <param name="OtherwiseName">C# name of the derived class of objects whose discriminator is missing or means none; null for the class itself.</param>
internal sealed record RestClassModel(
    string WireName,
    string CSharpName,
    string? BaseName,
    EquatableArray<RestDerivedModel> Derived,
    string? Discriminator,
    EquatableArray<RestMemberModel> Members,
    RestTypeReference? Additional,
    bool IsRead,
    bool IsWritten,
    DocumentationModel Documentation,
    string? Evidence,
    string? Deprecated,
    string? OtherwiseName = null);

internal sealed record RestDerivedModel(string Value, string CSharpName);

/// <summary>A member of a class.</summary>
/// <param name="IsInherited">The base class declares it.</param>
/// <param name="IsReadOnly">Requests never carry it.</param>
/// <param name="IsWriteOnly">Responses never contain it, so that only a type that is in no response can require it.</param>
/// <param name="Constant">The only value it can have, set from the start; null for any.</param>
/// <param name="IsFirst">It distinguishes types, so that it is written before all others: System.Text.Json reads it only there.</param>
internal sealed record RestMemberModel(
    string WireName,
    string CSharpName,
    RestTypeReference Type,
    bool IsInherited,
    bool IsRequired,
    bool IsReadOnly,
    bool IsWriteOnly,
    string? Constant,
    string? DefaultValue,
    string? Facets,
    DocumentationModel Documentation,
    string? Deprecated,
    bool IsFirst = false);

/// <summary>A choice of texts or of whole numbers, open for more.</summary>
/// <param name="IsNumeric">The values are whole numbers.</param>
internal sealed record RestEnumModel(
    string WireName,
    string CSharpName,
    EquatableArray<RestEnumMemberModel> Members,
    DocumentationModel Documentation,
    string? Evidence,
    string? Deprecated,
    bool IsNumeric = false);

/// <summary>One choice.</summary>
/// <param name="Value">The text on the wire, or the number's digits.</param>
internal sealed record RestEnumMemberModel(string Value, string CSharpName);

/// <summary>One of several types: a closed hierarchy of one class an alternative, and one for what fits none.</summary>
/// <param name="Discriminator">Wire name of the member that distinguishes alternatives; null if their shapes do.</param>
/// <param name="IsRead">A response can carry it.</param>
/// <param name="Otherwise">Ordinal of the alternative of objects whose discriminator is missing or means none; null where none is declared.</param>
internal sealed record RestUnionModel(
    string WireName,
    string CSharpName,
    string OtherName,
    string? Discriminator,
    EquatableArray<RestAlternativeModel> Alternatives,
    bool IsRead,
    DocumentationModel Documentation,
    string? Evidence,
    string? Deprecated,
    int? Otherwise = null);

/// <summary>One alternative of a union.</summary>
/// <param name="CSharpName">Identifier of the alternative's class.</param>
/// <param name="Values">Values of the discriminator that mean it.</param>
/// <param name="Required">Members that it must have, of an object.</param>
/// <param name="Members">All members that it declares, of an object.</param>
/// <param name="AddedValue">
/// The value of the discriminator that is written with it, where the class itself does not: it lacks the member, or it means another value
/// elsewhere. Null where the class writes it.
/// </param>
internal sealed record RestAlternativeModel(
    string CSharpName,
    RestTypeReference Type,
    EquatableArray<string> Values,
    EquatableArray<string> Required,
    EquatableArray<string> Members,
    string? AddedValue = null);
