using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;

namespace Clientele.Generator.Interception;

/// <summary>The other part of a projection: what is asked for, what reads it, what is made of it.</summary>
internal static class ProjectionEmitter
{
    public static EmittedFile Emit(Projection projection, SelectShape shape)
    {
        var template = Template.Load("Interception/Projection");
        const string Reader = "ShapeReader";
        var part = template["part"].Fill(
            ("declaration", projection.Declarations[projection.Declarations.Count - 1]),
            ("version", SourceFiles.Version),
            ("entity", shape.Read.Type),
            ("type", projection.Type),
            ("reader", Reader),
            ("new", shape.Read.ReadsItself ? "ModelReader<" + shape.Read.Type + ">" : Reader),
            ("arguments", string.Join(", ", projection.Arguments)),
            ("initialisers", projection.Initialisers.IsEmpty ? "" : " { " + string.Join(", ", projection.Initialisers) + " }"));
        for (var i = projection.Declarations.Count - 2; i >= 0; i--)
        {
            part = template["outer"].Fill(("declaration", projection.Declarations[i]), ("part", part));
        }

        return new EmittedFile(projection.HintName, template["file"].Fill(
            ("version", SourceFiles.Version),
            ("namespace", projection.Namespace.Length == 0 ? "" : "namespace " + projection.Namespace + ";\n"),
            ("part", part),
            ("shape", new ReaderEmitter(Template.Load("Interception/Reader")).Emit(Reader, shape))) + "\n");
    }
}
