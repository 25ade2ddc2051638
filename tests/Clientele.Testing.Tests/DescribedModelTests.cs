using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using Clientele.Stock;
using Clientele.Timetta;
using Clientele.Work;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;

namespace Clientele.Testing.Tests;

/// <summary>The model that requests are parsed against.</summary>
public sealed class DescribedModelTests
{
    public static TheoryData<FakeODataService> Fakes => new(new FakeTimetta(), new FakeWork(), new FakeStock());

    [Theory]
    [MemberData(nameof(Fakes), DisableDiscoveryEnumeration = true)]
    public void It_is_what_Microsofts_reader_makes_of_the_same_text(FakeODataService fake)
    {
        using var reader = XmlReader.Create(new MemoryStream(fake.Description.Text.ToArray()));

        Assert.Equal(Lines(CsdlReader.Parse(reader)), Lines(fake.Description.Model));
    }

    private static List<string> Lines(IEdmModel model) =>
        [.. model.SchemaElements.OrderBy(element => element.FullName(), System.StringComparer.Ordinal).SelectMany(Lines)];

    private static IEnumerable<string> Lines(IEdmSchemaElement element) => element switch
    {
        IEdmStructuredType type => Lines(type),
        IEdmEnumType type => type.Members.Select(member => $"{type.FullName()} {type.UnderlyingType.Name} {type.IsFlags} {member.Name} {member.Value.Value}"),
        IEdmOperation operation => [Line(operation)],
        IEdmEntityContainer container => container.Elements.Select(Line),
        _ => [element.FullName()],
    };

    private static IEnumerable<string> Lines(IEdmStructuredType type)
    {
        var name = type.FullTypeName();
        yield return $"{name} {type.TypeKind} {type.BaseType?.FullTypeName()} {type.IsAbstract} {type.IsOpen} {(type as IEdmEntityType)?.HasStream}";
        yield return $"{name} key {string.Join(',', (type as IEdmEntityType)?.DeclaredKey?.Select(part => part.Name) ?? [])}";
        foreach (var property in type.DeclaredProperties)
        {
            yield return $"{name} " + property switch
            {
                IEdmNavigationProperty navigation => $"{navigation.Name} {navigation.ToEntityType().FullName()} {navigation.TargetMultiplicity()} {navigation.ContainsTarget} "
                    + $"{navigation.Partner?.Name} {string.Join(',', navigation.ReferentialConstraint?.PropertyPairs.Select(pair => pair.DependentProperty.Name + "=" + pair.PrincipalProperty.Name) ?? [])}",
                IEdmStructuralProperty { DefaultValueString: var value } => $"{property.Name} {Type(property.Type)} {value}",
                _ => property.Name,
            };
        }
    }

    private static string Line(IEdmOperation operation) =>
        $"{operation.SchemaElementKind} {operation.FullName()} {operation.IsBound} {(operation as IEdmFunction)?.IsComposable} "
        + $"({string.Join(", ", operation.Parameters.Select(parameter => $"{parameter.Name} {Type(parameter.Type)} {parameter is IEdmOptionalParameter}"))}) {Type(operation.GetReturn()?.Type)}";

    private static string Line(IEdmEntityContainerElement element) => element.ContainerElementKind + " " + element.Name + " " + element switch
    {
        IEdmNavigationSource source => source.EntityType.FullName() + " "
            + string.Join(", ", source.NavigationPropertyBindings.Select(binding => binding.Path.Path + "=" + binding.Target.Name).Order(System.StringComparer.Ordinal)),
        IEdmOperationImport import => Line(import.Operation),
        _ => "",
    };

    private static string Type(IEdmTypeReference? type) => type is null ? "" : type.IsCollection() ? $"Collection({Type(type.AsCollection().ElementType())})" : $"{type.FullName()} {type.IsNullable}";
}
