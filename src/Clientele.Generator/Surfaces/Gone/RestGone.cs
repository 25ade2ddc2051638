using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Surfaces.Entries;

namespace Clientele.Generator.Surfaces.Gone;

/// <summary>The C# members of a REST client that a removed entry of its surface was.</summary>
internal static class RestGone
{
    public static IEnumerable<GoneMember> MembersOf(RestServiceModel service, SurfaceEntry entry, SurfaceEntry? owner)
    {
        GoneMember? gone = (entry.Kind, owner?.Kind) switch
        {
            (SurfaceKind.Class or SurfaceKind.Union or SurfaceKind.Enum, null) => new GoneMember(GoneKind.Type, "", entry.CSharpName),
            (SurfaceKind.Operation, null) => Operation(service, entry.CSharpName.Split('.')),
            (SurfaceKind.Value, { }) => new GoneMember(GoneKind.Value, "struct " + owner!.CSharpName, entry.CSharpName),
            (SurfaceKind.Member, SurfaceKind.Class) => new GoneMember(GoneKind.Property, "class " + owner!.CSharpName, entry.CSharpName),
            _ => null,
        };
        return gone is null ? [] : [gone];
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

    private static GoneMember? Operation(RestServiceModel service, string[] path) =>
        ResourceOf(service, path) is { } resource ? new GoneMember(GoneKind.Method, "class " + resource.TypeName, path[path.Length - 1]) : null;
}
