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
    /// <summary>An enumeration of these values.</summary>
    /// <param name="wireName">Name in the description; null for one that stands where it is used.</param>
    public static RestEnumModel Model(OpenApiSchema schema, string name, string? wireName, IReadOnlyList<string> values)
    {
        var scope = new NameScope(ReservedNames.ChoiceMembers);
        scope.Reserve(name);
        var wanted = values.Select((value, i) => i < schema.EnumNames.Count && schema.EnumNames.Count == schema.Enum.Count ? schema.EnumNames[i] : value).ToList();
        var taken = new string[values.Count];

        // Of several values that would have one name, the one that is spelled like it has it, wherever it stands in the list: an addition that
        // only looks like a value must not take that value's name.
        for (var closeness = 0; closeness <= EnumMemberNames.Farthest; closeness++)
        {
            for (var i = 0; i < values.Count; i++)
            {
                if (EnumMemberNames.Closeness(wanted[i]) == closeness)
                {
                    var plain = EnumMemberNames.Of(wanted[i]);
                    taken[i] = scope.TryTake(plain) ? plain
                        : scope.Take(plain == name || ReservedNames.ChoiceMembers.Contains(plain) ? plain : EnumMemberNames.Spelled(wanted[i]), "Member");
                }
            }
        }

        var members = values.Select((value, i) => new RestEnumMemberModel(value, taken[i]));
        return new RestEnumModel(wireName ?? name, name, members.ToEquatableArray(), Documents.Of(schema), schema.Rules.Evidence, Documents.Deprecated(schema.IsDeprecated));
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
