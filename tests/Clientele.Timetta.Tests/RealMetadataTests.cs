using System.Collections.Generic;
using System.Linq;
using Microsoft.OData.Edm;

namespace Clientele.Timetta.Tests;

/// <summary>The shipped description against the service's own: whatever ours declares, the service declares alike.</summary>
public class RealMetadataTests
{
    private static readonly IEdmModel Ours = Descriptions.Shipped;
    private readonly IEdmModel _real = Descriptions.Read(SharedData.Find(SharedData.TimettaMetadata)!);

    [SharedDataFact(SharedData.TimettaMetadata)]
    public void Types_are_the_services()
    {
        var wrong = Ours.SchemaElements.OfType<IEdmStructuredType>()
            .Select(t => (t, real: _real.FindDeclaredType(t.FullTypeName()) as IEdmStructuredType))
            .Where(p => p.real is null
                || p.real.TypeKind != p.t.TypeKind
                || p.real.IsOpen != p.t.IsOpen
                || p.real.IsAbstract != p.t.IsAbstract
                || p.real.BaseType?.FullTypeName() != p.t.BaseType?.FullTypeName()
                || KeysOf(p.real) != KeysOf(p.t))
            .Select(p => p.t.FullTypeName());

        Assert.Empty(wrong);
    }

    [SharedDataFact(SharedData.TimettaMetadata)]
    public void Members_are_the_services()
    {
        var wrong = new List<string>();
        foreach (var type in Ours.SchemaElements.OfType<IEdmStructuredType>())
        {
            var real = (IEdmStructuredType)_real.FindDeclaredType(type.FullTypeName());
            foreach (var member in type.DeclaredProperties)
            {
                var other = real.DeclaredProperties.SingleOrDefault(p => p.Name == member.Name);
                if (other is null || Describe(other) != Describe(member))
                {
                    wrong.Add($"{type.FullTypeName()}/{Describe(member)}, not {(other is null ? "there" : Describe(other))}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [SharedDataFact(SharedData.TimettaMetadata)]
    public void Enumerations_are_the_services_and_complete()
    {
        var wrong = Ours.SchemaElements.OfType<IEdmEnumType>()
            .Where(e => _real.FindDeclaredType(e.FullName()) is not IEdmEnumType real
                || real.IsFlags != e.IsFlags
                || !MembersOf(real).SequenceEqual(MembersOf(e)))
            .Select(e => e.FullName());

        Assert.Empty(wrong);
    }

    [SharedDataFact(SharedData.TimettaMetadata)]
    public void Operations_are_the_services()
    {
        var real = _real.SchemaElements.OfType<IEdmOperation>().Select(Describe).ToHashSet();
        var wrong = Ours.SchemaElements.OfType<IEdmOperation>().Select(Describe).Where(o => !real.Contains(o));

        Assert.Empty(wrong);
    }

    [SharedDataFact(SharedData.TimettaMetadata)]
    public void Sets_singletons_and_imports_are_the_services()
    {
        var real = _real.EntityContainer.Elements.Select(Describe).ToHashSet();
        var wrong = Ours.EntityContainer.Elements.Select(Describe).Where(e => !real.Contains(e));

        Assert.Empty(wrong);
    }

    private static string Describe(IEdmProperty p) =>
        $"{p.Name}: {Describe(p.Type)}{((p as IEdmNavigationProperty)?.ContainsTarget is true ? " contained" : "")} {p.PropertyKind}";

    private static string Describe(IEdmTypeReference? type) =>
        type is null ? "nothing" : $"{type.FullName()}{(type.IsNullable ? "?" : "")}";

    private static string Describe(IEdmOperation o) =>
        $"{o.SchemaElementKind} {o.Name}({string.Join(", ", o.Parameters.Select(p => $"{p.Name}: {Describe(p.Type)}{(p is IEdmOptionalParameter ? " optional" : "")}"))})"
        + $" {(o.IsBound ? "bound" : "unbound")} -> {Describe(o.GetReturn()?.Type)}";

    private static string Describe(IEdmEntityContainerElement e) =>
        $"{e.ContainerElementKind} {e.Name}: " + e switch
        {
            IEdmOperationImport import => Describe(import.Operation),
            IEdmNavigationSource source => source.EntityType.FullName(),
            _ => "",
        };

    private static string KeysOf(IEdmStructuredType type) =>
        string.Join(",", (type as IEdmEntityType)?.DeclaredKey?.Select(k => k.Name) ?? []);

    private static IEnumerable<string> MembersOf(IEdmEnumType type) =>
        type.Members.Select(m => $"{m.Name}={m.Value.Value}").Order();
}
