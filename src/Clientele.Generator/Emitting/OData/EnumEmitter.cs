using System.Linq;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.OData;

namespace Clientele.Generator.Emitting.OData;

/// <summary>An extensible enumeration: a struct around the member's name, so that members unknown today survive.</summary>
internal sealed class EnumEmitter(Template template, string version)
{
    public string Emit(EnumTypeModel type)
    {
        var name = CSharpText.Identifier(type.CSharpName);
        var members = type.Members.Select(member => template["enum.member"].Fill(
            ("doc", Documentation.Of(member.Documentation, XmlDoc.Code(member.WireName) + (type.IsText ? "." : ", " + CSharpText.Number(member.Value) + "."))),
            ("obsolete", CSharpText.Obsolete(member.Deprecated)),
            ("enum", name),
            ("name", CSharpText.Identifier(member.CSharpName)),
            ("wire", CSharpText.Literal(member.WireName))));
        var table = type.IsText
            ? string.Join(", ", type.Members.Select(member => CSharpText.Literal(member.WireName)))
            : CSharpText.Literal(type.QualifiedName) + ", isFlags: " + (type.IsFlags ? "true" : "false")
                + string.Concat(type.Members.Select(member => ", (" + CSharpText.Literal(member.WireName) + ", " + CSharpText.Number(member.Value) + ")"));
        return template["enum"].Fill(
            ("doc", Documentation.Of(type.Documentation, (type.IsText ? "Texts of a property that the description lists." : "Enumeration " + XmlDoc.Code(type.QualifiedName) + "."))),
            ("version", version),
            ("name", name),
            ("table", table),
            ("members", string.Join("\n\n", members)),
            ("flagOperators", type.IsFlags ? template["enum.flags"].Fill(("name", name)) : ""));
    }
}
