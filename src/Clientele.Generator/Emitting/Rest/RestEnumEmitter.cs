using System.Linq;
using Clientele.Generator.Model;

namespace Clientele.Generator.Emitting.Rest;

/// <summary>Open choices of texts.</summary>
internal sealed class RestEnumEmitter(Template template, string version)
{
    public string Emit(RestEnumModel type)
    {
        var name = CSharpText.Identifier(type.CSharpName);
        var members = type.Members.Select(member => template["enum.member"].Fill(
            ("text", CSharpText.Xml(member.Value)),
            ("enum", name),
            ("name", CSharpText.Identifier(member.CSharpName)),
            ("wire", CSharpText.Literal(member.Value))));
        return template["enum"].Fill(
            ("doc", RestDocs.Of(type.Documentation, "Values of " + RestDocs.Code(type.WireName) + ".", RestDocs.Evidence(type.Evidence), type.Deprecated)),
            ("version", version),
            ("name", name),
            ("table", string.Join(", ", type.Members.Select(member => CSharpText.Literal(member.Value)))),
            ("members", string.Join("\n\n", members)));
    }
}
