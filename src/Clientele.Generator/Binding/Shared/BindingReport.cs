using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Shared;
using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Binding.Shared;

/// <summary>Collects what binding finds wrong. Suggestions cost a comparison with every name, so only the first findings get one.</summary>
internal sealed class BindingReport
{
    private const int SuggestionBudget = 100;
    private const int MostCandidates = 5_000;

    private readonly List<LocatedDiagnostic> _diagnostics = [];
    private int _suggestions;

    public void Add(DiagnosticDescriptor descriptor, FileSpan span, params string[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = DidYouMean.Shorten(arguments[i]);
        }

        _diagnostics.Add(new LocatedDiagnostic(descriptor, span, [.. arguments]));
    }

    /// <summary><see cref="DidYouMean.Phrase"/> while the budget lasts.</summary>
    public string Suggest(string name, IEnumerable<string> known) =>
        _suggestions++ < SuggestionBudget ? DidYouMean.Phrase(name, known.Take(MostCandidates)) : "";

    public EquatableArray<LocatedDiagnostic> ToArray() => _diagnostics.ToEquatableArray();
}
