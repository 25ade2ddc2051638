using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;

namespace Clientele.Generator.Interception;

/// <summary>The class of a shape: what is asked for, and the reader of just that.</summary>
internal sealed class ReaderEmitter(Template template)
{
    public string Emit(string name, SelectShape shape)
    {
        var values = new[]
        {
            ("name", name),
            ("type", shape.Read.Type),
            ("text", CSharpText.Xml(Text(shape.Wire, '&'))),
            ("query", Query(shape.Wire)),
        };
        if (shape.Read.ReadsItself)
        {
            return template["shape"].Fill(values);
        }

        var parts = new Parts();
        var body = Object(shape.Read, "", shape.CanReuse, parts);
        return template["reader"].Fill([
            .. values,
            ("fields", string.Join("\n", parts.Tables.Concat(parts.Instances))),
            ("body", body),
            ("methods", string.Join("\n\n", parts.Methods)),
        ]);
    }

    /// <summary>The statements that read an object.</summary>
    /// <param name="path">C# names on the way to it, which its table and instance are named by.</param>
    /// <param name="reuse">One instance serves for all.</param>
    private string Object(ReadShape shape, string path, bool reuse, Parts parts)
    {
        var instance = parts.Unique("_" + Small(path, "row"));
        var table = parts.Unique("s_" + Small(path, "row") + "Members");
        if (reuse)
        {
            parts.Instances.Add(template["field.instance"].Fill(("type", shape.Type), ("name", instance)));
        }

        parts.Tables.Add(template["field.table"].Fill(
            ("name", table), ("members", string.Join(", ", shape.Members.Select(member => CSharpText.Literal(member.Wire))))));
        var cases = shape.Members.Select((member, i) => template["case"].Fill(
            ("ordinal", i.ToString(CultureInfo.InvariantCulture)),
            ("name", CSharpText.Identifier(member.Name)),
            ("read", Member(member, path + member.Name, reuse, parts)))).ToList();
        if (shape.ReadsETag)
        {
            cases.Add(template["case.etag"].Fill());
        }

        return template[shape.IsOpen ? "object.open" : "object"].Fill(
            ("instance", reuse ? instance : "new " + shape.Type + "()"),
            ("reset", reuse ? string.Join("\n", shape.Members.Select(Reset).Concat(shape.ReadsETag ? ["value.ETag = null;"] : [])) : ""),
            ("table", table),
            ("cases", string.Join("\n", cases)));
    }

    private string Member(ReadMember member, string path, bool reuse, Parts parts)
    {
        if (member.Shape is not { } shape)
        {
            return member.Read;
        }

        var method = parts.Unique("Read" + path);
        var isInstance = reuse && !member.IsCollection;
        var body = Object(shape, path, isInstance, parts);
        parts.Methods.Add(template[member is { IsNullable: true, IsCollection: false } ? "method.nullable" : "method"].Fill(
            ("static", isInstance ? "" : "static "), ("type", shape.Type), ("name", method), ("body", body)));
        return member.IsCollection
            ? "JsonRead.List<" + shape.Type + ">(ref reader, " + method + ")"
            : method + "(ref reader)";
    }

    private static string Reset(ReadMember member) => "value." + CSharpText.Identifier(member.Name) + " = " + member.Initial + ";";

    /// <summary>The expression of the shape.</summary>
    private static string Query(WireShape shape) =>
        (shape.Select.IsEmpty ? "QueryShape.Whole" : "new QueryShape(" + string.Join(", ", shape.Select.Select(CSharpText.Literal)) + ")")
        + string.Concat(shape.Expand.Select(item => ".Expand(" + CSharpText.Literal(item.Path) + ", " + Query(item.Shape) + ")"));

    /// <summary>The shape as a request says it.</summary>
    private static string Text(WireShape shape, char separator)
    {
        var options = new List<string>();
        if (!shape.Select.IsEmpty)
        {
            options.Add("$select=" + string.Join(",", shape.Select));
        }

        if (!shape.Expand.IsEmpty)
        {
            options.Add("$expand=" + string.Join(",", shape.Expand.Select(item =>
                Text(item.Shape, ';') is { Length: > 0 } text ? item.Path + "(" + text + ")" : item.Path)));
        }

        return string.Join(separator.ToString(), options);
    }

    private static string Small(string path, string orElse) =>
        path.Length == 0 ? orElse : CSharpText.LowerFirst(path);

    /// <summary>What the statements need around them.</summary>
    private sealed class Parts
    {
        private readonly HashSet<string> _names = new(System.StringComparer.Ordinal);

        public List<string> Tables { get; } = [];

        public List<string> Instances { get; } = [];

        public List<string> Methods { get; } = [];

        public string Unique(string name)
        {
            var unique = name;
            for (var i = 2; !_names.Add(unique); i++)
            {
                unique = name + i.ToString(CultureInfo.InvariantCulture);
            }

            return unique;
        }
    }
}
