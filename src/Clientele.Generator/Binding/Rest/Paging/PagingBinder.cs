using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.Rest.Responses;
using Clientele.Generator.Binding.Rest.Schemas;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Reading.OpenApi;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Binding.Rest.Paging;

/// <summary>Holds ways of paging against the operations that page so: parameters and pointers must be there.</summary>
internal sealed class PagingBinder(OpenApiDocument document, SchemaIndex index, SchemaPointers pointers, TypeBinder types, BindingReport report)
{
    /// <summary>The way of paging and the list that a page holds; null where the operation does not page, or not in a way that works.</summary>
    public (RestPagingModel Model, OpenApiSchema Items)? Bind(OpenApiOperation operation)
    {
        if (RulesOf(operation) is not var (said, place) || ResultBinder.SuccessSchema(operation) is not { } body)
        {
            return null;
        }

        var rules = AsItStands(InOnePlace(said, operation), body);
        var found = new Found(this, operation, body, place, rules.Extension);
        var items = found.Pointer(rules.Items ?? DefaultItems(rules));
        if (items is null)
        {
            return null;
        }

        if (types.Shapes.Of(index.Resolve(items).Schema) != SchemaShape.List)
        {
            var at = rules.Items ?? DefaultItems(rules);
            if (rules.Extension is null)
            {
                report.Add(VocabularyDescriptors.ItemsAreNoList, place ?? at.Span, at.Value, "something else");
            }
            else
            {
                ReportForeign(at.Span, rules.Extension, at.Value, "is not a list", at.Value, []);
            }

            return null;
        }

        var isPointer = rules.Kind is PagingKind.Token or PagingKind.Url && rules.Next is not null;
        var next = isPointer ? found.Pointer(rules.Next!) : items;
        if (next is null || !found.HasParameters(rules))
        {
            return null;
        }

        if (rules.Kind == PagingKind.LastItem && rules.Next is { } last && index.Resolve(items).Schema.Items is { } item)
        {
            found.Pointer(last, item);
        }

        var model = new RestPagingModel(
            Next(rules),
            rules.Token is { } parameter ? new TokenInQuery(parameter.Value) : rules.TokenInBody is { } member ? new TokenInBody(Path(member)) : null,
            rules.Size?.Value,
            Path(rules.Items ?? DefaultItems(rules)),
            Checked(found, rules.HasMore),
            Checked(found, rules.Total),
            Checked(found, rules.TotalPages),
            rules.StopOnEmpty);
        return rules.Extension is not null && found.IsAmiss ? null : (model, items);
    }

    private static NextPage Next(PagingRules rules) => rules.Kind switch
    {
        PagingKind.HeaderToken => new NextInHeader(rules.Next?.Value ?? "next"),
        PagingKind.LinkHeader => new NextInLink(rules.Next?.Value ?? "next"),
        PagingKind.Offset or PagingKind.PageNumber => new NextByCount(rules.Kind, rules.First ?? 0),
        _ => new NextInBody(rules.Kind, Path(rules.Next)),
    };

    /// <summary>Where a token may be a parameter or a member of the body, the parameters decide.</summary>
    private static PagingRules InOnePlace(PagingRules rules, OpenApiOperation operation) => rules switch
    {
        { Token: null } or { TokenInBody: null } => rules,
        _ when operation.RequestBody is null || operation.Parameters.Any(p => p.Place == ParameterPlace.Query && p.Name.Value == rules.Token!.Value) => rules with { TokenInBody = null },
        _ => rules with { Token = null },
    };

    /// <summary>Of two ways to read words of other generators, the one that the response has.</summary>
    private PagingRules AsItStands(PagingRules rules, OpenApiSchema body)
    {
        return rules with { Items = Of(rules.Items, rules.ItemsElse), Next = Of(rules.Next, rules.NextElse) };

        Positioned<string>? Of(Positioned<string>? first, string? second) =>
            second is not null && (first is null || !Exists(first.Value)) && Exists(second) ? new Positioned<string>(second, first?.Span ?? rules.Span) : first;

        bool Exists(string pointer) => Find(body, pointer).Schema is not null;
    }

    /// <summary>Without a word on items, they are the envelope's payload, or the whole body.</summary>
    private Positioned<string> DefaultItems(PagingRules rules) => document.Rules.Envelope?.Payload ?? new Positioned<string>("", rules.Span);

    private (PagingRules Rules, FileSpan? Place)? RulesOf(OpenApiOperation operation)
    {
        if (operation.Rules.Paging is { } own)
        {
            return (own, null);
        }

        if (operation.Rules.PagingName is { } named)
        {
            if (document.Rules.Paging.TryGetValue(named.Value, out var shared))
            {
                return (shared, named.Span);
            }

            report.Add(VocabularyDescriptors.UnknownPaging, named.Span, named.Value, report.Suggest(named.Value, document.Rules.Paging.Keys));
            return null;
        }

        if (operation.Rules.IsList && MarkedPaging.Read(operation, index) is { } marked)
        {
            return (marked, null);
        }

        return LinksOn(operation) ? (new PagingRules(operation.Span) { Kind = PagingKind.LinkHeader }, null) : null;
    }

