using System;
using System.Collections.Generic;
using System.Linq;
using Bogus;
using Clientele.Testing.Description;
using Microsoft.OData.Edm;

namespace Clientele.Testing.Rows;

/// <summary>Generates rows with the types, lengths, members and keys of the description. The same seed gives the same rows.</summary>
internal sealed class Inventor
{
    private static readonly DateTimeOffset s_from = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FakeDescription _description;
    private readonly Store _store;
    private readonly Faker _faker;

    public Inventor(FakeDescription description, Store store, int seed)
    {
        _description = description;
        _store = store;
        _faker = new Faker("en") { Random = new Randomizer(seed) };
    }

    public Row Entity(IEdmEntityType type, int number)
    {
        var row = Values(type);
        var facts = _description.Facts(type);
        foreach (var key in facts.Key)
        {
            // The set numbers all other keys.
            row[key.Name] = key.Type.PrimitiveKind() switch
            {
                EdmPrimitiveTypeKind.Guid => _faker.Random.Guid(),
                EdmPrimitiveTypeKind.String => Cut(_faker.Lorem.Word() + "-" + number, facts.Rules(key.Name).MaxLength),
                _ => null,
            };
        }

        foreach (var navigation in facts.Navigations)
        {
            if (_description.ForeignKey(navigation) is { } foreign && facts.Key.All(key => key.Name != foreign))
            {
                row[foreign] = Related(navigation, facts.Find(foreign)!.Type.IsNullable, row[foreign]);
            }
        }

        return row;
    }

    /// <summary>The key of an existing row; where there is none, null, or a generated value where null is not allowed.</summary>
    private object? Related(IEdmNavigationProperty navigation, bool canBeNull, object? made)
    {
        var targets = _store.SetsOf(navigation.ToEntityType()).SelectMany(set => set.Rows).ToList();
        if (targets.Count == 0 || (canBeNull && _faker.Random.Bool(0.15f)))
        {
            return canBeNull ? null : made;
        }

        var target = targets[_faker.Random.Int(0, targets.Count - 1)];
        return target[_description.Facts(target.Type).Key[0].Name];
    }

    private Row Values(IEdmStructuredType type)
    {
        var row = new Row(type);
        var facts = _description.Facts(type);
        foreach (var property in facts.Properties)
        {
            if (!property.Type.IsStream())
            {
                row[property.Name] = Value(property, facts);
            }
        }

        return row;
    }

    private object? Value(IEdmStructuralProperty property, TypeFacts facts)
    {
        var rules = facts.Rules(property.Name);
        if (property.Type.IsCollection())
        {
            var item = property.Type.AsCollection().ElementType();
            return Enumerable.Range(0, _faker.Random.Int(0, 3)).Select(_ => Value(property.Name, item, facts, rules)).ToList();
        }

        return property.Type.IsNullable && !rules.IsRequired && _faker.Random.Bool(0.15f) ? null : Value(property.Name, property.Type, facts, rules);
    }

    private object? Value(string name, IEdmTypeReference type, TypeFacts facts, MemberRules rules) => type.Definition switch
    {
        IEdmEnumType members => Member(members),
        IEdmComplexType complex => complex.IsAbstract ? null : Values(complex),
        IEdmPrimitiveType primitive => Limited(Primitive(name, primitive.PrimitiveKind, facts, rules), primitive, rules),
        _ => null,
    };

    /// <summary>A value that the rules accept; values for patterns are not generated.</summary>
    private object? Limited(object? value, IEdmPrimitiveType type, MemberRules rules)
    {
        if (rules.Allowed.Count > 0)
        {
            return Defaults.Read(_faker.PickRandom(rules.Allowed.ToArray()), EdmCoreModel.Instance.GetPrimitive(type.PrimitiveKind, isNullable: true));
        }

        if ((rules.Minimum ?? rules.Maximum) is null || value is null || !Querying.Operators.IsNumber(value) || rules.Problem(value) is null)
        {
            return value;
        }

        var least = rules.Minimum ?? Math.Min(0, rules.Maximum!.Value);
        var greatest = rules.Maximum ?? least + 100;
        var isWhole = type.PrimitiveKind is not (EdmPrimitiveTypeKind.Decimal or EdmPrimitiveTypeKind.Double or EdmPrimitiveTypeKind.Single);
        var number = _faker.Random.Decimal(least, greatest);
        number = Math.Clamp(isWhole ? Math.Floor(number) : Math.Round(number, 2), isWhole ? Math.Ceiling(least) : least, greatest);
        return Querying.Operators.Convert(number, EdmCoreModel.Instance.GetPrimitive(type.PrimitiveKind, isNullable: true));
    }

