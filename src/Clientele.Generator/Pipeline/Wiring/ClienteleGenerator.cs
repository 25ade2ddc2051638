using System.Linq;
using System.Text;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;
using Clientele.Generator.Interception;
using Clientele.Generator.Pipeline.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Clientele.Generator.Pipeline.Wiring;

/// <summary>
/// Compiles the project's API descriptions into clients. Wiring only: text → document → client → model → files, each step equatable, so
/// that an edit redoes what depends on it and nothing else.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ClienteleGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var facts = context.CompilationProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => BuildFacts.Read(pair.Left, pair.Right.GlobalOptions))
            .WithTrackingName(StepNames.Facts);

        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => (File: pair.Left, Uses: FileUses.Read(pair.Right.GetOptions(pair.Left))))
            .Where(static file => !file.Uses.IsEmpty)
            .Select(static (file, cancellationToken) => ClientFile.Read(file.File, file.Uses, cancellationToken))
            .WithTrackingName(StepNames.Files);

        var documents = files
            .Select(static (file, cancellationToken) => FileDocument.Read(file, cancellationToken))
            .WithTrackingName(StepNames.Documents);

        var clients = documents.Collect()
            .SelectMany(static (all, _) => ClientInput.Group(all))
            .WithTrackingName(StepNames.Clients);

        var models = clients.Combine(facts)
            .Select(static (pair, cancellationToken) => ClientBinding.Bind(pair.Left, pair.Right, cancellationToken))
            .WithTrackingName(StepNames.Models);

        var services = models.Collect()
            .SelectMany(static (all, _) => ClientNames.Distinct(all))
            .WithTrackingName(StepNames.Services);

        var sources = services
            .Where(static client => !client.IsReferenced)
            .Select(static (client, cancellationToken) => ClientSources.Emit(client, cancellationToken))
            .WithTrackingName(StepNames.Sources);

        var separate = sources.Collect()
            .SelectMany(static (all, _) => SharedNamespaces.Separate(all));

        var emittedFiles = separate
            .SelectMany(static (client, _) => client.Files)
            .WithTrackingName(StepNames.EmittedFiles);

        context.RegisterSourceOutput(emittedFiles, static (output, file) => Add(output, file));

        // A client of another project that this one does not see, as one that only an analyzer has, gets no fake.
        var fakes = services
            .Combine(context.CompilationProvider)
            .Where(static pair => !pair.Left.IsReferenced || pair.Right.GetTypeByMetadataName(ClientNames.FullName(pair.Left.Service) + "Client") is { DeclaredAccessibility: Accessibility.Public })
            .Select(static (pair, _) => pair.Left)
            .Combine(facts.Select(static (facts, _) => facts.HasTesting))
            .Select(static (pair, cancellationToken) => FakeSources.Emit(pair.Left, pair.Right, cancellationToken))
            .WithTrackingName(StepNames.Fakes);

        var fakeFiles = fakes.SelectMany(static (fake, _) => fake.Files);

        context.RegisterSourceOutput(fakeFiles, static (output, file) => Add(output, file));

        var calls = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => SelectCandidates.IsCandidate(node) || GroupCandidates.IsCandidate(node), static (call, _) => call.Node)
            .WithTrackingName(StepNames.Calls);

        var declarations = services
            .Where(static client => !client.IsReferenced)
            .SelectMany(static (client, _) => ClientDeclarations.Of(client))
            .Collect()
            .Combine(fakeFiles.Select(static (file, _) => ClientDeclarations.Of(file)).Collect())
            .SelectMany(static (all, _) => all.Left.AddRange(all.Right))
            .WithTrackingName(StepNames.Declarations);

        var project = context.CompilationProvider
            .Combine(calls.Collect())
            .Combine(declarations.Collect())
            .Combine(facts)
            .Select(static (all, _) => all.Right.IsDesignTime
                ? ProjectInput<SyntaxNode>.None
                : ProjectInput<SyntaxNode>.Of(all.Left.Left.Left, all.Left.Left.Right, all.Left.Right, all.Right))
            .WithTrackingName(StepNames.Project);

        var interceptions = project
            .Select(static (input, cancellationToken) => Interceptions.Find(input, cancellationToken))
            .WithTrackingName(StepNames.Interceptions);

        var interceptors = interceptions.SelectMany(static (found, _) => found.Emit()).WithTrackingName(StepNames.Interceptors);

        context.RegisterImplementationSourceOutput(interceptors, static (output, file) => Add(output, file));

        var shapes = context.SyntaxProvider.ForAttributeWithMetadataName(
            "Clientele.OData.ProjectionAttribute", static (node, _) => node is TypeDeclarationSyntax, static (type, _) => (TypeDeclarationSyntax)type.TargetNode);

        var projections = context.CompilationProvider
            .Combine(shapes.Collect())
            .Combine(declarations.Collect())
            .Combine(facts)
            .Select(static (all, _) => ProjectInput<TypeDeclarationSyntax>.Of(all.Left.Left.Left, all.Left.Left.Right, all.Left.Right, all.Right))
            .Select(static (input, cancellationToken) => ProjectionList.Find(input, cancellationToken))
            .WithTrackingName(StepNames.Projections);

        context.RegisterSourceOutput(
            projections.SelectMany(static (all, _) => all.Projections).SelectMany(static (projection, _) => projection.Emit()),
            static (output, file) => Add(output, file));

        Report(context, documents.Where(static document => !document.File.IsReferenced).SelectMany(static (document, _) => document.Diagnostics));
        Report(context, models.Where(static client => !client.IsReferenced).SelectMany(static (client, _) => client.Diagnostics));
        Report(context, models.Collect().SelectMany(static (all, _) => ClientNames.Duplicates(all)));
        Report(context, separate.SelectMany(static (client, _) => client.Diagnostics));
        Report(context, fakes.SelectMany(static (fake, _) => fake.Diagnostics));
        Report(context, interceptions.SelectMany(static (found, _) => found.Diagnostics));
        Report(context, projections.SelectMany(static (all, _) => all.Diagnostics));
    }

    private static void Add(SourceProductionContext output, EmittedFile file) =>
        output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8));

    private static void Report(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<LocatedDiagnostic> diagnostics) =>
        context.RegisterSourceOutput(diagnostics, static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
}
