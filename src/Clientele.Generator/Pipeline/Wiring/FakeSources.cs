using System.Threading;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;
using Clientele.Generator.Pipeline.Inputs;

namespace Clientele.Generator.Pipeline.Wiring;

/// <summary>The fake of a client, where the project references the library for tests.</summary>
internal sealed record FakeSources(EquatableArray<EmittedFile> Files, EquatableArray<LocatedDiagnostic> Diagnostics)
{
    public static FakeSources None { get; } = new([], []);

    public static FakeSources Emit(NamedClient client, bool hasTesting, CancellationToken cancellationToken) => !hasTesting ? None : Guard.Run(
        "writing its fake",
        client.Path,
        () => new FakeSources([ClientSources.Named(client, client.Protocol.EmitFake(client.Service))], []),
        fault => new FakeSources([], [fault]),
        cancellationToken);
}
