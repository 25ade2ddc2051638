using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Surfaces.Changes;
using Clientele.Generator.Surfaces.Entries;
using Clientele.Shared;

namespace Clientele.Generator.Pipeline.Inputs;

/// <summary>Compares what a description gives with the surface that was accepted.</summary>
internal static class SurfaceCheck
{
    private const int MostNamed = 5;

    /// <summary>Adds findings, and what code may still use, to a model whose client has a surface file.</summary>
    public static ClientModel Apply(ClientInput client, ClientModel model, CancellationToken cancellationToken)
    {
        if (client.Surface is not { Surface: { } text } file || model is not { Service: { } service, Protocol: { } protocol })
        {
            return model;
        }

        // The usual case, in which nothing is made, parsed, compared or looked up.
        if (SurfaceText.IsChecked(text, ClientSurface.Inputs(client, service)))
        {
            return model;
        }

        if (ClientSurface.Of(model) is not { } surface || SurfaceText.IsOf(text, surface))
        {
            return model;
        }

        var accepted = SurfaceText.Read(text);
        var findings = new List<LocatedDiagnostic>(model.Diagnostics);
        EquatableArray<DiagnosticProperty> fix =
        [
            new DiagnosticProperty(SurfaceFix.File, file.File.Path),
            new DiagnosticProperty(SurfaceFix.Text, SurfaceText.Write(surface, accepted.Origin, ClientSurface.Inputs(client, service))),
        ];
        foreach (var fault in accepted.Faults)
        {
            findings.Add(SurfaceDescriptors.Unreadable.At(FileSpan.At(file.File.Path, fault.Line, 0), DidYouMean.Shorten(fault.Reason)) with { Properties = fix });
        }

        if (accepted.Faults.Count > 0)
        {
            return model with { Diagnostics = findings.ToEquatableArray() };
        }

        var changes = SurfaceComparer.Compare(accepted.Surface, surface, cancellationToken).Changes;
        if (changes.Count > 0)
        {
            Report(client, changes, findings, fix, cancellationToken);
        }

        return model with { Diagnostics = findings.ToEquatableArray(), Gone = GoneMembers.Of(protocol, service, surface, changes).ToEquatableArray() };
    }

    private static void Report(ClientInput client, IReadOnlyList<SurfaceChange> changes, List<LocatedDiagnostic> findings, EquatableArray<DiagnosticProperty> fix, CancellationToken cancellationToken)
    {
        var places = ClientSurface.Places(client, cancellationToken);
        foreach (var change in changes)
        {
            if (change.IsBreaking)
            {
                findings.Add(SurfaceDescriptors.Breaking.At(places.Of(change.Entry), Sentence(change)));
            }
        }

        var additions = changes.Where(change => change.Impact.HasAny(Impact.Additive) && !change.IsBreaking).ToList();
        if (additions.Count > 0)
        {
            var rest = additions.Count - MostNamed;
            var words = string.Join("; ", additions.Take(MostNamed).Select(change => change.What)) + (rest > 0 ? $"; and {rest} more" : "");

            // Accepting what is new writes the whole file, which must not accept what breaks along with it.
            findings.Add(SurfaceDescriptors.Grown.At(places.Of(additions[0].Entry), words) with { Properties = additions.Count == changes.Count(change => change.Impact != Impact.Words) ? fix : [] });
        }
    }

    /// <summary>What happened, and the rename that it probably is.</summary>
    internal static string Sentence(SurfaceChange change) =>
        change.What + (change.RenameReason is { } reason ? $" (because {reason})" : "");
}
