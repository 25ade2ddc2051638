using System.Linq;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.Rest;

namespace Clientele.Generator.Emitting.Rest;

/// <summary>Open choices of texts.</summary>
internal sealed class RestEnumEmitter(Template template, string version)
{
    public string Emit(RestEnumModel type)
    {
        var name = CSharpText.Identifier(type.CSharpName);
        var kind = type.IsNumeric ? "numbers" : "enum";
        var members = type.Members.Select(member => template["enum.member"].Fill(
            ("text", CSharpText.Xml(member.Value)),
            ("enum", name),
            ("name", CSharpText.Identifier(member.CSharpName)),
            ("wire", type.IsNumeric ? member.Value : CSharpText.Literal(member.Value))));
        return template[kind].Fill(
            ("doc", RestDocs.Of(type.Documentation, "Values of " + XmlDoc.Code(type.WireName) + ".", RestDocs.Evidence(type.Evidence), type.Deprecated)),
            ("version", version),
            ("name", name),
            ("table", string.Join(", ", type.Members.Select(member => type.IsNumeric ? member.Value : CSharpText.Literal(member.Value)))),
            ("members", string.Join("\n\n", members)));
    }
}
