using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Contract;
using Clientele.Generator.Emitting.OData;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Surfaces.Entries;

namespace Clientele.Generator.Surfaces.Gone;

/// <summary>The C# members of an OData client that a removed entry of its surface was.</summary>
internal static class ODataGone
{
    public static IEnumerable<GoneMember> MembersOf(ODataServiceModel service, SurfaceEntry entry, SurfaceEntry? owner) =>
        owner is not null ? OfType(service, entry, owner) : OfService(service, entry);

    private static IEnumerable<GoneMember> OfService(ODataServiceModel service, SurfaceEntry entry) => entry.Kind switch
    {
        SurfaceKind.Set or SurfaceKind.Singleton => [new GoneMember(GoneKind.Property, $"class {service.Name}Client", entry.CSharpName)],
        SurfaceKind.Entity or SurfaceKind.Complex or SurfaceKind.Enum => [new GoneMember(GoneKind.Type, "", entry.CSharpName)],
        SurfaceKind.Function or SurfaceKind.Action => Operation(service, entry),
        _ => [],
    };

    /// <summary>An operation was a method of the client and its requests, or of each class of entries or sets.</summary>
    private static IEnumerable<GoneMember> Operation(ODataServiceModel service, SurfaceEntry entry)
    {
        var (name, isSet) = SurfaceKey.BindingOf(entry.Key);
        if (name.Length == 0)
        {
            yield return new GoneMember(GoneKind.Method, $"class {service.Name}Client", entry.CSharpName);
            if (service.Operations.Any(operation => operation.Binding is null))
            {
                yield return new GoneMember(GoneKind.Method, "struct " + Names.OperationRequests(service), entry.CSharpName);
            }
        }
        else if (service.Types.FirstOrDefault(type => type.QualifiedName == name) is { Kind: StructuredTypeKind.Entity } type)
        {
            foreach (var holder in Classes(service, type, isSet))
            {
                yield return new GoneMember(GoneKind.Method, "class " + holder, entry.CSharpName);
            }
        }
    }

    /// <summary>The classes of a type's entries or sets: sets that can do less have classes of their own.</summary>
    private static IEnumerable<string> Classes(ODataServiceModel service, StructuredTypeModel type, bool isSet)
    {
        if (!service.EntitySets.Select(set => set.Capabilities).Concat(service.Singletons.Select(single => single.Capabilities)).Any(can => !can.Can(SetCapabilities.Access))
            && !service.Types.Any(other => other.Navigations.Any(navigation => navigation.Refused != SetCapabilities.None)))
        {
            return [isSet ? Names.Set(type) : Names.Entry(type)];
        }

        var access = new ModelIndex(service).Access;
        return isSet
            ? access.OfSets(type).Select(allowed => access.Set(type, allowed))
            : access.OfEntries(type).Select(allowed => access.Entry(type, allowed));
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
                foreach (var holder in entry.Kind == SurfaceKind.Navigation ? Classes(service, type, isSet: false) : [Names.Write(type)])
                {
                    yield return new GoneMember(GoneKind.Property, "class " + holder, entry.CSharpName);
                }
            }
        }
    }
}
