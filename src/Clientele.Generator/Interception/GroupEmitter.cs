using System.Globalization;
using System.Linq;
using Clientele.Generator.Emitting.Text;

namespace Clientele.Generator.Interception;

/// <summary>The interceptors of aggregations: one for each call, as no two ask for the same.</summary>
internal sealed class GroupEmitter(Template template)
{
    /// <summary>The method.</summary>
    /// <param name="call">The call.</param>
    /// <param name="name">The method's name.</param>
    /// <param name="reader">Name of the class that reads the keys; null where there are none.</param>
    public string Emit(GroupCall call, string name, string? reader) => template[call.Form].Fill(
        ("calls", template["call"].Fill(
            ("version", call.Version.ToString(CultureInfo.InvariantCulture)),
            ("location", CSharpText.Literal(call.Location)),
            ("place", CSharpText.Comment(call.Place)))),
        ("name", name),
        ("keys", string.Join(", ", call.Shape.Keys.Select(CSharpText.Literal))),
        ("values", string.Join("\n", call.Shape.Values.Select(Value))),
        ("taken", call.Shape.Taken switch
        {
            null => ", null",
            { IsEmpty: true } => "",
            { } taken => ", [" + string.Join(", ", taken.Select(CSharpText.Literal)) + "]",
        }),
        ("reader", call.IsGeneric || call.Keys is not { Read.ReadsItself: false } ? "new ModelReader<TEntity>()" : "new " + reader + "()"));

    private static string Value(GroupValue value) =>
        "new Aggregate<" + value.Type + ">(" + CSharpText.Literal(value.Path) + ", " + CSharpText.Literal(value.Method) + ", "
        + (value.Lambda is { } lambda ? CSharpText.Literal(lambda) : "null") + ", " + value.Read + "),";
}
