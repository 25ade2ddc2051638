using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.Rest;

namespace Clientele.Generator.Emitting.Rest;

/// <summary>From a REST model to the files of its client: a file for each type and resource, or for each initial letter where they are many.</summary>
internal static class RestEmitter
{
    /// <summary>Up to so many have a file each; DESIGN bounds all files of a service.</summary>
    private const int FileEachLimit = 55;

    private static readonly string Version = typeof(RestEmitter).Assembly.GetName().Version.ToString(3);

    public static IEnumerable<EmittedFile> Emit(RestServiceModel model, CancellationToken cancellationToken)
    {
        var file = Template.Load("Rest/File")["file"];
        var contract = new RestContractEmitter(model, Template.Load("Rest/Contract"), Version);
        var resources = new RestResourceEmitter(model, Template.Load("Rest/Resource"), Version);

        yield return File("Client", resources.EmitClient(model.Resources[0], contract));
        yield return File("Contract", contract.Emit());
        yield return File("ServiceCollectionExtensions", contract.EmitRegistration());
        yield return File("JsonTypeInfoResolver", contract.EmitResolver());
        foreach (var bucket in Buckets("Resources", model.Resources.Skip(1).Select(resource => (resource.TypeName, resources.EmitResource(resource)))))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return File(bucket.Name, bucket.Text);
        }

        foreach (var bucket in Buckets("Types", Types(model)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return File(bucket.Name, bucket.Text);
        }

        EmittedFile File(string name, string text) => new(model.Name + "." + name + ".g.cs", file.Fill(
            ("version", Version),
            ("description", CSharpText.Comment(model.DescriptionName)),
            ("namespace", string.Join(".", model.Namespace.Split('.').Select(CSharpText.Identifier))),
            ("types", text)) + "\n");
    }

    private static IEnumerable<(string Name, string Text)> Types(RestServiceModel model)
    {
        var classes = new RestClassEmitter(Template.Load("Rest/Class"), Version);
        var enums = new RestEnumEmitter(Template.Load("Rest/Enum"), Version);
        var unions = new RestUnionEmitter(Template.Load("Rest/Union"), Version);
        return model.Classes.Select(type => (type.CSharpName, classes.Emit(type)))
            .Concat(model.Enums.Select(type => (type.CSharpName, enums.Emit(type))))
            .Concat(model.Unions.Select(type => (type.CSharpName, unions.Emit(type))));
    }

    private static IEnumerable<(string Name, string Text)> Buckets(string kind, IEnumerable<(string Name, string Text)> parts)
    {
        var all = parts.ToList();
        return all
            .GroupBy(part => kind + "." + (all.Count <= FileEachLimit ? FileName(part.Name) : Initial(part.Name)), StringComparer.OrdinalIgnoreCase)
            .Select(group => (group.Key, string.Join("\n\n", group.Select(part => part.Text))));
    }

    private static string Initial(string name) => char.ToUpperInvariant(name[0]) is >= 'A' and <= 'Z' and var letter ? letter.ToString() : "Other";

    /// <summary>Hint names are file names: short, ASCII, told apart without regard to case.</summary>
    private static string FileName(string name) => name.Length <= 80 && name.All(c => c < 128) ? name : "Other";
}
