using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Naming;

namespace Clientele.Generator.Emitting.Rest;

/// <summary>From a REST model to the files of its client: a file for each type and resource, or for each initial letter where they are many.</summary>
internal static class RestEmitter
{
    /// <summary>Up to so many have a file each: each file costs something at each edit.</summary>
    private const int FileEachLimit = 55;

    public static IEnumerable<EmittedFile> Emit(RestServiceModel model, CancellationToken cancellationToken)
    {
        var files = new SourceFiles(model, RuntimeTypes.Rest);
        var contract = new RestContractEmitter(model, Template.Load("Rest/Contract"), SourceFiles.Version);
        var resources = new RestResourceEmitter(model, Template.Load("Rest/Resource"), SourceFiles.Version);

        yield return files.Documented("Client", resources.EmitClient(model.Resources[0], contract));
        yield return files.Documented("Contract", contract.Emit());
        yield return files.Documented("ServiceCollectionExtensions", contract.EmitRegistration());
        yield return files.Documented("JsonTypeInfoResolver", contract.EmitResolver());
        if (!model.Headers.IsEmpty)
        {
            yield return files.Documented("Headers", new RestHeaderEmitter(model, Template.Load("Rest/Headers"), SourceFiles.Version).Emit());
        }

        foreach (var bucket in Buckets("Resources", model.Resources.Skip(1).Select(resource => (resource.TypeName, resources.EmitResource(resource)))))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return files.Documented(bucket.Name, bucket.Text);
        }

        foreach (var bucket in Buckets("Types", Types(model)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return files.Documented(bucket.Name, bucket.Text);
        }
    }

    private static IEnumerable<(string Name, string Text)> Types(RestServiceModel model)
    {
        var classes = new RestClassEmitter(Template.Load("Rest/Class"), SourceFiles.Version);
        var enums = new RestEnumEmitter(Template.Load("Rest/Enum"), SourceFiles.Version);
        var unions = new RestUnionEmitter(Template.Load("Rest/Union"), SourceFiles.Version);
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

    /// <summary>Hint names are file names: short, ASCII, compared without regard to case.</summary>
    private static string FileName(string name) => name.Length <= 80 && name.All(c => c < 128) ? name : "Other";
}
