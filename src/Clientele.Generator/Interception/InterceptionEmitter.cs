using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;

namespace Clientele.Generator.Interception;

/// <summary>The file of interceptors: a method for each shape, with the calls that it stands for, and what reads the shape.</summary>
internal static class InterceptionEmitter
{
    public static EmittedFile Emit(EquatableArray<SelectCall> calls, EquatableArray<GroupCall> groups)
    {
        var template = Template.Load("Interception/Selections");
        var readers = new ReaderEmitter(Template.Load("Interception/Reader"));
        var names = new Dictionary<SelectShape, string>();
        var shapes = new List<string>();
        var methods = new List<string>();
        foreach (var group in calls.GroupBy(call => (call.Source, call.IsGeneric, call.Shape)))
        {
            var (source, isGeneric, shape) = group.Key;
            var name = NameOf(shape);

            methods.Add(template[source switch
            {
                SelectSource.Query => "query",
                SelectSource.Entry => "entry",
                _ => "entry.query",
            }].Fill(
                ("calls", string.Join("\n", group.Select(call => template["call"].Fill(
                    ("version", call.Version.ToString(CultureInfo.InvariantCulture)),
                    ("location", CSharpText.Literal(call.Location)),
                    ("place", CSharpText.Comment(call.Place)))))),
                ("name", "Select" + (methods.Count + 1).ToString(CultureInfo.InvariantCulture)),
                ("shape", name),
                ("reader", isGeneric || shape.Read.ReadsItself ? "" : "static () => new " + name + "(), ")));
        }

        var aggregations = new GroupEmitter(template);
        methods.AddRange(groups.Select((call, i) => aggregations.Emit(
            call, "Group" + (i + 1).ToString(CultureInfo.InvariantCulture), call.Keys is { } keys ? NameOf(keys) : null)));

        return new EmittedFile("Clientele.Interception.g.cs", template["file"].Fill(
            ("version", SourceFiles.Version),
            ("methods", string.Join("\n\n", methods)),
            ("shapes", string.Join("\n\n", shapes))) + "\n");

        string NameOf(SelectShape shape)
        {
            if (!names.TryGetValue(shape, out var name))
            {
                name = shape.EntityName + "Shape" + (names.Count + 1).ToString(CultureInfo.InvariantCulture);
                names.Add(shape, name);
                shapes.Add(readers.Emit(name, shape));
            }

            return name;
        }
    }
}
