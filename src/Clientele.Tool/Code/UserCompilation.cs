using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Clientele.Tool.Code;

/// <summary>A project compiled with its clients.</summary>
/// <param name="Whole">With what generators wrote.</param>
/// <param name="Own">What people wrote, and what the build did.</param>
/// <param name="Emitted">The sources of the project's clients.</param>
internal sealed record UserCompilation(CSharpCompilation Whole, IReadOnlyList<SyntaxTree> Own, IReadOnlyList<GeneratedSourceResult> Emitted)
{
    /// <summary>Characters of the clients' sources.</summary>
    public long SourceLength => Emitted.Sum(source => (long)source.SourceText.Length);

    /// <summary>Errors of the compiler, and what it says of nulls, in code that people wrote.</summary>
    public IReadOnlyList<Diagnostic> Findings(CancellationToken cancellationToken)
    {
        // Not of the whole compilation: the emitted code is many times larger, and not written by users.
        return [.. Own.AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .SelectMany(tree => Whole.GetSemanticModel(tree).GetDiagnostics(cancellationToken: cancellationToken))
            .Where(found => found.Severity == DiagnosticSeverity.Error || (found.Severity == DiagnosticSeverity.Warning && IsOfNulls(found.Id)))];
    }

    /// <summary>Bytes of the assembly; null where it does not compile.</summary>
    public long? AssemblyLength(CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream();
        return Whole.Emit(stream, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded), cancellationToken: cancellationToken).Success ? stream.Length : null;
    }

    /// <summary>The compilation as another project sees it.</summary>
    public CompilationReference AsReference() => Whole.ToMetadataReference();

    // CS8600 to CS8655: warnings about references that may be null.
    private static bool IsOfNulls(string id) => string.CompareOrdinal(id, "CS8600") >= 0 && string.CompareOrdinal(id, "CS8655") <= 0;
}
