using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Clientele.Generator.Binding.Rest;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Emitting.Rest;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Reading.OpenApi;
using Clientele.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace Clientele.Generator.Tests.OpenApi;

/// <summary>An OpenAPI document read, bound, emitted and compiled under the settings of a strict consumer.</summary>
internal sealed class RestCode
{
    private RestCode(RestServiceModel model, IReadOnlyList<EmittedFile> files, IReadOnlyList<LocatedDiagnostic> diagnostics)
    {
        Model = model;
        Files = files;
        Diagnostics = diagnostics;
    }

    public RestServiceModel Model { get; }

    public IReadOnlyList<EmittedFile> Files { get; }

    /// <summary>What reading and binding found.</summary>
    public IReadOnlyList<LocatedDiagnostic> Diagnostics { get; }

    public IEnumerable<RestOperationModel> Operations => Model.Resources.SelectMany(resource => resource.Operations);

    /// <summary>A text that must be readable; what else is wrong with it is in <see cref="Diagnostics"/>.</summary>
    /// <param name="contract">Text of a contract besides.</param>
    public static RestCode Of(string text, string name = "Shop", string? contract = null)
    {
        var read = OpenApiReader.Read(OpenApiFile.Read("specs/api.yaml", text, CancellationToken.None), [], CancellationToken.None);
        Assert.NotNull(read.Document);
        var bound = RestBinder.Bind(read.Document, contract is null ? null : ContractReader.Read("specs/api.contract.yaml", contract, CancellationToken.None).Document, new BindFacts(name, "Emitted." + name), CancellationToken.None);
        return new RestCode(
            bound.Model, [.. RestEmitter.Emit(bound.Model, CancellationToken.None)], [.. read.Diagnostics, .. bound.Diagnostics]);
    }

    /// <summary>A text in which nothing is wrong.</summary>
    public static RestCode Clean(string text)
    {
        var code = Of(text);
        Assert.Empty(code.Diagnostics.Findings());
        return code;
    }

    public string File(string name) => Files.Single(file => file.HintName.EndsWith("." + name + ".g.cs", StringComparison.Ordinal)).Text;

    public CSharpCompilation Compile(params string[] others) => StrictCompilation.Of(Files, others);

    /// <summary>Compiles; fails with the first findings where there are any.</summary>
    public byte[] Build(params string[] others) => StrictCompilation.Build(Compile(others));

    /// <summary>Compiles with a method of these statements and gives what it returns.</summary>
    /// <param name="others">Sources besides.</param>
    public string Run(string statements, params string[] others)
    {
        var driver = $$"""
            #nullable enable
            #pragma warning disable CS1591
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Text.Json;
            using Clientele;
            using Clientele.Rest;

            namespace Emitted.Shop
            {
                public static class Driver
                {
                    private static readonly JsonSerializerOptions s_options = new() { TypeInfoResolver = ShopJsonTypeInfoResolver.Default };

                    public static string Run() { {{statements}} }

                    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, s_options)!;

                    private static string Write<T>(T value) => JsonSerializer.Serialize(value, s_options);

                    private static string Again<T>(string json) => Write(Read<T>(json));
                }
            }
            """;
        var context = new System.Runtime.Loader.AssemblyLoadContext("emitted", isCollectible: true);
        try
        {
            var assembly = context.LoadFromStream(new MemoryStream(Build([driver, .. others])));
            return (string)assembly.GetType("Emitted.Shop.Driver")!.GetMethod("Run")!.Invoke(null, null)!;
        }
        finally
        {
            context.Unload();
        }
    }
}
