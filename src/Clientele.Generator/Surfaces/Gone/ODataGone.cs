using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Surfaces.Entries;

namespace Clientele.Generator.Surfaces.Gone;

/// <summary>The C# members of an OData client that a removed entry of its surface was.</summary>
internal static class ODataGone
{
    public static IEnumerable<GoneMember> MembersOf(ODataServiceModel service, SurfaceEntry entry, SurfaceEntry? owner) =>
        owner is not null ? OfType(service, entry, owner) : OfService(service, entry) is { } gone ? [gone] : [];

    private static GoneMember? OfService(ODataServiceModel service, SurfaceEntry entry) => entry.Kind switch
    {
        SurfaceKind.Set or SurfaceKind.Singleton => new GoneMember(GoneKind.Property, $"class {service.Name}Client", entry.CSharpName),
        SurfaceKind.Entity or SurfaceKind.Complex or SurfaceKind.Enum => new GoneMember(GoneKind.Type, "", entry.CSharpName),
        SurfaceKind.Function or SurfaceKind.Action => Operation(service, entry),
        _ => null,
    };

    /// <summary>An operation was a method of the client, of an entry or of a set.</summary>
    private static GoneMember? Operation(ODataServiceModel service, SurfaceEntry entry)
    {
        var (name, isSet) = SurfaceKey.BindingOf(entry.Key);
        if (name.Length == 0)
        {
            return new GoneMember(GoneKind.Method, $"class {service.Name}Client", entry.CSharpName);
        }

        return service.Types.FirstOrDefault(type => type.QualifiedName == name) is { Kind: StructuredTypeKind.Entity } type
            ? new GoneMember(GoneKind.Method, "class " + type.Stem + (isSet ? "Set" : "Entry"), entry.CSharpName)
            : null;
    }

    private static IEnumerable<GoneMember> OfType(ODataServiceModel service, SurfaceEntry entry, SurfaceEntry owner)
    {
        if (entry.Kind == SurfaceKind.Value)
        {
            yield return new GoneMember(GoneKind.Value, "struct " + owner.CSharpName, entry.CSharpName);
        }
        else if (entry.Kind is SurfaceKind.Property or SurfaceKind.Navigation && service.Types.FirstOrDefault(type => type.QualifiedName == owner.Key) is { } type)
        {
            yield return new GoneMember(GoneKind.Property, "class " + type.CSharpName, entry.CSharpName);
            yield return new GoneMember(GoneKind.Property, "class " + type.Stem + "Fields", entry.CSharpName);
            if (type.Kind == StructuredTypeKind.Entity)
            {
                yield return new GoneMember(GoneKind.Property, "class " + type.Stem + (entry.Kind == SurfaceKind.Navigation ? "Entry" : "Write"), entry.CSharpName);
            }
        }
    }
}
