using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Emitting.Contract;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Pipeline.Inputs;

namespace Clientele.Generator.Pipeline.Wiring;

/// <summary>The files of a client, or why there are none.</summary>
/// <param name="Path">The file that the project's item names.</param>
/// <param name="Namespace">The namespace of its types.</param>
/// <param name="Name">Full name of the service.</param>
internal sealed record ClientSources(string Path, string Namespace, string Name, EquatableArray<EmittedFile> Files, EquatableArray<LocatedDiagnostic> Diagnostics)
{
    public static ClientSources Emit(NamedClient client, CancellationToken cancellationToken) => Guard.Run(
        "writing its client",
        client.Path,
        () => Of(
            client,
            client.Protocol.Emit(client.Service, cancellationToken)
                .Concat(GoneEmitter.Emit(client.Service, client.Gone))
                .Select(file => Named(client, file))
                .ToEquatableArray(),
            []),
        fault => Of(client, [], [fault]),
        cancellationToken);

    private static ClientSources Of(NamedClient client, EquatableArray<EmittedFile> files, EquatableArray<LocatedDiagnostic> diagnostics) =>
        new(client.Path, client.Service.Namespace, ClientNames.FullName(client.Service), files, diagnostics);

    /// <summary>A file under the client's own name, with the access that its types are to have.</summary>
    public static EmittedFile Named(NamedClient client, EmittedFile file) =>
        new(client.FilePrefix + file.HintName, client.Access == ClientAccess.Internal ? Internal(file.Text) : file.Text);

    /// <summary>Types stand at the beginning of a line, and their members do not.</summary>
    private static string Internal(string text) => text.Replace("\npublic ", "\ninternal ");
}

/// <summary>Tells the clients of a project apart.</summary>
internal static class ClientNames
{
    public static string FullName(IServiceModel service) => service.Namespace + "." + service.Name;

    /// <summary>Of clients with one full name the first; where only the namespaces differ, those become part of the file names.</summary>
    public static IEnumerable<NamedClient> Distinct(IEnumerable<ClientModel> clients)
    {
        var seen = new HashSet<string>(System.StringComparer.OrdinalIgnoreCase);
        var names = new HashSet<string>(System.StringComparer.OrdinalIgnoreCase);
        foreach (var client in clients)
        {
            if (client is { Service: { } service, Protocol: { } protocol } && seen.Add(FullName(service)))
            {
                yield return new NamedClient(client.Path, names.Add(service.Name) ? "" : service.Namespace + ".", protocol, service, client.Access)
                {
                    Gone = client.Gone,
                    IsReferenced = client.IsReferenced,
                };
            }
        }
    }

    public static IEnumerable<LocatedDiagnostic> Duplicates(IEnumerable<ClientModel> clients)
    {
        var first = new Dictionary<string, string>(System.StringComparer.OrdinalIgnoreCase);
        foreach (var client in clients)
        {
            if (client.Service is not { } service || client.IsReferenced)
            {
                continue;
            }

            if (first.TryGetValue(FullName(service), out var other))
            {
                yield return PipelineDescriptors.SameClient.At(
                    FileSpan.At(client.Path, 0, 0), other, client.Id, FullName(service) + "Client");
            }
            else
            {
                first.Add(FullName(service), client.Id);
            }
        }
    }
}
