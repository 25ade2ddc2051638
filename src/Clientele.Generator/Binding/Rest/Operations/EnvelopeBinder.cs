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

namespace Clientele.Generator.Binding.Rest.Operations;

/// <summary>Checks the envelope against the bodies that it wraps according to the description: each pointer must exist in at least one of them.</summary>
internal static class EnvelopeBinder
{
    public static RestEnvelopeModel Bind(EnvelopeRules rules, OpenApiDocument document, SchemaPointers pointers, BindingReport report)
    {
        // An error's body is wrapped like any other, and code and message often stand there alone.
        var bodies = document.Operations
            .Where(operation => operation.Rules.Envelope)
            .SelectMany(operation => operation.Responses)
            .SelectMany(response => response.Contents)
            .Where(content => content.Schema is not null && MediaTypes.IsJsonOrAny(content))
            .Select(content => content.Schema!)
            .ToList();

        return new RestEnvelopeModel(
            Path(rules.Payload),
            Path(rules.Status),
            rules.Success.ToEquatableArray(),
            rules.Failure.ToEquatableArray(),
            Path(rules.Message),
            Path(rules.Code),
            Path(rules.Result),
            Path(rules.Count),
            Path(rules.Limit));

        EquatableArray<string> Path(Positioned<string>? pointer)
        {
            if (pointer is null)
            {
                return [];
            }

            PointerTarget? missed = null;
            if (bodies.Count > 0 && !bodies.Exists(body => (missed = pointers.Find(body, pointer.Value)).Schema is not null))
            {
                report.Add(
                    VocabularyDescriptors.PointerNotFound,
                    pointer.Span,
                    pointer.Value,
                    "any response",
                    report.Suggest(missed!.Missing, Known(bodies, pointers, pointer.Value)));
            }

            return JsonPointer.Tokens(pointer.Value).ToEquatableArray();
        }
    }

    private static IEnumerable<string> Known(List<OpenApiSchema> bodies, SchemaPointers pointers, string pointer) =>
        bodies.Take(100).SelectMany(body => pointers.Find(body, pointer).Known).Distinct(System.StringComparer.Ordinal);
}
