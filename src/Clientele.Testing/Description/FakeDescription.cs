using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml;
using Clientele.Testing.Rows;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Vocabularies;

namespace Clientele.Testing.Description;

/// <summary>What a fake OData service knows of itself: read once, shared by all fakes of the service, never changed.</summary>
public sealed class FakeDescription
{
    internal const string RequiredTerm = "Clientele.RequiredOnCreate";
    private const string ComputedTerm = "Org.OData.Core.V1.Computed";
    private const string ImmutableTerm = "Org.OData.Core.V1.Immutable";
    private const string ConcurrencyTerm = "Org.OData.Core.V1.OptimisticConcurrency";

    private readonly byte[] _text;
    private readonly ConcurrentDictionary<IEdmStructuredType, TypeFacts> _facts = new();
    private readonly ConcurrentDictionary<IEdmNavigationProperty, IEdmNavigationProperty?> _inverses = new();
    private readonly ConcurrentDictionary<IEdmNavigationProperty, string?> _foreignKeys = new();
    private readonly ConcurrentDictionary<IEdmEntityType, IReadOnlyList<IEdmEntitySet>> _setsOf = new();

    private FakeDescription(byte[] text, IEdmModel model)
    {
        _text = text;
        Model = model;
        Container = model.EntityContainer;
    }

    internal IEdmModel Model { get; }

    internal IEdmEntityContainer Container { get; }

    internal ReadOnlyMemory<byte> Text => _text;

    /// <summary>Reads a description.</summary>
    /// <param name="csdl">CSDL XML (OData CSDL XML Representation 4.01), UTF-8.</param>
    /// <exception cref="InvalidOperationException">It is not a description.</exception>
    public static FakeDescription Parse(ReadOnlySpan<byte> csdl)
    {
        var text = csdl.ToArray();
        using var reader = XmlReader.Create(new MemoryStream(text));
        return CsdlReader.TryParse(reader, out var model, out var errors)
            ? new FakeDescription(text, model)
            : throw new InvalidOperationException("The description cannot be read: " + string.Join("; ", errors.Take(3)));
    }

    internal TypeFacts Facts(IEdmStructuredType type) => _facts.GetOrAdd(type, found => new TypeFacts(found, RulesOf));

    internal string? KeyOf(Row row) => KeyText.Of(row, Facts(row.Type).Key);

    /// <summary>The address of an entity relative to the service root: <c>Orders(1)</c>.</summary>
    internal string Address(Row row) =>
        (SetsOf((IEdmEntityType)row.Type) is [var set, ..] ? set.Name : row.Type.FullTypeName()) + "(" + KeyText.Predicate(row, Facts(row.Type).Key) + ")";

    /// <summary>The set that entities of a type are in, unless something says another.</summary>
    internal IEdmEntitySet? SetOf(IEdmEntityType type) => SetsOf(type) is [var first, ..] ? first : null;

    internal IReadOnlyList<IEdmEntitySet> SetsOf(IEdmEntityType type) => _setsOf.GetOrAdd(type, wanted =>
    [
        .. Container.EntitySets().Where(set => set.EntityType == wanted),
        .. Container.EntitySets().Where(set => set.EntityType != wanted && (wanted.IsOrInheritsFrom(set.EntityType) || set.EntityType.IsOrInheritsFrom(wanted))),
    ]);

    /// <summary>The property that holds the key of the related entity.</summary>
    internal string? ForeignKey(IEdmNavigationProperty navigation) => _foreignKeys.GetOrAdd(
        navigation,
        property => property.ReferentialConstraint?.PropertyPairs.ToList() is [var pair] && Facts(property.ToEntityType()).Key.Count == 1
            ? pair.DependentProperty.Name
            : null);

    /// <summary>The single-valued navigation property of the other side that leads back through a foreign key; null where none or several could.</summary>
    internal IEdmNavigationProperty? Inverse(IEdmNavigationProperty navigation) => _inverses.GetOrAdd(navigation, property =>
    {
        if (property.ContainsTarget || ForeignKey(property) is not null)
        {
            return null;
        }

        if (property.Partner is { } partner)
        {
            return ForeignKey(partner) is null ? null : partner;
        }

        var back = Facts(property.ToEntityType()).Navigations
            .Where(other => !other.TargetMultiplicity().Equals(EdmMultiplicity.Many) && other.Partner is null
                && ((IEdmEntityType)property.DeclaringType).IsOrInheritsFrom(other.ToEntityType()) && ForeignKey(other) is not null)
            .ToList();
        return property.TargetMultiplicity() == EdmMultiplicity.Many && back.Count == 1 ? back[0] : null;
    });

    /// <summary>Whether entities of a set have ETags.</summary>
    internal bool HasEntityTags(IEdmNavigationSource? source) =>
        source is IEdmVocabularyAnnotatable annotated && Annotation(annotated, ConcurrencyTerm) is not null;

    private MemberRules RulesOf(IEdmProperty property)
    {
        var structural = (IEdmStructuralProperty)property;
        var isKey = structural.IsKey();
        return new MemberRules(
            Annotation(property, ComputedTerm) is not null,
            isKey || Annotation(property, ImmutableTerm) is not null,
            Annotation(property, RequiredTerm) is not null,
            structural.Type switch
            {
                IEdmStringTypeReference text => text.MaxLength,
                IEdmBinaryTypeReference bytes => bytes.MaxLength,
                _ => null,
            },
            structural.DefaultValueString)
        {
            Minimum = Number(Said(property, "Clientele.Minimum")),
            Maximum = Number(Said(property, "Clientele.Maximum")),
            Pattern = Said(property, "Clientele.Pattern"),
            Allowed = Annotation(property, "Clientele.AllowedValues")?.Value is IEdmCollectionExpression values
                ? [.. values.Elements.OfType<IEdmStringConstantExpression>().Select(value => value.Value)]
                : [],
        };
    }

    private static decimal? Number(string? text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private string? Said(IEdmVocabularyAnnotatable element, string term) => (Annotation(element, term)?.Value as IEdmStringConstantExpression)?.Value;

    private IEdmVocabularyAnnotation? Annotation(IEdmVocabularyAnnotatable element, string term) =>
        Model.FindVocabularyAnnotations(element).FirstOrDefault(annotation => annotation.Term.FullName() == term
            && annotation.Value is not IEdmBooleanConstantExpression { Value: false });
}
