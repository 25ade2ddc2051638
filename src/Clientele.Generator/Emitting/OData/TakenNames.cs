using System.Linq;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Naming;

namespace Clientele.Generator.Emitting.OData;

/// <summary>Names of a client that further classes can't have.</summary>
internal static class TakenNames
{
    public static NameScope Of(ODataServiceModel model)
    {
        var names = new NameScope([.. RuntimeTypes.OData.Reserved]);
        foreach (var suffix in ReservedNames.ServiceSuffixes)
        {
            names.Reserve(model.Name + suffix);
        }

        foreach (var type in model.Types)
        {
            names.Reserve(type.CSharpName);
            names.Reserve(type.Stem + ReservedNames.OtherSuffix);
            foreach (var suffix in ReservedNames.TypeSuffixes)
            {
                names.Reserve(type.Stem + suffix);
            }

            // A member can't be called like the class that it is in.
            foreach (var member in type.Properties.Select(property => property.CSharpName).Concat(type.Navigations.Select(navigation => navigation.CSharpName)))
            {
                names.Reserve(member);
            }
        }

        foreach (var type in model.Enums)
        {
            names.Reserve(type.CSharpName);
        }

        return names;
    }
}
