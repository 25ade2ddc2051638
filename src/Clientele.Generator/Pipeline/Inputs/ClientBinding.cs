using System.Collections.Generic;
using System.Threading;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Naming;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Syntax;
using Clientele.Shared;

namespace Clientele.Generator.Pipeline.Inputs;

/// <summary>From the files of a client to its model.</summary>
internal static class ClientBinding
{
    public static ClientModel Bind(ClientInput client, BuildFacts facts, CancellationToken cancellationToken) => Guard.Run(
        "making sense of it",
        client.Path,
        () => SurfaceCheck.Apply(client, BindCore(client, facts, cancellationToken), cancellationToken),
        fault => new ClientModel(client.Id, client.Path, null, [fault]),
        cancellationToken) with
    { IsReferenced = client.IsReferenced };

    private static ClientModel BindCore(ClientInput client, BuildFacts facts, CancellationToken cancellationToken)
    {
        var diagnostics = new List<LocatedDiagnostic>();
        CheckBuild(client, facts, diagnostics);
        if (client.Descriptions.IsEmpty)
        {
            diagnostics.Add(MissingDescription(client));
        }

        if (!facts.CanEmit || client.Protocol is not { } protocol)
        {
            return new ClientModel(client.Id, client.Path, null, diagnostics.ToEquatableArray());
        }

        var contract = WithItem(client);
        var result = protocol.Bind(client.Files, contract, Defaults(client, contract, facts), cancellationToken);
        diagnostics.AddRange(result.Diagnostics);
        return new ClientModel(client.Id, client.Path, result.Model, diagnostics.ToEquatableArray()) { Protocol = protocol, Access = client.Settings.Access };
    }

    private static void CheckBuild(ClientInput client, BuildFacts facts, List<LocatedDiagnostic> diagnostics)
    {
        var start = FileSpan.At(client.Path, 0, 0);
        if (!facts.IsLanguageSupported)
        {
            diagnostics.Add(PipelineDescriptors.LanguageTooOld.At(start, facts.Language));
        }

        if (facts.RuntimeVersion is null)
        {
            diagnostics.Add(PipelineDescriptors.RuntimeMissing.At(start));
        }
        else if (facts.RuntimeVersion != BuildFacts.GeneratorVersion)
        {
            diagnostics.Add(PipelineDescriptors.RuntimeMismatch.At(start, BuildFacts.GeneratorVersion, facts.RuntimeVersion));
        }
    }

    private static LocatedDiagnostic MissingDescription(ClientInput client) =>
        client.Contract?.Contract?.Description is { } description
            ? PipelineDescriptors.DescriptionNotSupplied.At(description.Span, DidYouMean.Shorten(description.Value))
            : PipelineDescriptors.NoDescription.At(FileSpan.At(client.Path, 0, 0));

    /// <summary>The ApiClient item goes before the contract, which may be someone else's file.</summary>
    private static ContractDocument? WithItem(ClientInput client)
    {
        var own = client.Contract?.Contract;
        var contract = own is not null && client.BaseContract?.Contract is { } below ? ContractMerge.Over(below, own) : own;
        var start = FileSpan.At(client.Path, 0, 0);
        return contract is null
            ? null
            : contract with
            {
                Name = client.Name is null ? contract.Name : new Positioned<string>(client.Name, start),
                Namespace = client.Namespace is null ? contract.Namespace : new Positioned<string>(client.Namespace, start),
            };
    }

    /// <summary>Without a word from anyone, a client is named after its file and lives below the project's root namespace.</summary>
    private static BindFacts Defaults(ClientInput client, ContractDocument? contract, BuildFacts facts)
    {
        var name = client.Name ?? FileNames.Stem(client.Path);
        var last = Identifiers.Pascal(contract?.Name?.Value ?? name, "Api");
        var root = client.RootNamespace ?? facts.RootNamespace;
        return new BindFacts(name, client.Namespace ?? (root.Length == 0 ? last : root + "." + last))
        {
            GivenName = client.Name,
            GivenNamespace = client.Namespace,
            AvoidsImplicitUsings = client.Settings.AvoidsImplicitUsings,
        };
    }
}