    /// <summary>A list whose responses have a <c>Link</c> field goes on where its relation <c>next</c> leads (RFC 8288), and ends where there is none.</summary>
    private bool LinksOn(OpenApiOperation operation) => operation.Method == "GET"
        && operation.Responses.Any(response => response.Status.Value.StartsWith("2", StringComparison.Ordinal)
            && response.Headers.Any(header => header.Name.Value.Equals("Link", StringComparison.OrdinalIgnoreCase)))
        && ResultBinder.SuccessSchema(operation) is { } body
        && pointers.Find(body, document.Rules.Envelope is { } envelope && operation.Rules.Envelope ? envelope.Payload.Value : "").Schema is { } items
        && index.Resolve(items) is { IsNullable: false } resolved && types.Shapes.Of(resolved.Schema) == SchemaShape.List;

    private static EquatableArray<string> Checked(Found found, Positioned<string>? pointer) =>
        pointer is not null && found.Pointer(pointer) is not null ? Path(pointer) : [];

    private static EquatableArray<string> Path(Positioned<string>? pointer) =>
        pointer is null ? [] : JsonPointer.Tokens(pointer.Value).ToEquatableArray();

    /// <summary>Looks up pointers in the schema of a response, and reports those that lead nowhere.</summary>
    /// <param name="place">Where to report; null for the pointer's own place. A way that several operations share is wrong at the operation.</param>
    /// <param name="extension">The extension of another generator that says so: its author did not write for this one.</param>
    private sealed class Found(PagingBinder binder, OpenApiOperation operation, OpenApiSchema body, FileSpan? place, string? extension)
    {
        /// <summary>Something was not there.</summary>
        public bool IsAmiss { get; private set; }

        public OpenApiSchema? Pointer(Positioned<string> pointer) => Pointer(pointer, body);

        public OpenApiSchema? Pointer(Positioned<string> pointer, OpenApiSchema root) =>
            Pointer(pointer, root, ReferenceEquals(root, body) ? $"the response of {operation.Method} {operation.Template}" : "an item");

        private OpenApiSchema? Pointer(Positioned<string> pointer, OpenApiSchema root, string where)
        {
            var target = binder.Find(root, pointer.Value);
            IsAmiss |= target.Schema is null;
            if (target.Schema is null && extension is not null)
            {
                binder.ReportForeign(pointer.Span, extension, pointer.Value, "does not exist in " + where, target.Missing, target.Known);
            }
            else if (target.Schema is null)
            {
                binder.Report(VocabularyDescriptors.PointerNotFound, place ?? pointer.Span, pointer.Value, where, target.Missing, target.Known);
            }

            return target.Schema;
        }

        public bool HasParameters(PagingRules rules)
        {
            var needsToken = rules.Kind is not (PagingKind.Url or PagingKind.LinkHeader);
            if (needsToken && rules.Token is null && rules.TokenInBody is null)
            {
                binder.Report(VocabularyDescriptors.PagingNeedsParameter, place ?? rules.Span);
                return false;
            }

            return Has(rules.Size) & Has(rules.Token) & HasMember(rules.TokenInBody);
        }

        /// <summary>Whether the request's body, which must be JSON, has the member.</summary>
        private bool HasMember(Positioned<string>? pointer)
        {
            if (pointer is null)
            {
                return true;
            }

            var content = operation.RequestBody is { } sent && MediaTypes.Request(sent.Contents) is var (found, kind) && kind == RestBodyKind.Json ? found : null;
            return Pointer(pointer, content?.Schema ?? new OpenApiSchema(operation.Span), $"the request of {operation.Method} {operation.Template}") is not null;
        }

        private bool Has(Positioned<string>? name)
        {
            var known = operation.Parameters.Where(p => p.Place == ParameterPlace.Query).Select(p => p.Name.Value).ToList();
            if (name is null || known.Contains(name.Value))
            {
                return true;
            }

            if (extension is null)
            {
                binder.Report(VocabularyDescriptors.ParameterNotFound, place ?? name.Span, name.Value, null, name.Value, known);
            }
            else
            {
                binder.ReportForeign(name.Span, extension, name.Value, "is no query parameter of the operation", name.Value, known);
            }

            return false;
        }
    }

    private PointerTarget Find(OpenApiSchema root, string pointer) => pointers.Find(root, pointer);

    private void ReportForeign(FileSpan span, string extension, string argument, string why, string missing, IReadOnlyList<string> known) =>
        report.Add(VocabularyDescriptors.PagingDoesNotFit, span, extension, argument, why, report.Suggest(missing, known));

    private void Report(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, FileSpan span) => report.Add(descriptor, span);

    private void Report(
        Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, FileSpan span, string argument, string? where, string missing, IReadOnlyList<string> known)
    {
        var suggestion = report.Suggest(missing, known);
        if (where is null)
        {
            report.Add(descriptor, span, argument, suggestion);
        }
        else
        {
            report.Add(descriptor, span, argument, where, suggestion);
        }
    }
}
