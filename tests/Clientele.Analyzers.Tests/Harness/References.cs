using System.IO;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Clientele.Analyzers.Tests.Harness;

/// <summary>Other places for clients than the snippet's own project.</summary>
internal static class References
{
    /// <summary>A snippet whose clients are in an assembly it references.</summary>
    public static CSharpCompilation ToClients(string source)
    {
        using var image = new MemoryStream();
        Assert.True(Snippet.Create("Clients", Snippet.Clients).Emit(image).Success);
        var clients = MetadataReference.CreateFromImage(image.ToArray());
        return Snippet.With(Snippet.Create("Consumer", "Usings.cs").AddReferences(clients), source);
    }

    /// <summary>A snippet with the runtime and without any client.</summary>
    public static CSharpCompilation ToNoClients(string source) => Snippet.With(Snippet.Create("Consumer"), Usings + source);

    private const string Usings = """
        using System;
        using System.Net.Http;

        """;
}
