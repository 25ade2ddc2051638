using System;
using System.Linq;
using Clientele.Testing.Description;
using Microsoft.OData.Edm;

namespace Clientele.Testing.Recording;

/// <summary>Where a value is.</summary>
/// <param name="Owner">The object: the name of its type, or of the member that holds it.</param>
/// <param name="Type">The object's type, where the description has it.</param>
/// <param name="Description">The description that the type is of.</param>
/// <param name="Kind">What the value itself is.</param>
internal sealed record ScrubPlace(string Owner, IEdmStructuredType? Type = null, FakeDescription? Description = null, MemberKind Kind = MemberKind.None)
{
    public static ScrubPlace Of(FakeDescription description, IEdmStructuredType type) => new(Name(type), type, description);

    /// <summary>The place of a member of the object here.</summary>
    public ScrubPlace Member(string name, RecordingOptions options)
    {
        if (name.EndsWith(RowCollector.Bind, StringComparison.Ordinal))
        {
            return new ScrubPlace(Owner, Kind: MemberKind.Reference);
        }

        // The list in an envelope holds objects of the same kind.
        if (Type is null || Description is null || (name == "value" && Description.Facts(Type).Find(name) is null))
        {
            return name is "value" or "items" or "data" or "results" ? this : new ScrubPlace(name, Kind: MemberKinds.Of(Owner, name, options));
        }

        return Description.Facts(Type).Find(name) switch
        {
            null => new ScrubPlace(name, Kind: MemberKinds.Of(Owner, name, options)),
            { Type: var type } when type.Definition.AsElementType() is IEdmStructuredType inner => Of(Description, inner),
            { Type: var type } => new ScrubPlace(Owner, Kind: Fitting(KindOf(Type, name, options), (type.Definition.AsElementType() as IEdmPrimitiveType)?.PrimitiveKind)),
        };
    }

    /// <summary>The kind of value in a property; for a foreign key, the kind of the key that it refers to.</summary>
    private MemberKind KindOf(IEdmStructuredType type, string name, RecordingOptions options)
    {
        var principal = Description!.Facts(type).Navigations.Where(navigation => Description.ForeignKey(navigation) == name).Select(navigation => navigation.ToEntityType()).FirstOrDefault();
        return principal is not null
            ? MemberKinds.Of(Name(principal), Description.Facts(principal).Key[0].Name, options)
            : MemberKinds.Of(Name(type), name, options);
    }

    /// <summary>Only kinds whose replacements the type can hold.</summary>
    private static MemberKind Fitting(MemberKind kind, EdmPrimitiveTypeKind? type) => type switch
    {
        EdmPrimitiveTypeKind.String => kind,
        EdmPrimitiveTypeKind.Date or EdmPrimitiveTypeKind.DateTimeOffset => kind == MemberKind.Birth ? kind : MemberKind.None,
        EdmPrimitiveTypeKind.Binary => kind == MemberKind.None ? kind : MemberKind.Bytes,
        EdmPrimitiveTypeKind.Boolean or EdmPrimitiveTypeKind.Guid or EdmPrimitiveTypeKind.Duration or EdmPrimitiveTypeKind.TimeOfDay or EdmPrimitiveTypeKind.Stream or null => MemberKind.None,
        _ => kind is MemberKind.Birth ? MemberKind.None : kind,
    };

    private static string Name(IEdmStructuredType type) => ((IEdmSchemaElement)type).Name;
}
