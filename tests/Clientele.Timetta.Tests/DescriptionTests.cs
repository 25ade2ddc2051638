using System.Linq;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Validation;
using Microsoft.OData.Edm.Vocabularies;
using Microsoft.OData.Edm.Vocabularies.V1;

namespace Clientele.Timetta.Tests;

/// <summary>The shipped description, on its own.</summary>
public class DescriptionTests
{
    private static readonly IEdmModel Model = Descriptions.Shipped;

    [Fact]
    public void At_least_sixty_entity_types_are_described() =>
        Assert.InRange(Model.SchemaElements.OfType<IEdmEntityType>().Count(), 60, int.MaxValue);

    [Fact]
    public void Every_type_and_operation_says_what_it_is()
    {
        var silent = Model.SchemaElements
            .Where(e => e is IEdmSchemaType or IEdmOperation)
            .Where(e => string.IsNullOrEmpty(Model.GetDescriptionAnnotation((IEdmVocabularyAnnotatable)e)))
            .Select(e => e.FullName());

        Assert.Empty(silent);
    }

    [Fact]
    public void Every_set_and_singleton_says_what_it_holds()
    {
        var silent = Model.EntityContainer.Elements
            .Where(e => e is IEdmNavigationSource)
            .Where(e => string.IsNullOrEmpty(Model.GetDescriptionAnnotation(e)))
            .Select(e => e.Name);

        Assert.Empty(silent);
    }

    [Fact]
    public void Every_type_that_is_named_is_declared()
    {
        var members = Model.SchemaElements.OfType<IEdmStructuredType>().SelectMany(t => t.DeclaredProperties).Select(p => p.Type);
        var parameters = Model.SchemaElements.OfType<IEdmOperation>()
            .SelectMany(o => o.Parameters.Select(p => p.Type).Append(o.GetReturn()?.Type))
            .OfType<IEdmTypeReference>();
        var unknown = members.Concat(parameters)
            .Select(t => t.IsCollection() ? t.AsCollection().ElementType() : t)
            .Where(t => t.Definition.TypeKind is EdmTypeKind.None || t.Definition.Errors().Any())
            .Select(t => t.FullName());

        Assert.Empty(unknown);
    }

    [Fact]
    public void Partners_point_at_each_other()
    {
        var lonely = Model.SchemaElements.OfType<IEdmEntityType>()
            .SelectMany(t => t.DeclaredNavigationProperties())
            .Where(n => n.Partner is { } partner && partner.Partner != n)
            .Select(n => $"{n.DeclaringType.FullTypeName()}/{n.Name}");

        Assert.Empty(lonely);
    }

    [Fact]
    public void Only_navigation_properties_of_the_set_are_bound()
    {
        var wrong = Model.EntityContainer.EntitySets()
            .SelectMany(set => set.NavigationPropertyBindings.Select(binding => (set, binding)))
            .Where(b => b.binding.NavigationProperty.Errors().Any() || b.binding.Target is not IEdmEntitySet)
            .Select(b => $"{b.set.Name}: {b.binding.Path.Path}");

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("Users", "timeAllocations")]
    [InlineData("Projects", "versions")]
    [InlineData("ProjectTeamMembers", "costValues")]
    public void What_cannot_be_expanded_is_said(string set, string navigation)
    {
        var term = Model.FindTerm("Org.OData.Capabilities.V1.ExpandRestrictions");
        var record = (IEdmRecordExpression)Model
            .FindVocabularyAnnotations<IEdmVocabularyAnnotation>(Model.FindDeclaredEntitySet(set), term).Single().Value;
        var paths = (IEdmCollectionExpression)record.FindProperty("NonExpandableProperties").Value;

        Assert.Contains(navigation, paths.Elements.Cast<IEdmPathExpression>().Select(p => p.Path));
    }
}
