using System.Linq;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.OData;

namespace Clientele.Generator.Emitting.OData;

/// <summary>The interfaces and extension methods of the operations that many types share.</summary>
internal sealed class SharedOperationsEmitter(SharedOperations shared, Template template, OperationEmitter operations, string version)
{
    public string Emit(ODataServiceModel model)
    {
        var interfaces = shared.All.Select(pair => template["shared.interface"].Fill(
            ("operation", CSharpText.Xml(pair.Value.QualifiedName)),
            ("version", version),
            ("name", pair.Key)));
        var methods = template["shared"].Fill(
            ("summary", "Operations that many entity types have in common."),
            ("version", version),
            ("name", model.Name + "Operations"),
            ("members", string.Join("\n\n", shared.All.Select(pair => operations.EmitShared(pair.Value)))));
        return string.Join("\n\n", interfaces.Append(methods));
    }
}
