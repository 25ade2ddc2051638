using System.Globalization;
using System.Linq;
using System.Threading;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.Contract;

namespace Clientele.Generator.Tests.Contract;

internal static class ContractTextReading
{
    public static ContractReadResult Read(this string text) =>
        ContractReader.Read("api.contract.yaml", text, CancellationToken.None);

    /// <summary>The document of a text in which nothing is wrong.</summary>
    public static ContractDocument ReadClean(this string text)
    {
        var result = text.Read();
        Assert.Empty(result.Findings());
        return result.Document;
    }

    /// <summary>Findings as editors show them: <c>(line,column) id: message</c>, both from one.</summary>
    public static string[] Findings(this ContractReadResult result) => [.. result.Diagnostics.Select(Show)];

    private static string Show(LocatedDiagnostic diagnostic) => string.Create(
        CultureInfo.InvariantCulture,
        $"({diagnostic.Span.StartLine + 1},{diagnostic.Span.StartColumn + 1}) {diagnostic.Descriptor.Id}: {diagnostic.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture)}");
}
