using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Surfaces.Entries;

/// <summary>What callers of an OData service can rely on.</summary>
internal static class ODataSurface
{
    private static readonly (SetCapabilities Capability, string Flag)[] s_refusals =
    [
        (SetCapabilities.Read, "not-readable"),
        (SetCapabilities.Select, "not-selectable"),
        (SetCapabilities.Expand, "not-expandable"),
        (SetCapabilities.Filter, "not-filterable"),
        (SetCapabilities.Sort, "not-sortable"),
        (SetCapabilities.Search, "not-searchable"),
        (SetCapabilities.Count, "not-countable"),
        (SetCapabilities.Top, "no-top"),
        (SetCapabilities.Skip, "no-skip"),
        (SetCapabilities.IndexByKey, "no-key"),
        (SetCapabilities.Insert, "not-insertable"),
        (SetCapabilities.Update, "not-updatable"),
        (SetCapabilities.Delete, "not-deletable"),
        (SetCapabilities.Navigate, "not-navigable"),
    ];

    public static Surface Of(ODataServiceModel service)
    {
        var entries = new List<SurfaceEntry>();
        foreach (var set in service.EntitySets)
        {
            entries.Add(Source(SurfaceKind.Set, set.WireName, set.CSharpName, set.EntityType, set.Capabilities, set.Documentation, set.Deprecated, entries.Count));
        }

        foreach (var single in service.Singletons)
        {
            entries.Add(Source(
                SurfaceKind.Singleton, single.WireName, single.CSharpName, single.EntityType, single.Capabilities, single.Documentation, single.Deprecated, entries.Count));
        }

        foreach (var type in service.Types)
        {
            AddType(entries, type);
        }

        foreach (var type in service.Enums)
        {
            AddEnum(entries, type);
        }

        AddOperations(entries, service.Operations);
        return new Surface(service.Name, entries);
    }

    private static SurfaceEntry Source(
        SurfaceKind kind, string wire, string csharp, string type, CapabilitiesModel can, DocumentationModel words, string? deprecated, int order)
    {
        var flags = Refused(SetCapabilities.All & ~can.Allowed)
            .AddValue(SurfaceFlags.MaxTop, can.MaxTop?.ToString(CultureInfo.InvariantCulture))
            .AddName(wire, csharp)
            .AddIf(deprecated is not null, SurfaceFlags.Deprecated);
        flags.AddRange(can.NonExpandable.Select(path => "not-expandable=" + path));
        flags.AddRange(can.NonFilterable.Select(path => "not-filterable=" + path));
        flags.AddRange(can.NonSortable.Select(path => "not-sortable=" + path));
        flags.AddRange(can.Navigations.SelectMany(navigation => Refused(navigation.Refused).Select(flag => flag + "=" + navigation.Path)));
        return new SurfaceEntry(kind, SurfaceKey.Escape(wire), type, SurfaceFlags.Of(flags)) { Order = order, Words = SurfaceTypes.Words(words, deprecated) };
    }

    private static List<string> Refused(SetCapabilities refused) =>
        [.. s_refusals.Where(refusal => refused.Has(refusal.Capability)).Select(refusal => refusal.Flag)];

    private static void AddType(List<SurfaceEntry> entries, StructuredTypeModel type)
    {
        var flags = new List<string>()
            .AddIf(type.IsAbstract, SurfaceFlags.Abstract)
            .AddIf(type.IsOpen, SurfaceFlags.Open)
            .AddIf(type.HasStream, SurfaceFlags.Stream)
            .AddIf(type.IsWritten, SurfaceFlags.Written)
            .AddValue(SurfaceFlags.Base, type.BaseType)
            .AddValue(SurfaceFlags.Key, string.Join("+", type.Keys.Select(part => part.WireName == part.Path ? part.Path : part.WireName + ":" + part.Path)))
            .AddName(type.QualifiedName, type.CSharpName)
            .AddIf(type.Deprecated is not null, SurfaceFlags.Deprecated);
        entries.Add(new SurfaceEntry(
            type.Kind == StructuredTypeKind.Entity ? SurfaceKind.Entity : SurfaceKind.Complex, type.QualifiedName, "", SurfaceFlags.Of(flags))
        {
            Order = entries.Count,
            Words = SurfaceTypes.Words(type.Documentation, type.Deprecated),
        });
        foreach (var property in type.Properties)
        {
            entries.Add(Property(type, property, entries.Count));
        }

        foreach (var navigation in type.Navigations)
        {
            var own = Refused(navigation.Refused)
                .AddIf(navigation.ContainsTarget, SurfaceFlags.Contained)
                .AddName(navigation.WireName, navigation.CSharpName)
                .AddIf(navigation.Deprecated is not null, SurfaceFlags.Deprecated);
            entries.Add(new SurfaceEntry(
                SurfaceKind.Navigation, SurfaceKey.Part(type.QualifiedName, navigation.WireName), SurfaceTypes.Of(navigation.Target), SurfaceFlags.Of(own))
            {
                Order = entries.Count,
                Words = SurfaceTypes.Words(navigation.Documentation, navigation.Deprecated),
            });
        }
    }

