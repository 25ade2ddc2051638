using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Clientele.Docs.Tests.Harness;

/// <summary>What compiler, generator or an analyzer says of a line of a page.</summary>
internal sealed record PageFinding(string Page, int Line, string Id, DiagnosticSeverity Severity, string Message)
{
    /// <summary>A generator names files by their paths, without the lines that <c>#line</c> gives them.</summary>
    public static PageFinding Of(Diagnostic diagnostic, Compilation compilation)
    {
        var location = diagnostic.Location;
        var file = location.Kind == LocationKind.ExternalFile ? compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == location.GetLineSpan().Path) : null;
        var place = file is null
            ? location.GetMappedLineSpan()
            : file.GetMappedLineSpan(new TextSpan(file.GetText().Lines[location.GetLineSpan().StartLinePosition.Line].Start, 0));
        return new PageFinding(place.Path ?? "", place.StartLinePosition.Line + 1, diagnostic.Id, diagnostic.Severity, diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    public override string ToString() => $"{Page}({Line}): {Severity} {Id}: {Message}";
}
