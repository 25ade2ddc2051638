using System;
using System.Linq;
using Clientele.Generator.Emitting.Contract;
using Clientele.Generator.Emitting.OData;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Surfaces.Changes;
using Clientele.Generator.Surfaces.Entries;
using Clientele.Generator.Surfaces.Gone;

namespace Clientele.Tool.Code;

/// <summary>What code calls the things of a surface: a described property is one of the class, of its fields, of its bodies.</summary>
internal sealed class CodeNames
{
    private static readonly string[] s_forms = ["", "Async", "Request", "EnvelopeAsync", "ResponseAsync"];

    private readonly IServiceModel _service;
    private readonly ModelIndex? _index;
    private readonly AccessClasses? _access;
    private readonly ILookup<string, SurfaceEntry> _entries;

    public CodeNames(IServiceModel service, Surface surface)
    {
        _service = service;
        _index = service is ODataServiceModel model ? new ModelIndex(model) : null;
        _access = _index?.Access;
        _entries = surface.Entries.ToLookup(entry => entry.Key, StringComparer.Ordinal);
    }

    /// <summary>Whether a use in code is one of the entry.</summary>
    public Func<ClientUse, bool> UsesOf(SurfaceEntry entry)
    {
        switch (entry.Kind)
        {
            case SurfaceKind.Property or SurfaceKind.Navigation when _index?.Find(entry.Owner) is { } type:
                var holders = WithMembers(type);
                string[] byKey = type.Keys.Any(key => key.Path == entry.Name) ? Sets(type) : [];
                return use => (use.Member == entry.CSharpName && use.Holders.Any(holders.Contains)) || (use.Member == "this[]" && use.Holders.Any(byKey.Contains));
            case SurfaceKind.Value or SurfaceKind.Member or SurfaceKind.Alternative when Owner(entry) is { } holder:
                return use => use.Member == entry.CSharpName && use.Holders.Contains(holder.CSharpName);
            case SurfaceKind.Set or SurfaceKind.Singleton:
                return use => use.Member == entry.CSharpName && use.Holders.Contains(_service.Name + "Client");
            case SurfaceKind.Function or SurfaceKind.Action or SurfaceKind.Operation:
                return Calls(entry);
            case SurfaceKind.Parameter or SurfaceKind.Body or SurfaceKind.Part when Owner(entry) is { } operation:
                return Calls(operation);
            case var kind when SurfaceIndex.IsType(kind):
                var names = Classes(entry);
                string[] sets = _index?.Find(entry.Key) is { } own ? Sets(own) : [];
                return use => (use.Member is null && use.Holders.Any(names.Contains)) || (use.Member == "this[]" && use.Holders.Any(sets.Contains));
            default:
                return _ => false;
        }
    }

    /// <summary>The name of an operation's method, whichever of its forms code uses.</summary>
    public static bool IsForm(string? member, string name) => member is not null && member.StartsWith(name, StringComparison.Ordinal) && s_forms.Contains(member[name.Length..], StringComparer.Ordinal);

    /// <summary>Whether a contract can name a type: an entity type of an OData service, any schema of an OpenAPI document.</summary>
    public bool CanInclude(SurfaceEntry entry) => _service is RestServiceModel ? SurfaceIndex.IsType(entry.Kind) : entry.Kind == SurfaceKind.Entity;

    /// <summary>The classes of a type, by whatever name code uses it: its own, those of its fields, of its bodies, of its entries and sets.</summary>
    public string[] Classes(SurfaceEntry type) => _index?.Find(type.Key) is { } structured ? [.. WithMembers(structured), .. Sets(structured)] : [type.CSharpName];

    /// <summary>The classes that have a type's members: its own, those of its fields, of its bodies, of an entry.</summary>
    private string[] WithMembers(StructuredTypeModel type) =>
        [type.CSharpName, Names.Fields(type), Names.Write(type), Names.Patch(type), Names.Create(type), .. Entries(type)];

    private string[] Sets(StructuredTypeModel type) => [.. _access!.OfSets(type).Select(allowed => _access.Set(type, allowed))];

    private string[] Entries(StructuredTypeModel type) => [.. _access!.OfEntries(type).Select(allowed => _access.Entry(type, allowed))];

    private SurfaceEntry? Owner(SurfaceEntry entry) => entry.Owner is { } owner ? _entries[owner].FirstOrDefault() : null;

    private Func<ClientUse, bool> Calls(SurfaceEntry operation)
    {
        var path = operation.CSharpName.Split('.');
        var holders = Holders(operation, path);
        return use => IsForm(use.Member, path[^1]) && (holders is null || use.Holders.Any(holders.Contains));
    }

    /// <summary>The classes whose method it is; null where it can be any.</summary>
    private string[]? Holders(SurfaceEntry operation, string[] path)
    {
        if (_service is RestServiceModel rest)
        {
            return RestGone.ResourceOf(rest, path) is { } resource ? [resource.TypeName] : null;
        }

        var (binding, isSet) = SurfaceKey.BindingOf(operation.Key);
        if (binding.Length == 0)
        {
            return [_service.Name + "Client"];
        }

        // What many types have in the same words is an extension method, and its receiver is the entry all the same.
        return _index?.Find(binding) is { } type ? (isSet ? Sets(type) : Entries(type)) : null;
    }
}
