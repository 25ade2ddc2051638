using System;
using System.Collections.Generic;
using System.Threading;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Pipeline.Inputs;
using Clientele.Generator.Protocols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Clientele.Generator.Interception;

/// <summary>
/// The declarations of a client that is emitted into the project, for binding: the compiler does not show a generator what it emits itself.
/// Written and parsed when the first call asks for them. Equal while the models are.
/// </summary>
internal sealed class ClientDeclarations(IProtocol protocol, IServiceModel model) : IEquatable<ClientDeclarations>
{
    private readonly IServiceModel _model = model;
    private SyntaxTree? _tree;

    public static IEnumerable<ClientDeclarations> Of(NamedClient client) => client.Protocol.HasDeclarations ? [new ClientDeclarations(client.Protocol, client.Service)] : [];

    public SyntaxTree Parse(CSharpParseOptions options, CancellationToken cancellationToken)
    {
        if (_tree is null || !_tree.Options.Equals(options))
        {
            _tree = CSharpSyntaxTree.ParseText(protocol.Declare(_model), options, cancellationToken: cancellationToken);
        }

        return _tree;
    }

    public bool Equals(ClientDeclarations? other) => other is not null && (ReferenceEquals(_model, other._model) || _model.Equals(other._model));

    public override bool Equals(object? obj) => Equals(obj as ClientDeclarations);

    public override int GetHashCode() => _model.GetHashCode();
}
