using System.Linq;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Naming;

namespace Clientele.Generator.Emitting.Text;

/// <summary>Puts emitted types into files: header, namespace, and the usings that they need.</summary>
internal sealed class SourceFiles(IServiceModel model, RuntimeTypes types)
{
    /// <summary>The generator's version, which emitted code names.</summary>
    public static readonly string Version = typeof(SourceFiles).Assembly.GetName().Version.ToString(3);

    private const string Alias = "using GeneratedCode = global::System.CodeDom.Compiler.GeneratedCodeAttribute;";

    private readonly Fragment _file = Template.Load("File")["file"];

    /// <summary>A file whose public members all have documentation.</summary>
    /// <param name="name">The file's name within the client.</param>
    /// <param name="text">Its types.</param>
    public EmittedFile Documented(string name, string text) => File(name, text, "");

    /// <summary>A file in which members that repeat others have none.</summary>
    /// <param name="name">The file's name within the client.</param>
    /// <param name="text">Its types.</param>
    public EmittedFile PartlyDocumented(string name, string text) =>
        File(name, text, "#pragma warning disable CS1591 // Members that repeat another member are documented there.");

    /// <summary>The namespace of the client, as C# writes it.</summary>
    public static string Namespace(IServiceModel model) => string.Join(".", model.Namespace.Split('.').Select(CSharpText.Identifier));

    private EmittedFile File(string name, string text, string pragma) => new(model.Name + "." + name + ".g.cs", _file.Fill(
        ("version", Version),
        ("description", CSharpText.Comment(model.DescriptionName)),
        ("pragma", pragma),
        ("namespace", Namespace(model)),
        ("usings", string.Join("\n", Usings.Of(text, types).Append(Alias))),
        ("types", text)) + "\n");
}
