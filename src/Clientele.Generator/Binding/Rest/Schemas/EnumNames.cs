using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Naming;
using Clientele.Generator.Reading.OpenApi;

namespace Clientele.Generator.Binding.Rest.Schemas;

/// <summary>Makes enumerations.</summary>
internal static class EnumNames
{
    private const string Suffix = "Member";

    /// <summary>An enumeration of these values, called as they are spelled, or as the schema names them.</summary>
    /// <param name="wireName">Name in the description; null for one that stands where it is used.</param>
    public static RestEnumModel Model(OpenApiSchema schema, string name, string? wireName, IReadOnlyList<string> values) =>
        Model(schema, name, wireName, values, IsNamed(schema) ? GivenNames(schema, values) : values);

    /// <summary>Parts of an address, named by the rules of C#: they are compared without regard to case (RFC 3986 §3.2.2).</summary>
    /// <inheritdoc cref="Model(OpenApiSchema, string, string?, IReadOnlyList{string})"/>
    public static RestEnumModel OfAddress(OpenApiSchema schema, string name, string? wireName, IReadOnlyList<string> values) =>
        Model(schema, name, wireName, values, [.. values.Select(EnumMemberNames.Of)]);

    /// <summary>Whether the schema names its values.</summary>
    public static bool IsNamed(OpenApiSchema schema) => schema.EnumNames.Count > 0 && schema.EnumNames.Count == schema.Enum.Count;

    private static RestEnumModel Model(OpenApiSchema schema, string name, string? wireName, IReadOnlyList<string> values, IReadOnlyList<string> wanted)
    {
        var scope = new NameScope([.. ReservedNames.ChoiceMembers, name]);
        var taken = new string[values.Count];
        for (var i = 0; i < values.Count; i++)
        {
            if (Identifiers.IsValid(wanted[i]))
            {
                taken[i] = scope.Take(SpelledNames.Of(wanted[i], name, ReservedNames.ChoiceMembers, Suffix), Suffix);
            }
        }

        // What is no identifier has what is left: an addition must not take the name of what is spelled like it. Several that would have one name say how they are spelled:
        // code that was written for fewer does not compile, and never means another one.
        var alike = new HashSet<string>(wanted.Where(value => !Identifiers.IsValid(value)).GroupBy(EnumMemberNames.Of).Where(group => group.Count() > 1).Select(group => group.Key), StringComparer.Ordinal);
        for (var i = 0; i < values.Count; i++)
        {
            if (taken[i] is null)
            {
                var plain = EnumMemberNames.Of(wanted[i]);
                taken[i] = !alike.Contains(plain) && scope.TryTake(plain) ? plain
                    : scope.Take(plain == name || ReservedNames.ChoiceMembers.Contains(plain) ? plain : EnumMemberNames.Spelled(wanted[i]), Suffix);
            }
        }

        var members = values.Select((value, i) => new RestEnumMemberModel(value, taken[i]));
        return new RestEnumModel(wireName ?? name, name, members.ToEquatableArray(), Documents.Of(schema), schema.Rules.Evidence, Documents.Deprecated(schema.IsDeprecated));
    }

    private static List<string> GivenNames(OpenApiSchema schema, IReadOnlyList<string> values)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < schema.Enum.Count; i++)
        {
            if (!names.ContainsKey(schema.Enum[i].Text))
            {
                names.Add(schema.Enum[i].Text, schema.EnumNames[i]);
            }
        }

        return [.. values.Select(value => names.TryGetValue(value, out var given) ? given : value)];
    }

    /// <summary>
    /// An enumeration written out at several places, with one member name and the same values, is one type: the status of an item is the
    /// status that a new item is given.
    /// </summary>
    public static RestEnumModel? SameAs(IEnumerable<RestEnumModel> known, OpenApiSchema schema, string hint, List<string> values) => known.FirstOrDefault(model =>
        model.WireName == model.CSharpName
        && LastWord(model.CSharpName) == LastWord(hint)
        && model.Documentation.Equals(Documents.Of(schema))
        && model.Members.Select(member => member.Value).SequenceEqual(values, StringComparer.Ordinal));

    private static string LastWord(string name)
    {
        var start = name.Length - 1;
        while (start > 0 && !char.IsUpper(name[start]))
        {
            start--;
        }

        return start < 0 ? name : name.Substring(start);
    }
}
