using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Clientele.Generator.Emitting.OData;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;

namespace Clientele.Tool.Reference;

/// <summary>The pages of an OData service: a set, a type, an enumeration, an operation each.</summary>
internal sealed class ODataPages
{
    private readonly ODataServiceModel _service;
    private readonly PageFiles _files = new();
    private readonly ModelIndex _index;
    private readonly ODataExamples _examples;
    private readonly EntityGraph _graph;

    private ODataPages(ODataServiceModel service)
    {
        _service = service;
        _index = new ModelIndex(service);
        _examples = new ODataExamples(_index);
        foreach (var set in Sets())
        {
            _files.Add(PageKind.Set, set.WireName);
        }

        foreach (var type in Described())
        {
            _files.Add(PageKind.Type, type.QualifiedName);
        }

        foreach (var type in service.Enums)
        {
            _files.Add(PageKind.Enumeration, type.QualifiedName);
        }

        foreach (var operation in service.Operations)
        {
            _files.Add(PageKind.Operation, KeyOf(operation));
        }

        _graph = EntityGraph.Of(Described().Where(type => type.Kind == StructuredTypeKind.Entity), type => _files.Find(PageKind.Type, type)!);
    }

    /// <summary>All pages, and the diagram of all entity types.</summary>
    public static (IReadOnlyList<ReferencePage> Pages, string Diagram) Of(ODataServiceModel service)
    {
        var pages = new ODataPages(service);
        return (
            [
                .. pages.Sets().Select(pages.Set),
                .. pages.Described().Select(pages.Type),
                .. service.Enums.Select(pages.Enumeration),
                .. service.Operations.Select(pages.Operation),
            ],
            GraphSvg.Whole(pages._graph));
    }

    private IEnumerable<StructuredTypeModel> Described() => _service.Types.Where(type => !type.IsShared);

    private IEnumerable<EntitySetModel> Sets() => _service.EntitySets.Concat(
        _service.Singletons.Select(one => new EntitySetModel(one.WireName, one.CSharpName, one.EntityType, one.Capabilities, one.Documentation, one.Deprecated)));

    private ReferencePage Set(EntitySetModel set)
    {
        var isSingleton = _service.Singletons.Any(one => one.WireName == set.WireName);
        var type = _index.Find(set.EntityType);
        return new ReferencePage(PageKind.Set, _files.Add(PageKind.Set, set.WireName), set.CSharpName, set.WireName)
        {
            Summary = set.Documentation.Summary ?? $"{(isSingleton ? "Singleton" : "Entity set")} of {type?.CSharpName ?? set.EntityType}.",
            Remarks = set.Documentation.Remarks,
            Deprecated = set.Deprecated,
            Facts =
            [
                new Fact("Type", type?.CSharpName ?? set.EntityType, _files.Find(PageKind.Type, set.EntityType)),
                .. Capabilities(set.Capabilities),
            ],
            Tables = type is null ? [] : [.. Operations("Operations of all rows", type, isCollection: true), .. Operations("Operations of one", type, isCollection: false)],
            Examples = isSingleton ? _examples.OfSingleton(set) : _examples.OfSet(set),
        };
    }

    private static IEnumerable<Fact> Capabilities(CapabilitiesModel can)
    {
        (string Word, bool Can)[] reading =
        [
            ("$filter", can.Can(SetCapabilities.Filter)), ("$select", can.Can(SetCapabilities.Select)), ("$expand", can.Can(SetCapabilities.Expand)), ("$orderby", can.Can(SetCapabilities.Sort)), ("$search", can.Can(SetCapabilities.Search)),
            ("$count", can.Can(SetCapabilities.Count)), ("$top", can.Can(SetCapabilities.Top)), ("$skip", can.Can(SetCapabilities.Skip)),
        ];
        (string Word, bool Can)[] writing = [("create", can.Can(SetCapabilities.Insert)), ("change", can.Can(SetCapabilities.Update)), ("delete", can.Can(SetCapabilities.Delete))];
        yield return new Fact("Takes", string.Join(", ", reading.Concat(writing).Where(one => one.Can).Select(one => one.Word)));
        if (reading.Concat(writing).Where(one => !one.Can).Select(one => one.Word).ToList() is { Count: > 0 } refused)
        {
            yield return new Fact("Refuses", string.Join(", ", refused));
        }

        foreach (var (words, paths) in new[] { ("Not in $filter", can.NonFilterable), ("Not in $orderby", can.NonSortable), ("Not in $expand", can.NonExpandable) })
        {
            if (!paths.IsEmpty)
            {
                yield return new Fact(words, string.Join(", ", paths));
            }
        }

        if (can.MaxTop is { } top)
        {
            yield return new Fact("Most rows at once", top.ToString(CultureInfo.InvariantCulture));
        }

        if (can.PageSize is { } size)
        {
            yield return new Fact("Rows of a page", size.ToString(CultureInfo.InvariantCulture));
        }

        if (can.HasETags)
        {
            yield return new Fact("Changes", "need the ETag that was read");
        }
    }

