using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;

namespace Clientele.Generator.Interception;

/// <summary>The file of interceptors: a method for each shape, with the calls that it stands for, what is known of <c>select</c> clauses, and what reads the shapes.</summary>
internal static class InterceptionEmitter
{
    public static EmittedFile Emit(Interceptions found)
    {
        var template = Template.Load("Interception/Selections");
        var readers = new ReaderEmitter(Template.Load("Interception/Reader"));
        var names = new Dictionary<SelectShape, string>();
        var shapes = new List<string>();
        var methods = new List<string>();
        foreach (var group in found.Calls.GroupBy(call => (call.Source, call.IsGeneric, call.Shape)))
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
        methods.AddRange(found.Groups.Select((call, i) => aggregations.Emit(
            call, "Group" + (i + 1).ToString(CultureInfo.InvariantCulture), call.Keys is { } keys ? NameOf(keys) : null)));

        var clauses = found.Clauses.Select(clause => template["clause"].Fill(
            ("type", clause.Shape!.Read.Type),
            ("text", CSharpText.Literal(clause.Text)),
            ("place", CSharpText.Comment(clause.Place)),
            ("shape", NameOf(clause.Shape)),
            ("reader", clause.Shape.Read.ReadsItself ? "" : ", static () => new " + NameOf(clause.Shape) + "()"))).ToList();

        return new EmittedFile("Clientele.Interception.g.cs", template["file"].Fill(
            ("version", SourceFiles.Version),
            ("assembly", clauses.Count == 0 ? "" : template["assembly"].Fill()),
            ("intercepts", methods.Count == 0 ? "" : template["intercepts"].Fill()),
            ("selections", methods.Count == 0 ? "" : template["selections"].Fill(("version", SourceFiles.Version), ("methods", string.Join("\n\n", methods)))),
            ("clauses", clauses.Count == 0 ? "" : template["clauses"].Fill(("clauses", string.Join("\n\n", clauses)))),
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