    private EnumValue? Member(IEdmEnumType type)
    {
        var members = type.Members.ToList();
        return members.Count == 0 ? null : EnumValue.Of(type, members[_faker.Random.Int(0, members.Count - 1)].Name);
    }

    private object? Primitive(string name, EdmPrimitiveTypeKind kind, TypeFacts facts, MemberRules rules) => kind switch
    {
        EdmPrimitiveTypeKind.String => Cut(Words(name, facts.Type), rules.MaxLength),
        EdmPrimitiveTypeKind.Boolean => _faker.Random.Bool(Is(name, "active") ? 0.85f : 0.5f),
        EdmPrimitiveTypeKind.Guid => _faker.Random.Guid(),
        EdmPrimitiveTypeKind.Byte => _faker.Random.Byte(0, 100),
        EdmPrimitiveTypeKind.SByte => _faker.Random.SByte(0, 100),
        EdmPrimitiveTypeKind.Int16 => _faker.Random.Short(0, 1000),
        EdmPrimitiveTypeKind.Int32 => _faker.Random.Int(0, 1000),
        EdmPrimitiveTypeKind.Int64 => _faker.Random.Long(0, 100_000),
        EdmPrimitiveTypeKind.Single => MathF.Round(_faker.Random.Float(0, 1000), 2),
        EdmPrimitiveTypeKind.Double => Math.Round(_faker.Random.Double(0, 1000), 2),
        EdmPrimitiveTypeKind.Decimal => Math.Round(_faker.Random.Decimal(0, 10_000), 2),
        EdmPrimitiveTypeKind.Binary => _faker.Random.Bytes(Math.Min(16, rules.MaxLength ?? 16)),
        EdmPrimitiveTypeKind.Date => DateOnly.FromDateTime(s_from.UtcDateTime).AddDays(_faker.Random.Int(0, 700)),
        EdmPrimitiveTypeKind.TimeOfDay => new TimeOnly(_faker.Random.Int(0, 23), 5 * _faker.Random.Int(0, 11)),
        EdmPrimitiveTypeKind.DateTimeOffset => s_from.AddMinutes(_faker.Random.Int(0, 700 * 1440)),
        EdmPrimitiveTypeKind.Duration => TimeSpan.FromMinutes(15 * _faker.Random.Int(1, 40)),
        _ => null,
    };

    /// <summary>Words that fit the name of a property.</summary>
    private string Words(string name, IEdmStructuredType type)
    {
        var typeName = ((IEdmSchemaElement)type).Name;
        return name switch
        {
            _ when Is(name, "email") || Is(name, "mail") => _faker.Internet.Email(),
            _ when Is(name, "phone") => _faker.Phone.PhoneNumber("+1 ### ### ####"),
            _ when Is(name, "city") => _faker.Address.City(),
            _ when Is(name, "street") || Is(name, "address") => _faker.Address.StreetAddress(),
            _ when Is(name, "postal") || Is(name, "zip") => _faker.Address.ZipCode(),
            _ when Is(name, "country") => _faker.Address.Country(),
            _ when Is(name, "url") || Is(name, "link") => _faker.Internet.Url(),
            _ when Is(name, "firstname") => _faker.Name.FirstName(),
            _ when Is(name, "lastname") || Is(name, "surname") => _faker.Name.LastName(),
            _ when Is(name, "description") || Is(name, "note") || Is(name, "comment") || Is(name, "text") => _faker.Lorem.Sentence(),
            _ when Is(name, "code") || Is(name, "number") => _faker.Random.AlphaNumeric(6).ToUpperInvariant(),
            _ when Is(name, "name") && IsPerson(typeName) => _faker.Name.FullName(),
            _ when Is(name, "name") && (Is(typeName, "company") || Is(typeName, "organi") || Is(typeName, "client") || Is(typeName, "customer")) => _faker.Company.CompanyName(),
            _ when Is(name, "name") => _faker.Commerce.ProductName(),
            _ when Is(name, "title") => IsPerson(typeName) ? _faker.Name.JobTitle() : _faker.Commerce.ProductName(),
            _ => _faker.Lorem.Word(),
        };
    }

    private static bool IsPerson(string typeName) => Is(typeName, "user") || Is(typeName, "person") || Is(typeName, "employee") || Is(typeName, "contact");

    private static bool Is(string name, string part) => name.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static string Cut(string text, int? maxLength) => maxLength is { } most && text.Length > most ? text[..most] : text;
}
