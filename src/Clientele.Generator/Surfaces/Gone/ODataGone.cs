using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Contract;
using Clientele.Generator.Emitting.OData;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Surfaces.Entries;

namespace Clientele.Generator.Surfaces.Gone;

/// <summary>The C# members of an OData client that removed entries of its surface were.</summary>
internal sealed class ODataGone(ODataServiceModel service)
{
    private readonly ModelIndex _index = new(service);

    public IEnumerable<GoneMember> MembersOf(SurfaceEntry entry, SurfaceEntry? owner) => owner is not null ? OfType(entry, owner) : OfService(entry);

    private IEnumerable<GoneMember> OfService(SurfaceEntry entry) => entry.Kind switch
    {
        SurfaceKind.Set or SurfaceKind.Singleton => [new GoneMember(GoneKind.Property, "class " + Names.Client(_index.Model), entry.CSharpName)],
        SurfaceKind.Entity or SurfaceKind.Complex or SurfaceKind.Enum => [new GoneMember(GoneKind.Type, "", entry.CSharpName)],
        SurfaceKind.Function or SurfaceKind.Action => Operation(entry),
        _ => [],
    };

    /// <summary>An operation was a method of the client and its requests, or of each class of entries or sets.</summary>
    private IEnumerable<GoneMember> Operation(SurfaceEntry entry)
    {
        var (name, isSet) = SurfaceKey.BindingOf(entry.Key);
        if (name.Length == 0)
        {
            yield return new GoneMember(GoneKind.Method, "class " + Names.Client(_index.Model), entry.CSharpName);
            if (_index.Model.Operations.Any(operation => operation.Binding is null))
            {
                yield return new GoneMember(GoneKind.Method, "struct " + Names.OperationRequests(_index.Model), entry.CSharpName);
            }
        }
        else if (_index.Find(name) is { Kind: StructuredTypeKind.Entity } type)
        {
            foreach (var holder in Classes(type, isSet))
            {
                yield return new GoneMember(GoneKind.Method, "class " + holder, entry.CSharpName);
            }
        }
    }

    /// <summary>The classes of a type's entries or sets: sets that can do less have classes of their own.</summary>
    private IEnumerable<string> Classes(StructuredTypeModel type, bool isSet)
    {
        var access = _index.Access;
        return isSet
            ? access.OfSets(type).Select(allowed => access.Set(type, allowed))
            : access.OfEntries(type).Select(allowed => access.Entry(type, allowed));
    }

    private IEnumerable<GoneMember> OfType(SurfaceEntry entry, SurfaceEntry owner)
    {
        if (entry.Kind == SurfaceKind.Value)
        {
            yield return new GoneMember(GoneKind.Value, "struct " + owner.CSharpName, entry.CSharpName);
        }
        else if (entry.Kind is SurfaceKind.Property or SurfaceKind.Navigation && _index.Find(owner.Key) is { } type)
        {
            yield return new GoneMember(GoneKind.Property, "class " + type.CSharpName, entry.CSharpName);
            yield return new GoneMember(GoneKind.Property, "class " + Names.Fields(type), entry.CSharpName);
            if (type.Kind == StructuredTypeKind.Entity)
            {
                foreach (var holder in entry.Kind == SurfaceKind.Navigation ? Classes(type, isSet: false) : [Names.Write(type)])
                {
                    yield return new GoneMember(GoneKind.Property, "class " + holder, entry.CSharpName);
                }
            }
        }
    }
}
