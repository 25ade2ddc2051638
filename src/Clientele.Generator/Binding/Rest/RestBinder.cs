using System;
using System.Linq;
using System.Threading;
using Clientele.Generator.Binding.Rest.Operations;
using Clientele.Generator.Binding.Rest.Paging;
using Clientele.Generator.Binding.Rest.Responses;
using Clientele.Generator.Binding.Rest.Schemas;
using Clientele.Generator.Binding.Rest.Servers;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Naming;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Reading.OpenApi;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Binding.Rest;

/// <summary>The model of a REST service, and what was found wrong on the way to it.</summary>
internal sealed record RestBindResult(RestServiceModel Model, EquatableArray<LocatedDiagnostic> Diagnostics);

/// <summary>From an OpenAPI document, and a contract where there is one, to the model that emitters read.</summary>
internal static class RestBinder
{
    /// <summary>Binds a document to a model.</summary>
    /// <param name="document">The document.</param>
    /// <param name="contract">Goes before what the document says of servers, limits and errors; null if there is none.</param>
    /// <param name="facts">What holds where neither says anything.</param>
    /// <param name="cancellationToken">Ends binding.</param>
    /// <exception cref="OperationCanceledException">Binding was cancelled; nothing else is thrown, whatever the document.</exception>
    public static RestBindResult Bind(OpenApiDocument document, ContractDocument? contract, BindFacts facts, CancellationToken cancellationToken)
    {
        var report = new BindingReport();
        ContractEffects.ReportOpenApi(contract, report);
        document = document with
        {
            Rules = document.Rules with
            {
                Responses = contract?.Responses ?? document.Rules.Responses,
                DateTimes = contract?.DateTimes ?? document.Rules.DateTimes,
                Durations = contract?.Durations ?? document.Rules.Durations,
            },
        };
        var name = Identifiers.Pascal(contract?.Name?.Value ?? facts.GivenName ?? document.Rules.Name?.Value ?? facts.Name, "Api");
        var typeNames = TypeNames(name);
        var index = new SchemaIndex(document, report);
        var pointers = new SchemaPointers(index);
        var types = new TypeBinder(index, typeNames, wanted => facts.TypeName(wanted, name), PrimitiveFormats.Of(document), report);
        var tree = new ResourceTree(name + "Client", typeNames);
        var servers = new ServerBinder(document, report, typeNames);
        servers.BindDocument(contract?.Service.BaseAddress);
        var envelope = document.Rules.Envelope is { } rules ? EnvelopeBinder.Bind(rules, document, pointers, report) : null;
        var results = new ResultBinder(types, index, pointers, report, document.Rules.Envelope);
        var tokens = new AuthenticationBinder(document, servers, report, pointers);
        var chosen = contract?.Service.Authentication is null ? tokens.Bind() : null;
        var security = new SecurityBinder(document, chosen?.Scheme, chosen?.Scheme.Rules?.Operation?.Value, report);
        security.ReportDocument();
        var headers = new HeaderBinder(types, index);
        var operations = new RestOperationBinder(
            document,
            tree,
            servers,
            new ParameterBinder(types, report),
            new BodyBinder(types, index, report),
            results,
            headers,
            security,
            new PagingBinder(document, index, pointers, types, report));
        var selection = new RestSelection(contract?.Selection, report);
        foreach (var operation in selection.Operations(document))
        {
            cancellationToken.ThrowIfCancellationRequested();
            operations.Bind(operation);
        }

        var messages = document.Messages
            .Select(message => (message.Name, Content: message.Body.Contents.FirstOrDefault(MediaTypes.IsJsonOrAny)))
            .Where(message => message.Content?.Schema is not null)
            .Select(message => types.Bind(message.Content!.Schema!, Identifiers.Pascal(message.Name, "Message")))
            .ToList();
        messages.AddRange(selection.Types(document, types));
        var authentication = contract?.Service.Authentication is { } given
            ? tokens.Of(given)
            : chosen is { } described ? described.Model with { Origins = tokens.Origins } : null;
        var (classes, enums, unions) = types.Finish();
        var resources = tree.ToModels();
        var (markedClasses, markedUnions) = new Directions(classes, unions, document.Rules.Responses == "lenient").Mark(resources.SelectMany(resource => resource.Operations), operations.ErrorTypes.Concat(messages).Concat(headers.Models.Select(header => header.Type)));
        var model = new RestServiceModel(
            name,
            contract?.Namespace?.Value ?? facts.GivenNamespace ?? document.Rules.Namespace?.Value ?? facts.Namespace,
            FileNames.Last(document.Path),
            document.Hash,
            Documents.Of(document.Title),
            new RestContractModel(
                servers.Servers,
                servers.Variables,
                authentication,
                security.Model,
                envelope,
                document.Rules.FieldErrors is { } grammar ? new RestFieldErrorModel(grammar.Pattern, grammar.Separator, grammar.Kinds.ToEquatableArray()) : null,
                contract is { Service.RateLimits.IsEmpty: false } ? contract.Service.RateLimits : document.Rules.RateLimits,
                contract is { Service.Errors.IsEmpty: false } ? contract.Service.Errors : document.Rules.Errors),
            markedClasses.OrderBy(type => type.CSharpName, StringComparer.Ordinal).ToEquatableArray(),
            enums.Concat(servers.Enums).OrderBy(type => type.CSharpName, StringComparer.Ordinal).ToEquatableArray(),
            markedUnions.OrderBy(type => type.CSharpName, StringComparer.Ordinal).ToEquatableArray(),
            resources,
            headers.Models.OrderBy(header => header.CSharpName, StringComparer.Ordinal).ToEquatableArray());
        return new RestBindResult(model, report.ToArray());
    }

    private static NameScope TypeNames(string name)
    {
        var names = new NameScope([.. RuntimeTypes.Rest.Reserved]);
        foreach (var suffix in ReservedNames.ServiceSuffixes)
        {
            names.Reserve(name + suffix);
        }

        names.Reserve(name + "Headers");

        return names;
    }
}