    private static SurfaceEntry Property(StructuredTypeModel type, PropertyModel property, int order)
    {
        var flags = new List<string>()
            .AddIf(property.IsComputed, SurfaceFlags.Computed)
            .AddIf(property.IsImmutable && !property.IsKey, SurfaceFlags.Immutable)
            .AddIf(property.IsRequiredOnCreate, SurfaceFlags.RequiredOnCreate)
            .AddName(property.WireName, property.CSharpName)
            .AddIf(property.Deprecated is not null, SurfaceFlags.Deprecated);
        return new SurfaceEntry(
            SurfaceKind.Property, SurfaceKey.Part(type.QualifiedName, property.WireName), SurfaceTypes.Of(property.Type), SurfaceFlags.Of(flags))
        {
            Order = order,
            Words = SurfaceTypes.Words(property.Documentation, property.Deprecated, property.DefaultValue),
            Limits = property.Facets ?? "",
        };
    }

    private static void AddEnum(List<SurfaceEntry> entries, EnumTypeModel type)
    {
        var flags = new List<string>()
            .AddIf(type.IsFlags, SurfaceFlags.FlagsEnum)
            .AddName(type.QualifiedName, type.CSharpName)
            .AddIf(type.Deprecated is not null, SurfaceFlags.Deprecated);
        entries.Add(new SurfaceEntry(SurfaceKind.Enum, type.QualifiedName, "", SurfaceFlags.Of(flags))
        {
            Order = entries.Count,
            Words = SurfaceTypes.Words(type.Documentation, type.Deprecated),
        });
        foreach (var member in type.Members)
        {
            var own = new List<string>().AddName(member.WireName, member.CSharpName).AddIf(member.Deprecated is not null, SurfaceFlags.Deprecated);
            entries.Add(new SurfaceEntry(
                SurfaceKind.Value, SurfaceKey.Part(type.QualifiedName, member.WireName), member.Value.ToString(CultureInfo.InvariantCulture), SurfaceFlags.Of(own))
            {
                Order = entries.Count,
                Words = SurfaceTypes.Words(member.Documentation, member.Deprecated),
            });
        }
    }

    /// <summary>Overloads have one key but for what they take (CSDL XML 4.01, sections 12.1 to 12.3), which is named where there are several.</summary>
    private static void AddOperations(List<SurfaceEntry> entries, IEnumerable<OperationModel> operations)
    {
        foreach (var overloads in operations.GroupBy(Key))
        {
            var several = overloads.Skip(1).Any();
            foreach (var operation in overloads)
            {
                var key = several ? overloads.Key + ";" + string.Join("+", operation.Parameters.Select(parameter => parameter.WireName)) : overloads.Key;
                AddOperation(entries, operation, key);
            }
        }
    }

    private static string Key(OperationModel operation) =>
        operation.QualifiedName + "(" + (operation.Binding is { } binding ? (binding.IsCollection ? "Collection(" + binding.QualifiedName + ")" : binding.QualifiedName) : "") + ")";

    private static void AddOperation(List<SurfaceEntry> entries, OperationModel operation, string key)
    {
        var flags = new List<string>()
            .AddIf(operation.IsComposable, SurfaceFlags.Composable)
            .AddIf(operation.IsMultipart, SurfaceFlags.Multipart)
            .AddValue(SurfaceFlags.Import, operation.ImportName)
            .AddName(operation.QualifiedName, operation.CSharpName)
            .AddIf(operation.Deprecated is not null, SurfaceFlags.Deprecated);
        entries.Add(new SurfaceEntry(
            operation.Kind == OperationKind.Function ? SurfaceKind.Function : SurfaceKind.Action,
            key,
            operation.ReturnType is { } returned ? SurfaceTypes.Of(returned) : "",
            SurfaceFlags.Of(flags))
        {
            Order = entries.Count,
            Words = SurfaceTypes.Words(operation.Documentation, operation.Deprecated),
        });
        foreach (var parameter in operation.Parameters)
        {
            var own = new List<string>().AddIf(parameter.IsOptional, SurfaceFlags.Optional).AddName(parameter.WireName, Naming.Identifiers.Pascal(parameter.CSharpName, ""));
            entries.Add(new SurfaceEntry(SurfaceKind.Parameter, SurfaceKey.Input(key, parameter.WireName), SurfaceTypes.Of(parameter.Type), SurfaceFlags.Of(own))
            {
                Order = entries.Count,
                Words = SurfaceTypes.Words(parameter.Documentation, null),
            });
        }
    }
}