    private ReferencePage Type(StructuredTypeModel type)
    {
        var isEntity = type.Kind == StructuredTypeKind.Entity;
        var keys = type.Keys.Select(key => key.Path).ToHashSet(StringComparer.Ordinal);
        return new ReferencePage(PageKind.Type, _files.Add(PageKind.Type, type.QualifiedName), type.CSharpName, type.QualifiedName)
        {
            Summary = type.Documentation.Summary ?? (isEntity ? "Entity type." : "Complex type."),
            Remarks = type.Documentation.Remarks,
            Deprecated = type.Deprecated,
            Facts =
            [
                .. type.Keys.IsEmpty ? Array.Empty<Fact>() : [new Fact("Key", string.Join(", ", type.Keys.Select(key => key.WireName)))],
                .. _index.DescribedBase(type) is { } parent ? [new Fact("Derived from", parent.CSharpName, _files.Find(PageKind.Type, parent.QualifiedName))] : Array.Empty<Fact>(),
                .. type.DerivedTypes.Select(_index.Find).OfType<StructuredTypeModel>().Select(derived => new Fact("Derived type", derived.CSharpName, _files.Find(PageKind.Type, derived.QualifiedName))),
                .. type.IsAbstract ? [new Fact("Abstract", "rows are of a derived type")] : Array.Empty<Fact>(),
                .. type.IsOpen ? [new Fact("Open", "may have members that are not described")] : Array.Empty<Fact>(),
                .. type.HasStream ? [new Fact("Media", "has a stream of its own")] : Array.Empty<Fact>(),
                .. Sets().Where(set => set.EntityType == type.QualifiedName).Select(set => new Fact("Set", set.CSharpName, _files.Find(PageKind.Set, set.WireName))),
            ],
            Tables =
            [
                .. MemberTable.Of("Properties", _index.AllProperties(type).Select(property => Property(property, keys))),
                .. MemberTable.Of("Navigation properties", _index.AllNavigations(type).Select(Navigation)),
                .. Operations("Operations of one", type, isCollection: false),
                .. Operations("Operations of a collection", type, isCollection: true),
            ],
            Examples = isEntity ? _examples.OfType(type) : [],
            Diagram = isEntity ? GraphSvg.Neighbours(_graph, type.QualifiedName) : null,
        };
    }

    private ReferencePage Enumeration(EnumTypeModel type) => new(PageKind.Enumeration, _files.Add(PageKind.Enumeration, type.QualifiedName), type.CSharpName, type.QualifiedName)
    {
        Summary = type.Documentation.Summary ?? "Enumeration.",
        Remarks = type.Documentation.Remarks,
        Deprecated = type.Deprecated,
        Facts = type.IsFlags ? [new Fact("Flags", "several members at once")] : [],
        Tables = [.. MemberTable.Of("Members", type.Members.Select(member => new Member(
            member.CSharpName, member.WireName, "", null, member.Value.ToString(CultureInfo.InvariantCulture), MemberTable.Words(member.Documentation, member.Deprecated))))],
    };

