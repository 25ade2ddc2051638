using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Surfaces.Changes;
using Clientele.Generator.Surfaces.Entries;

namespace Clientele.Generator.Pipeline.Inputs;

/// <summary>
/// Finds the C# members that a change took away, so that each use of one is an error of its own that says why, where the compiler alone
/// would say that there is no such member.
/// </summary>
internal static class GoneMembers
{
    public static IEnumerable<GoneMember> Of(IServiceModel service, Surface surface, IReadOnlyList<SurfaceChange> changes)
    {
        var owners = surface.Entries.Where(entry => SurfaceIndex.IsType(entry.Kind)).ToLookup(entry => entry.Key, StringComparer.Ordinal);
        var taken = new HashSet<string>(surface.Entries.Select(entry => entry.Owner + "/" + entry.CSharpName), StringComparer.Ordinal);
        var stems = service is ODataServiceModel odata ? odata.Types.ToDictionary(type => type.QualifiedName, StringComparer.Ordinal) : [];
        foreach (var change in changes)
        {
            if (change.Before is not { } old || !change.IsBreaking || (change.After is not null && change.RenameReason is null) || change.After?.CSharpName == old.CSharpName)
            {
                continue;
            }

            var message = SurfaceCheck.Sentence(change) + ".";
            if (old.Owner is null)
            {
                if (Alone(service, old, taken) is { } gone)
                {
                    yield return gone with { Message = message };
                }
            }
            else if (owners[old.Owner].FirstOrDefault() is { } owner && !taken.Contains(old.Owner + "/" + old.CSharpName))
            {
                foreach (var (kind, holder) in Holders(old, owner, stems))
                {
                    yield return new GoneMember(kind, holder, old.CSharpName, message);
                }
            }
        }
    }

    private static GoneMember? Alone(IServiceModel service, SurfaceEntry old, HashSet<string> taken)
    {
        if (taken.Contains("/" + old.CSharpName))
        {
            return null;
        }

        return old.Kind switch
        {
            SurfaceKind.Set or SurfaceKind.Singleton => new GoneMember(GoneKind.Property, $"class {service.Name}Client", old.CSharpName, ""),
            SurfaceKind.Entity or SurfaceKind.Complex or SurfaceKind.Class or SurfaceKind.Union or SurfaceKind.Enum => new GoneMember(GoneKind.Type, "", old.CSharpName, ""),
            SurfaceKind.Function or SurfaceKind.Action => Operation(service, old),
            SurfaceKind.Operation when service is RestServiceModel rest => Operation(rest, old),
            _ => null,
        };
    }

    /// <summary>An operation was a method of the client, of an entry or of a set.</summary>
    private static GoneMember? Operation(IServiceModel service, SurfaceEntry old)
    {
        if (service is not ODataServiceModel odata)
        {
            return null;
        }

        var binding = SurfaceKey.BindingOf(old.Key);
        if (binding.Length == 0)
        {
            return new GoneMember(GoneKind.Method, $"class {service.Name}Client", old.CSharpName, "");
        }

        var isSet = binding.StartsWith("Collection(", StringComparison.Ordinal);
        var type = odata.Types.FirstOrDefault(type => type.QualifiedName == (isSet ? binding.Substring(11, binding.Length - 12) : binding));
        return type is { Kind: StructuredTypeKind.Entity } ? new GoneMember(GoneKind.Method, "class " + type.Stem + (isSet ? "Set" : "Entry"), old.CSharpName, "") : null;
    }

    private static GoneMember? Operation(RestServiceModel service, SurfaceEntry old)
    {
        var path = old.CSharpName.Split('.');
        return ResourceOf(service, path) is { } resource ? new GoneMember(GoneKind.Method, "class " + resource.TypeName, path[path.Length - 1], "") : null;
    }

    /// <summary>The resource of an operation: the operation's name in C# begins with the way to it.</summary>
    public static RestResourceModel? ResourceOf(RestServiceModel service, string[] path)
    {
        var resource = service.Resources.IsEmpty ? null : service.Resources[0];
        foreach (var step in path.Take(path.Length - 1))
        {
            var child = resource?.Children.FirstOrDefault(child => child.CSharpName == step);
            resource = child is null ? null : service.Resources.FirstOrDefault(next => next.TypeName == child.TypeName);
        }

        return resource;
    }

    private static IEnumerable<(GoneKind Kind, string Holder)> Holders(SurfaceEntry old, SurfaceEntry owner, Dictionary<string, StructuredTypeModel> types)
    {
        switch (old.Kind)
        {
            case SurfaceKind.Value:
                yield return (GoneKind.Value, "struct " + owner.CSharpName);
                break;
            case SurfaceKind.Member when owner.Kind == SurfaceKind.Class:
                yield return (GoneKind.Property, "class " + owner.CSharpName);
                break;
            case SurfaceKind.Property or SurfaceKind.Navigation when types.TryGetValue(owner.Key, out var type):
                yield return (GoneKind.Property, "class " + type.CSharpName);
                yield return (GoneKind.Property, "class " + type.Stem + "Fields");
                if (type.Kind == StructuredTypeKind.Entity)
                {
                    yield return (GoneKind.Property, "class " + type.Stem + (old.Kind == SurfaceKind.Navigation ? "Entry" : "Write"));
                }

                break;
            default:
                break;
        }
    }
}
