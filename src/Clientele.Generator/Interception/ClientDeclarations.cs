using System;
using System.Collections.Generic;
using System.Threading;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Pipeline.Inputs;
using Clientele.Generator.Protocols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Clientele.Generator.Interception;

/// <summary>
/// The declarations of a client, or of a fake, that is emitted into the project, for binding: the compiler does not show a generator what it emits itself.
/// Written and parsed when the first call asks for them. Equal while the models, or the texts, are.
/// </summary>
internal sealed class ClientDeclarations : IEquatable<ClientDeclarations>
{
    private readonly IProtocol? _protocol;
    private readonly IServiceModel? _model;
    private readonly EmittedFile? _fake;
    private SyntaxTree? _tree;

    private ClientDeclarations(IProtocol? protocol, IServiceModel? model, EmittedFile? fake) => (_protocol, _model, _fake) = (protocol, model, fake);

    public static IEnumerable<ClientDeclarations> Of(NamedClient client) =>
        client.Protocol.HasDeclarations ? [new ClientDeclarations(client.Protocol, client.Service, fake: null)] : [];

    /// <summary>The declarations of a fake: <c>var client = fake.CreateClient()</c> says only through them what the client is.</summary>
    public static ClientDeclarations Of(EmittedFile fake) => new(protocol: null, model: null, fake);

    public SyntaxTree Parse(CSharpParseOptions options, CancellationToken cancellationToken)
    {
        if (_tree is null || !_tree.Options.Equals(options))
        {
            _tree = CSharpSyntaxTree.ParseText(_fake?.Text ?? _protocol!.Declare(_model!), options, cancellationToken: cancellationToken);
        }

        return _tree;
    }

    public bool Equals(ClientDeclarations? other) =>
        other is not null && Equals(_fake, other._fake) && (ReferenceEquals(_model, other._model) || Equals(_model, other._model));

    public override bool Equals(object? obj) => Equals(obj as ClientDeclarations);

    public override int GetHashCode() => _fake?.GetHashCode() ?? _model!.GetHashCode();
}
