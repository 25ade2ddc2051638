using System;
using System.Collections.Generic;
using System.Threading;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Pipeline.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Clientele.Generator.Interception;

/// <summary>
/// The declarations of a client, or of a fake, that is emitted into the project, for binding: the compiler does not show a generator what it emits itself.
/// Written and parsed when the first call asks for them. Equal while the models, or the texts, are.
/// </summary>
internal sealed class ClientDeclarations : IEquatable<ClientDeclarations>
{
    private readonly object _source;
    private readonly Func<string> _text;
    private SyntaxTree? _tree;

    /// <summary>Declarations that are written once they are asked for.</summary>
    /// <param name="source">What the text is made of, the model or the emitted file: equal ones give equal texts.</param>
    /// <param name="text">Writes the declarations.</param>
    private ClientDeclarations(object source, Func<string> text) => (_source, _text) = (source, text);

    public static IEnumerable<ClientDeclarations> Of(NamedClient client) =>
        client.Protocol.HasDeclarations ? [new ClientDeclarations(client.Service, () => client.Protocol.Declare(client.Service))] : [];

    /// <summary>The declarations of a fake: <c>var client = fake.CreateClient()</c> says only through them what the client is.</summary>
    public static ClientDeclarations Of(EmittedFile fake) => new(fake, () => fake.Text);

    public SyntaxTree Parse(CSharpParseOptions options, CancellationToken cancellationToken)
    {
        if (_tree is null || !_tree.Options.Equals(options))
        {
            _tree = CSharpSyntaxTree.ParseText(_text(), options, cancellationToken: cancellationToken);
        }

        return _tree;
    }

    public bool Equals(ClientDeclarations? other) => other is not null && Equals(_source, other._source);

    public override bool Equals(object? obj) => Equals(obj as ClientDeclarations);

    public override int GetHashCode() => _source.GetHashCode();
}
