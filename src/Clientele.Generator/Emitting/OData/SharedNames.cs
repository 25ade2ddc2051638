using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Naming;

namespace Clientele.Generator.Emitting.OData;

/// <summary>Names of the classes of shared members, by the first of these: <c>SharedCreatedModified</c>.</summary>
internal sealed class SharedNames(ODataServiceModel model)
{
    private const int Named = 3;
    private const int Longest = 60;

    private readonly NameScope _names = TakenNames.Of(model);

    /// <summary>A name that no type and no member of the client has.</summary>
    public string Take(IEnumerable<string> members)
    {
        var name = "Shared" + string.Concat(members.Take(Named));
        return _names.Take(name.Length <= Longest ? name : name.Substring(0, Longest), "Members");
    }
}
