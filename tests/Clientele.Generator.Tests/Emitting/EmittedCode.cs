using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Clientele.Generator.Binding.OData;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Emitting.OData;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Reading.Csdl;
using Clientele.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace Clientele.Generator.Tests.Emitting;

/// <summary>A description read, bound, emitted and compiled under the settings of a strict consumer.</summary>
internal sealed class EmittedCode
{
    private EmittedCode(ODataServiceModel model, IReadOnlyList<EmittedFile> files, CSharpCompilation compilation)
    {
        Model = model;
        Files = files;
        Compilation = compilation;
    }

    public ODataServiceModel Model { get; }

    public IReadOnlyList<EmittedFile> Files { get; }

    public CSharpCompilation Compilation { get; }

    public static EmittedCode Named(string name, params string[] descriptions)
    {
        var documents = descriptions.Select((text, i) => CsdlReader.Read("description" + i + ".xml", text, CancellationToken.None)).ToList();
        var bound = ODataBinder.Bind(documents, contract: null, new BindFacts(name, "Emitted." + name));
        Assert.NotNull(bound.Model);
        return Of(bound.Model);
    }

    public static EmittedCode Of(ODataServiceModel model)
    {
        var files = ODataEmitter.Emit(model, CancellationToken.None).ToList();
        return new EmittedCode(model, files, StrictCompilation.Of(files));
    }

    public string File(string name) => Files.Single(file => file.HintName.EndsWith("." + name + ".g.cs", StringComparison.Ordinal)).Text;

    /// <summary>Compiles; fails with the first findings where there are any.</summary>
    public byte[] Build() => StrictCompilation.Build(Compilation);
}
