using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Clientele.Testing.Querying;
using Clientele.Testing.Rows;
using Clientele.Testing.Service;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace Clientele.Testing.Description;

/// <summary>The description of a fake OData service: read once, immutable, shared by all fakes of the service.</summary>
public sealed class FakeDescription
{
    /// <summary>Maximum number of cached addresses; the cache is cleared when it is full.</summary>
    private const int MostParsed = 512;

    private readonly byte[] _text;
    private readonly Lazy<DescribedModel> _model;
    private readonly ConcurrentDictionary<IEdmStructuredType, TypeFacts> _facts = new();
    private readonly ConcurrentDictionary<IEdmNavigationProperty, IEdmNavigationProperty?> _inverses = new();
    private readonly ConcurrentDictionary<IEdmNavigationProperty, string?> _foreignKeys = new();
    private readonly ConcurrentDictionary<IEdmEntityType, IReadOnlyList<IEdmEntitySet>> _setsOf = new();
    private readonly ConcurrentDictionary<string, ParsedQuery> _parsed = new(StringComparer.Ordinal);

    private FakeDescription(byte[] text)
    {
        _text = text;
        _model = new Lazy<DescribedModel>(() => DescribedModel.Read(new MemoryStream(text)));
    }

    internal IEdmModel Model => _model.Value.Model;

    internal IEdmEntityContainer Container => _model.Value.Container;

    internal ReadOnlyMemory<byte> Text => _text;

    /// <summary>Takes the description that the compiler has written into a fake, and reads it in the background while the program creates its client.</summary>
    /// <param name="csdl">CSDL XML (OData CSDL XML Representation 4.01), UTF-8.</param>
    public static FakeDescription Parse(ReadOnlySpan<byte> csdl)
    {
        var description = new FakeDescription(csdl.ToArray());

        // A dedicated thread: the thread pool starts with few threads, which the program's first calls need.
        new Thread(description.Begin) { IsBackground = true, Name = "Description of a fake" }.UnsafeStart();
        return description;
    }

    internal IEdmEntitySet Set(string name) => Container.FindEntitySet(name) ?? throw new ArgumentException($"The description has no entity set '{name}'.", nameof(name));

    internal IEdmSingleton Singleton(string name) => Container.FindSingleton(name) ?? throw new ArgumentException($"The description has no singleton '{name}'.", nameof(name));

    internal TypeFacts Facts(IEdmStructuredType type) => _facts.GetOrAdd(type, found => new TypeFacts(found, RulesOf));

    internal string? KeyOf(Row row) => KeyText.Of(row, Facts(row.Type).Key);

    /// <summary>The address of an entity relative to the service root: <c>Orders(1)</c>.</summary>
    internal string Address(Row row) =>
        (SetsOf((IEdmEntityType)row.Type) is [var set, ..] ? set.Name : row.Type.FullTypeName()) + "(" + KeyText.Predicate(row, Facts(row.Type).Key) + ")";

    /// <summary>The default entity set of a type.</summary>
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

    /// <summary>The single-valued partner property that has a foreign key; null where there is none, or more than one candidate.</summary>
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
    internal bool HasEntityTags(IEdmNavigationSource? source) => source is not null && _model.Value.HasEntityTags(source.Name);

    /// <summary>The parsed address. Tests send the same requests repeatedly, so results are cached.</summary>
    /// <param name="address">The whole address.</param>
    /// <param name="parse">Parses it; exceptions are not cached.</param>
    internal ParsedQuery Parsed(Uri address, Func<ParsedQuery> parse)
    {
        if (!_parsed.TryGetValue(address.AbsoluteUri, out var parsed))
        {
            parsed = parse();
            if (_parsed.Count >= MostParsed)
            {
                _parsed.Clear();
            }

            _parsed[address.AbsoluteUri] = parsed;
        }

        return parsed;
    }

    /// <summary>The restrictions of a set; null where it has none.</summary>
    internal SetRules? RulesOf(IEdmEntitySet set) => _model.Value.Rules(set.Name);

    private MemberRules RulesOf(IEdmProperty property)
    {
        var rules = _model.Value.Rules(property) ?? MemberRules.None;
        return ((IEdmStructuralProperty)property).IsKey() ? rules with { IsImmutable = true } : rules;
    }

    /// <summary>Reads the description, and runs the library's parser once: its first run takes a hundred times as long as later ones.</summary>
    private void Begin()
    {
        try
        {
            if (Container.EntitySets().FirstOrDefault() is { } set && set.EntityType.Key().FirstOrDefault()?.Name is { } key)
            {
                var root = new Uri("https://fake.example/");
                var parser = new ODataUriParser(Model, root, new Uri(root, $"{set.Name}?$select={key}&$filter={key} ne null&$orderby={key}&$top=1"));
                parser.ParsePath();
                parser.ParseSelectAndExpand();
                parser.ParseFilter();
                parser.ParseOrderBy();
                parser.ParseTop();
            }
        }
#pragma warning disable RCS1075 // Nobody waits here, so an error of any kind would end the process. Whoever asks for the model next gets it.
        catch (Exception)
        {
        }
#pragma warning restore RCS1075
    }
}
