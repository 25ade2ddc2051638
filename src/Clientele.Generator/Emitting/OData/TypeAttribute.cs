using System.Linq;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;

namespace Clientele.Generator.Emitting.OData;

/// <summary>What readers of selectors and queries need of a type's names, as arguments of <c>[ODataType]</c>.</summary>
internal static class TypeAttribute
{
    public static string Arguments(StructuredTypeModel type)
    {
        var members = type.Properties.Select(property => (property.WireName, property.CSharpName))
            .Concat(type.Navigations.Select(navigation => (navigation.WireName, navigation.CSharpName))).ToList();
        var keepsCase = members.Count(member => member.WireName == member.CSharpName)
            > members.Count(member => member.WireName == CSharpText.LowerFirst(member.CSharpName));
        var renamed = members.Where(member => member.WireName != (keepsCase ? member.CSharpName : CSharpText.LowerFirst(member.CSharpName)));
        var isComplex = type.Kind == StructuredTypeKind.Complex;
        var arguments = new AttributeArguments();
        return (type.IsShared ? arguments : arguments.Add(type.QualifiedName))
            .Add("IsComplex", isComplex)
            .Add("Key", isComplex || type.Keys.IsEmpty ? null : string.Join(",", type.Keys.Select(key => key.Path)))
            .Add("IsOpen", type.IsOpen)
            .Add("KeepsCase", keepsCase)
            .Add("Renamed", renamed.Select(member => member.CSharpName + "=" + member.WireName))
            .ToString();
    }
}
