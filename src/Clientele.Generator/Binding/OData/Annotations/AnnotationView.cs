using System;
using System.Collections.Generic;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData.Annotations;

/// <summary>
/// All annotations of one model element, inline ones first. Qualified ones hold under conditions we don't know, so they are passed over.
/// </summary>
internal readonly struct AnnotationView(
    IReadOnlyList<CsdlAnnotation> inline,
    DocumentScope scope,
    IReadOnlyList<TargetedAnnotation> targeted)
{
    public CsdlAnnotation? Core(string term) => Find(Terms.CoreNamespace, term);

    public CsdlAnnotation? Capability(string term) => Find(Terms.CapabilitiesNamespace, term);

    public CsdlAnnotation? Validation(string term) => Find(Terms.ValidationNamespace, term);

    /// <summary>A term of SAP's Common vocabulary, whose labels document services that say nothing else.</summary>
    public CsdlAnnotation? Sap(string term) => Find(Terms.SapCommonNamespace, term);

    /// <summary>A tagging term: true where it stands without a value.</summary>
    public bool IsTagged(string term) => Core(term) is { } annotation && AnnotationValues.Boolean(annotation.Value, byDefault: true);

    /// <summary>The document whose aliases stand in the value of an annotation of this element.</summary>
    public DocumentScope ScopeOf(CsdlAnnotation annotation)
    {
        for (var i = 0; i < targeted.Count; i++)
        {
            if (ReferenceEquals(targeted[i].Annotation, annotation))
            {
                return targeted[i].Scope;
            }
        }

        return scope;
    }

    private CsdlAnnotation? Find(string vocabulary, string term)
    {
        for (var i = 0; i < inline.Count; i++)
        {
            if (Matches(inline[i], scope, vocabulary, term))
            {
                return inline[i];
            }
        }

        for (var i = 0; i < targeted.Count; i++)
        {
            if (Matches(targeted[i].Annotation, targeted[i].Scope, vocabulary, term))
            {
                return targeted[i].Annotation;
            }
        }

        return null;
    }

    private static bool Matches(CsdlAnnotation annotation, DocumentScope scope, string vocabulary, string term)
    {
        var name = annotation.Term.Value;
        return annotation.Qualifier is null
            && name.Length > term.Length
            && name[name.Length - term.Length - 1] == '.'
            && name.EndsWith(term, StringComparison.Ordinal)
            && scope.TermNamespace(name) == vocabulary;
    }
}
