using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Projects;
using Clientele.Analyzers.Services;
using Clientele.Analyzers.Urls;
using Clientele.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clientele.Analyzers.Rules;

/// <summary>CLT1010: addresses written by hand that say what the description does not.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ODataText : QueryRule
{
    public const string Id = "CLT1010";

    /// <summary>Diagnostic property: what should stand at the place.</summary>
    public const string ReplacementProperty = "Replacement";

    private const int MaxCallers = 50;

    private static readonly DiagnosticDescriptor Text = new(
        Id,
        "An address of the service is wrong or costly",
        "{0}",
        RuleDescriptor.QueryCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An address in a string is not checked: an option without '$' is ignored, and an open type accepts any name as an undeclared member.",
        helpLinkUri: RuleDescriptor.HelpLink(Id));

    public override DiagnosticDescriptor Descriptor => Text;

    public override bool CoversTests => true;

    public override void Register(CompilationStartAnalysisContext context, AnalyzedProject project)
    {
        var sets = new ConcurrentDictionary<ApiService, ClientSets>();
        context.RegisterOperationAction(operation => Check(operation, project, sets), OperationKind.Invocation, OperationKind.ObjectCreation);
    }

    private static void Check(OperationAnalysisContext context, AnalyzedProject project, ConcurrentDictionary<ApiService, ClientSets> sets)
    {
        if (UrlSink.Of(context.Operation) is not { } sink)
        {
            return;
        }

        var sources = project.SourcesFor(context.CancellationToken);
        var text = UrlTextReader.Of(sink.Address, sources, out var parameter);
        if (parameter is { Symbol: { ContainingSymbol: IMethodSymbol helper } given, At: var at } && project.Services.Any(service => IsRoot(text.Value.Substring(0, at), service)))
        {
            // The path is put together in a method of one's own: those who call it say what it is.
            foreach (var call in sources.Calls(helper).Take(MaxCallers))
            {
                if (call.CallArguments().FirstOrDefault(argument => argument.Parameter?.Ordinal == given.Ordinal)?.Value is { } argument)
                {
                    Check(context, project, sets, sink, UrlTextReader.Of(sink.Address, given, argument, sources), argument.Syntax);
                }
            }
        }
        else
        {
            Check(context, project, sets, sink, text, sink.Address.Syntax);
        }
    }

    private static void Check(
        OperationAnalysisContext context, AnalyzedProject project, ConcurrentDictionary<ApiService, ClientSets> sets, UrlSink sink, UrlText text, SyntaxNode place)
    {
        var value = text.Value;
        if (Service(sink, value, project, sets, context) is not { } service || Relative(value, service) is not { } url)
        {
            return;
        }

        foreach (var finding in new ODataUrlCheck(service, sets.GetOrAdd(service, known => new ClientSets(known)), project).Of(url, sink.IsRead))
        {
            var location = text.Locate(finding.Part.Start, finding.Part.Length);
            var properties = location is not null && finding.Replacement is { } replacement
                ? ImmutableDictionary<string, string?>.Empty.Add(ReplacementProperty, replacement)
                : ImmutableDictionary<string, string?>.Empty;
            context.ReportDiagnostic(Diagnostic.Create(Text, location ?? place.GetLocation(), properties, finding.Message));
        }
    }

    private static ApiService? Service(
        UrlSink sink, string text, AnalyzedProject project, ConcurrentDictionary<ApiService, ClientSets> sets, OperationAnalysisContext context)
    {
        if (Origin.Of(text, isWhole: true) is { } origin)
        {
            return project.Services.FirstOrDefault(service => service.BaseAddress == origin);
        }

        // To find out whom an HttpClient talks to is work: only where the address could be one of a service's.
        return text.IndexOf("://", StringComparison.Ordinal) < 0
            && project.Services.Any(service => Relative(text, service) is { } url && IsLike(url, sets.GetOrAdd(service, known => new ClientSets(known))))
                ? project.Locator(project.SourcesFor(context.CancellationToken)).Find(sink.Address, sink.Sender.NamedSymbol())
                : null;
    }

    private static bool IsRoot(string text, ApiService service) => Relative(text, service) is { IsEmpty: true };

    private static bool IsLike(UrlPart url, ClientSets sets)
    {
        var end = url.Value.IndexOfAny(['?', '/', '(']);
        var name = end < 0 ? url.Value : url.Value.Substring(0, end);
        return sets.Find(name) is not null || (name.Length > 0 && DidYouMean.Closest(name, sets.Names) is not null);
    }

    /// <summary>The address behind the service's root.</summary>
    private static UrlPart? Relative(string text, ApiService service)
    {
        var start = 0;
        if (text.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme)
        {
            start = text.IndexOf('/', scheme + 3);
            if (start < 0 || string.Compare(text, start, service.BasePath, 0, service.BasePath.Length, StringComparison.OrdinalIgnoreCase) != 0)
            {
                return null;
            }

            return UrlPart.Whole(text).Slice(start + service.BasePath.Length, text.Length);
        }

        // A root that is known at run time only, or by the HttpClient.
        while (start < text.Length && text[start] is UrlText.Hole or '/')
        {
            start++;
        }

        var path = service.BasePath.TrimStart('/');
        if (path.Length > 0 && string.Compare(text, start, path, 0, path.Length, StringComparison.OrdinalIgnoreCase) == 0)
        {
            start += path.Length;
        }

        return UrlPart.Whole(text).Slice(start, text.Length);
    }
}
