using System.Linq;
using Clientele.Analyzers.Queries;
using Clientele.Analyzers.Rules;
using Clientele.Analyzers.Services;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clientele.Analyzers;

/// <summary>The rules on queries: CLT1001 to CLT1099.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QueryAnalyzer : RuleAnalyzer
{
    /// <summary>An analyzer of queries.</summary>
    public QueryAnalyzer()
        : base(
        [
            new MissingSelect(),
            new WholeRelatedRows(),
            new WholeEntitySelector(),
            new RequestPerRow(),
            new UnboundedList(),
            new WorkAfterFetching(),
            new RefusedOption(),
            new WastedQuery(),
            new ODataText(),
        ])
    {
    }

    /// <summary>A client of an OData service has sets, or entities.</summary>
    private protected override bool Concerns(ApiService service) =>
        service.Client.GetMembers().OfType<IPropertySymbol>().Any(member => QueryTypes.IsDeferred(member.Type));
}
