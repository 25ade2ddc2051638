using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Naming;

namespace Clientele.Generator.Emitting.OData;

/// <summary>Names of the classes of shared members, by the first of these: <c>SharedCreatedModified</c>.</summary>
internal sealed class SharedNames
{
    private const int Named = 3;
    private const int Longest = 60;

    private readonly NameScope _names = new([.. RuntimeTypes.OData.Reserved]);

    public SharedNames(ODataServiceModel model)
    {
        foreach (var suffix in ReservedNames.ServiceSuffixes)
        {
            _names.Reserve(model.Name + suffix);
        }

        foreach (var type in model.Types)
        {
            _names.Reserve(type.CSharpName);
            _names.Reserve(type.Stem + ReservedNames.OtherSuffix);
            foreach (var suffix in ReservedNames.TypeSuffixes)
            {
                _names.Reserve(type.Stem + suffix);
            }

            // A member can't be called like the class that it is in.
            foreach (var member in type.Properties.Select(property => property.CSharpName).Concat(type.Navigations.Select(navigation => navigation.CSharpName)))
            {
                _names.Reserve(member);
            }
        }

        foreach (var type in model.Enums)
        {
            _names.Reserve(type.CSharpName);
        }
    }

    /// <summary>A name that no type and no member of the client has.</summary>
    public string Take(IEnumerable<string> members)
    {
        var name = "Shared" + string.Concat(members.Take(Named));
        return _names.Take(name.Length <= Longest ? name : name.Substring(0, Longest), "Members");
    }
}
