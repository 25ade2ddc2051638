using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Clientele.Generator.Binding.OData.Annotations;
using Clientele.Generator.Binding.OData.Contract;
using Clientele.Generator.Binding.OData.Members;
using Clientele.Generator.Binding.OData.Names;
using Clientele.Generator.Binding.OData.Operations;
using Clientele.Generator.Binding.OData.Sets;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Naming;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Reading.Csdl;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Binding.OData;

/// <summary>Makes one service model of a description, the documents it refers to, and a contract.</summary>
internal static class ODataBinder
{
    /// <summary>Binds everything that can be bound; what can't be is reported and omitted.</summary>
    /// <param name="documents">The description first, then the documents that its references mean.</param>
    /// <param name="contract">Null where the service has none.</param>
    public static BindResult Bind(
        IReadOnlyList<CsdlDocument> documents,
        ContractDocument? contract,
        BindFacts facts,
        CancellationToken cancellationToken = default)
    {
        var report = new BindingReport();
        documents = WithoutCopies(documents);
        if (documents.Count == 0 || documents[0].Schemas.Count == 0)
        {
            return new BindResult(null, []);
        }

        var symbols = new SymbolTable(documents, report);
        var annotations = new AnnotationIndex(symbols.Scopes);
        var rules = new ContractRules(contract, symbols, report);
        var resolver = new TypeResolver(symbols, report);
        resolver.ResolveDefinitions();
        new UnsuppliedTypes(symbols, resolver, rules, report).Declare();
        AnyEntity.Declare(symbols);
        var types = TypeHierarchy.Link(symbols, resolver, report);
        cancellationToken.ThrowIfCancellationRequested();

        var members = new MemberBinder(symbols, resolver, annotations, rules, report);
        members.Bind(types);
        KeyBinder.Bind(types, report);
        AlternateKeys.Bind(types, annotations);
        var container = new ContainerBinder(symbols, resolver, annotations, rules, report);
        container.Bind();
        var operations = new OperationBinder(symbols, resolver, annotations, rules, report);
        operations.Bind(container);
        cancellationToken.ThrowIfCancellationRequested();

        // Before a slice takes anything out: what it leaves out is there all the same.
        var foreignKeys = new ForeignKeys(contract, report);
        DescriptionChecks.Report(symbols, resolver, annotations, types, foreignKeys, report);

        var selection = new Selection(contract?.Selection ?? new SelectionRules());
        new Reachability(selection, report).Follow(container.Sets, operations.Operations, symbols);
        types = [.. types, .. OtherEntities.Merge(symbols, operations.Operations)];
        new CreateRules(rules, report).Apply(types, container.Sets);
        WriteRestrictions.Apply(container.Sets);
        NavigationRestrictions.Apply(container.Sets, types, annotations);
        WrittenTypes.Mark(types, operations.Operations);

        var name = ServiceName(contract, facts, report);
        new TypeNamer(name, facts, rules, report).Name(symbols);
        var memberNamer = new MemberNamer(report);
        memberNamer.Name(types);
        var client = ContainerNamer.Name(container.Sets, name, report);
        AlternateKeyNamer.Name(types);
        new OperationNamer(memberNamer, report).Name(operations.Operations, client);
        cancellationToken.ThrowIfCancellationRequested();

        var builder = new ModelBuilder(symbols, annotations, members, foreignKeys);
        var model = new ODataServiceModel(
            name,
            ServiceNamespace(contract, facts, report),
            FileNames.Last(documents[0].Path),
            DescriptionHash(documents),
            contract?.Service ?? ContractModel.Default,
            builder.BuildTypes(),
            new EnumBinder(annotations, rules, report).Bind(symbols.Enums),
            SetModels.BuildSets(container.Sets),
            SetModels.BuildSingletons(container.Sets),
            builder.BuildOperations(operations.Operations));

        LargeDescriptions.Report(model, documents[0].Path, selection, report);
        if (contract is not null)
        {
            ContractChecks.Report(contract, rules, types, selection, container.Sets, operations.Operations, report);
        }

        return new BindResult(model, report.ToArray());
    }

    /// <summary>A document may be referred to by several addresses, and a pattern of references takes the description itself too.</summary>
    private static IReadOnlyList<CsdlDocument> WithoutCopies(IReadOnlyList<CsdlDocument> documents)
    {
        var hashes = new HashSet<string>();
        return [.. documents.Where(document => hashes.Add(document.ContentHash))];
    }

    private static string ServiceName(ContractDocument? contract, BindFacts facts, BindingReport report) =>
        contract?.Name is { } given && ContractNames.IsValid(given, report) ? given.Value : Identifiers.Pascal(facts.Name, "Service");

    private static string ServiceNamespace(ContractDocument? contract, BindFacts facts, BindingReport report) =>
        contract?.Namespace is { } given && ContractNames.IsValidNamespace(given, report) ? given.Value : facts.Namespace;

    private static string DescriptionHash(IReadOnlyList<CsdlDocument> documents)
    {
        if (documents.Count == 1)
        {
            return documents[0].ContentHash;
        }

        using var hash = new ContentHash();
        foreach (var document in documents)
        {
            hash.Append(document.ContentHash);
        }

        return hash.ToHexadecimal();
    }
}
