using System;
using System.Collections.Generic;
using System.Threading;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Reading.Contract;

/// <summary>A contract and what is wrong with it; there is always a document, be it an empty one.</summary>
internal sealed record ContractReadResult(ContractDocument Document, EquatableArray<LocatedDiagnostic> Diagnostics);

/// <summary>Reads contracts in YAML and JSON. What is wrong is reported at its place and left out; the rest counts.</summary>
internal static class ContractReader
{
    /// <summary>Reads a contract; the document has what is right in it.</summary>
    /// <exception cref="OperationCanceledException">Reading was cancelled; nothing else is thrown, whatever the text.</exception>
    public static ContractReadResult Read(string path, string text, CancellationToken cancellationToken)
    {
        var diagnostics = new List<LocatedDiagnostic>();
        var node = YamlTreeReader.Read(path, text, TreeRules.Contract, diagnostics, out var isComplete, cancellationToken);
        var root = new ContractChecker(diagnostics, isComplete, cancellationToken).CheckRoot(node, FileSpan.At(path, 0, 0));
        return new ContractReadResult(ContractMapper.Map(path, root), diagnostics.ToEquatableArray());
    }
}