    private ReferencePage Operation(OperationModel operation)
    {
        var isFunction = operation.Kind == OperationKind.Function;
        var result = operation.ReturnType is { } returned ? CSharpWords.Plain(TypeMap.CSharp(returned)) : "nothing";
        return new ReferencePage(PageKind.Operation, _files.Add(PageKind.Operation, KeyOf(operation)), operation.CSharpName, operation.QualifiedName)
        {
            Summary = operation.Documentation.Summary ?? (isFunction ? "Function: it reads, and changes nothing." : "Action: it may change data."),
            Remarks = operation.Documentation.Remarks,
            Deprecated = operation.Deprecated,
            Facts =
            [
                new Fact("Request", isFunction ? "GET" : "POST"),
                .. operation.Binding is { } binding
                    ? [new Fact(binding.IsCollection ? "Of all rows of" : "Of one", binding.CSharpName, _files.Find(PageKind.Type, binding.QualifiedName))]
                    : new[] { new Fact("Of", _service.Name + "Client") },
                new Fact("Gives", result, operation.ReturnType is { } type ? HrefOf(type) : null),
            ],
            Tables = [.. MemberTable.Of("Parameters", operation.Parameters.Select(parameter => new Member(
                parameter.CSharpName, parameter.WireName, CSharpWords.Plain(TypeMap.CSharp(parameter.Type)), HrefOf(parameter.Type), parameter.IsOptional ? "optional" : "", MemberTable.Words(parameter.Documentation, null))))],
            Examples = _examples.OfOperation(operation),
        };
    }

    private Member Property(PropertyModel property, HashSet<string> keys)
    {
        string?[] notes =
        [
            keys.Contains(property.WireName) ? "key" : null,
            property.IsComputed ? "set by the service" : null,
            property is { IsImmutable: true, IsComputed: false } ? "on create only" : null,
            property.IsRequiredOnCreate ? "needed on create" : null,
            property.Facets,
            property.DefaultValue is { } value ? "default " + value : null,
        ];
        return new Member(
            property.CSharpName,
            property.WireName,
            CSharpWords.Plain(TypeMap.CSharp(property.Type)),
            HrefOf(property.Type),
            string.Join(", ", notes.Where(note => !string.IsNullOrEmpty(note))),
            MemberTable.Words(property.Documentation, property.Deprecated));
    }

    private Member Navigation(NavigationModel navigation) => new(
        navigation.CSharpName,
        navigation.WireName,
        navigation.Target.IsCollection ? $"list of {navigation.Target.CSharpName}" : navigation.Target.CSharpName,
        HrefOf(navigation.Target),
        string.Join(", ", new[] { navigation.ContainsTarget ? "contained" : null, navigation.ForeignKey is { } key ? "by " + key : null, navigation.Partner is { } partner ? "other end " + partner : null }.OfType<string>()),
        MemberTable.Words(navigation.Documentation, navigation.Deprecated));

    private IEnumerable<MemberTable> Operations(string title, StructuredTypeModel type, bool isCollection)
    {
        var lineage = _index.Lineage(type).Select(part => part.QualifiedName).ToHashSet(StringComparer.Ordinal);
        return MemberTable.Of(title, _service.Operations
            .Where(operation => operation.Binding is { } binding && binding.IsCollection == isCollection && lineage.Contains(binding.QualifiedName))
            .Select(operation => new Member(
                operation.CSharpName,
                operation.QualifiedName,
                operation.ReturnType is { } returned ? CSharpWords.Plain(TypeMap.CSharp(returned)) : "",
                operation.ReturnType is { } result ? HrefOf(result) : null,
                operation.Kind == OperationKind.Function ? "function" : "action",
                MemberTable.Words(operation.Documentation, operation.Deprecated))
            {
                Href = _files.Find(PageKind.Operation, KeyOf(operation)),
            }));
    }

    private string? HrefOf(TypeReference type) => type.Kind switch
    {
        TypeKind.Entity or TypeKind.Complex => _files.Find(PageKind.Type, type.QualifiedName),
        TypeKind.Enum => _files.Find(PageKind.Enumeration, type.QualifiedName),
        _ => null,
    };

    private static string KeyOf(OperationModel operation) =>
        $"{operation.QualifiedName}({operation.Binding?.QualifiedName},{operation.Binding?.IsCollection},{string.Join(',', operation.Parameters.Select(parameter => parameter.WireName))})";
}
