using System.Linq;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.Rest;

namespace Clientele.Generator.Emitting.Rest;

/// <summary>Results that depend on the status: a closed hierarchy of one class a status.</summary>
internal sealed class RestStatusEmitter(Template template, string version)
{
    public string Emit(RestOperationModel operation)
    {
        var result = CSharpText.Identifier(operation.Result.CSharpName);
        return template["result"].Fill(
            ("call", XmlDoc.Code(operation.Method + " " + operation.Template)),
            ("version", version),
            ("name", result),
            ("cases", string.Join("\n\n", operation.Result.Statuses.Select(status => Case(result, status)))),
            ("arms", string.Join("\n", operation.Result.Statuses.OrderBy(IsRange).Select(Arm))),
            ("otherwise", operation.Result.Statuses.Any(IsRange) ? "" : template["result.otherwise"].Fill()));
    }

    private string Case(string result, RestStatusModel status)
    {
        var fragment = template[status.Kind == RestResultKind.Nothing ? "result.empty" : "result.value"];
        return fragment.Fill(
            ("doc", RestDocs.Of(status.Documentation, XmlDoc.Code(status.Status) + ".", status.Documentation.Summary is null ? null : XmlDoc.Code(status.Status) + ".")),
            ("name", CSharpText.Identifier(status.CSharpName)),
            ("result", result),
            ("parameter", IsRange(status) ? "int status" : ""),
            ("separator", IsRange(status) && status.Kind != RestResultKind.Nothing ? ", " : ""),
            ("status", IsRange(status) ? "status" : status.Status),
            ("statusDoc", IsRange(status) ? XmlDoc.Parameter("status", "HTTP status, 200 to 299.") : ""),
            ("type", status.Type is { } type ? RestTypeMap.CSharp(type) : "global::System.ReadOnlyMemory<byte>"));
    }

    private string Arm(RestStatusModel status)
    {
        var read = status.Kind switch
        {
            RestResultKind.Nothing => "",
            RestResultKind.Text => "response.ReadText()",
            RestResultKind.Stream => "response.ReadBytes()",
            _ => "response.Read<" + RestTypeMap.CSharp(status.Type!) + ">(" + RestTypeMap.ReadMethod(status.Type!) + ")",
        };
        return template["result.arm"].Fill(
            ("pattern", IsRange(status) ? "_" : status.Status),
            ("name", CSharpText.Identifier(status.CSharpName)),
            ("arguments", string.Join(", ", new[] { IsRange(status) ? "response.Status" : "", read }.Where(argument => argument.Length > 0))));
    }

    private static bool IsRange(RestStatusModel status) => status.Status[1] is 'X' or 'x';
}
