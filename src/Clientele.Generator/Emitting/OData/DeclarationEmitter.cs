using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Contract;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.OData;

namespace Clientele.Generator.Emitting.OData;

/// <summary>
/// The public declarations of a client without bodies and documentation, in one text: by the very emitters of the client, on fragments that
/// leave everything else out.
/// </summary>
internal static class DeclarationEmitter
{
    public static string Emit(ODataServiceModel model)
    {
        var index = new ModelIndex(SharedMembers.Extract(model));
        var operations = new OperationEmitter(index, Fragments("Operation"));
        var shared = new SharedOperations(model);
        var types = new TypeEmitter(index, operations, shared, "", Fragments);
        var enums = new EnumEmitter(Fragments("Enum"), "");
        var parts = new List<string> { new ClientEmitter(index, Fragments("Client"), operations, "").Emit() };
        var registration = Fragments("Registration");
        parts.Add(registration["contract"].Fill(("name", Names.Contract(model))));
        parts.Add(new RegistrationEmitter(registration, "").Emit(model.Name, []));
        if (shared.All.Any())
        {
            parts.Add(new SharedOperationsEmitter(shared, Fragments("Shared"), operations, "").Emit(model));
        }

        if (new ValueOperationsEmitter(Fragments("Shared"), operations, "").Emit(model) is { } valueOperations)
        {
            parts.Add(valueOperations);
        }

        parts.Add(new CastsEmitter(index, Fragments("Casts"), "").Emit());
        return Fragments("File")["file"].Fill(
            ("namespace", SourceFiles.Namespace(model)),
            ("types", string.Join("\n\n", parts.Concat(model.Enums.Select(enums.Emit)).Concat(index.Model.Types.Select(types.Emit)))));
    }

    private static Template Fragments(string name) => Template.Load("Declarations/" + name);
}
