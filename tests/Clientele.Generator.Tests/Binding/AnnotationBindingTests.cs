using System.Linq;
using Clientele.Generator.Tests.Csdl;

namespace Clientele.Generator.Tests.Binding;

public class AnnotationBindingTests
{
    [Theory]
    [InlineData("""<Annotation Term="Core.Computed" />""", true)]
    [InlineData("""<Annotation Term="Org.OData.Core.V1.Computed" Bool="true" />""", true)]
    [InlineData("""<Annotation Term="Core.Computed"><Bool>false</Bool></Annotation>""", false)]
    [InlineData("""<Annotation Term="Vendor.Computed" />""", false)]
    [InlineData("""<Annotation Term="Core.Permissions" EnumMember="Core.Permission/Read" />""", true)]
    [InlineData("""<Annotation Term="Core.Permissions"><EnumMember>Org.OData.Core.V1.Permission/Read Org.OData.Core.V1.Permission/Write</EnumMember></Annotation>""", false)]
    [InlineData("""<Annotation Term="Core.Permissions" EnumMember="Core.Permission/None" />""", true)]
    public void Computed_and_read_only_properties_are_not_written(string annotation, bool isComputed)
    {
        var model = Bound.Clean($"""<ComplexType Name="A"><Property Name="p" Type="Edm.String">{annotation}</Property></ComplexType>""");

        Assert.Equal(isComputed, model.Type("A").Property("p").IsComputed);
    }

    [Fact]
    public void Inline_and_targeted_annotations_say_the_same()
    {
        var inline = Bound.Clean("""
            <ComplexType Name="A"><Property Name="p" Type="Edm.String"><Annotation Term="Core.Immutable" /><Annotation Term="Core.Description" String="It." /></Property></ComplexType>
            """);
        var targeted = Bound.Clean("""
            <ComplexType Name="A"><Property Name="p" Type="Edm.String" /></ComplexType>
            <Annotations Target="self.A/p"><Annotation Term="Core.Immutable" /><Annotation Term="Core.Description" String="It." /></Annotations>
            """);

        Assert.True(inline.Type("A").Property("p").IsImmutable);
        Assert.Equal("It.", inline.Type("A").Property("p").Documentation.Summary);
        Assert.Equal(inline.Types, targeted.Types);
    }

    [Fact]
    public void Descriptions_document_every_element()
    {
        var model = Bound.Clean("""
            <EnumType Name="E"><Member Name="M"><Annotation Term="Core.Description" String="m" /></Member><Annotation Term="Core.Description" String="e" /></EnumType>
            <EntityType Name="A"><Annotation Term="Core.Description" String="a" /><Annotation Term="Core.LongDescription"><String> long </String></Annotation>
              <NavigationProperty Name="n" Type="self.A"><Annotation Term="Core.Description" String="n" /></NavigationProperty></EntityType>
            <Action Name="Act"><Parameter Name="p" Type="Edm.String"><Annotation Term="Core.Description" String="p" /></Parameter><Annotation Term="Core.Description" String="act" /></Action>
            <EntityContainer Name="Box"><ActionImport Name="Act" Action="self.Act" /></EntityContainer>
            """);

        Assert.Equal(("e", "m"), (model.Enums[0].Documentation.Summary, model.Enums[0].Members[0].Documentation.Summary));
        Assert.Equal(("a", "long"), (model.Type("A").Documentation.Summary, model.Type("A").Documentation.Remarks));
        Assert.Equal("n", model.Type("A").Navigation("n").Documentation.Summary);
        Assert.Equal(("act", "p"), (model.Operation("Act").Documentation.Summary, model.Operation("Act").Parameters[0].Documentation.Summary));
    }

    [Fact]
    public void A_deprecating_revision_says_why()
    {
        const string Revisions = """
            <Annotation Term="Core.Revisions"><Collection>
              <Record><PropertyValue Property="Kind" EnumMember="Core.RevisionKind/Added" /><PropertyValue Property="Description" String="New." /></Record>
              <Record><PropertyValue Property="Kind"><EnumMember>Core.RevisionKind/Deprecated</EnumMember></PropertyValue><PropertyValue Property="Description" String="Use b." /></Record>
            </Collection></Annotation>
            """;
        var model = Bound.Clean($"""<ComplexType Name="A">{Revisions}<Property Name="p" Type="Edm.String">{Revisions}</Property></ComplexType>""");

        Assert.Equal(("Use b.", "Use b."), (model.Type("A").Deprecated, model.Type("A").Property("p").Deprecated));
    }

    [Fact]
    public void Facets_and_validation_become_words()
    {
        var model = Bound.Clean("""
            <ComplexType Name="A">
              <Property Name="p" Type="Edm.String" MaxLength="40"><Annotation Term="Validation.Pattern" String="^a" /></Property>
              <Property Name="b" Type="Edm.Int32"><Annotation Term="Validation.Minimum" Int="1" /><Annotation Term="Validation.Maximum" Int="9" /></Property>
              <Property Name="c" Type="Edm.String" MaxLength="max">
                <Annotation Term="Validation.AllowedValues"><Collection><Record><PropertyValue Property="Value" String="x" /></Record><Record><PropertyValue Property="Value" String="y" /></Record></Collection></Annotation>
              </Property>
              <Property Name="d" Type="Edm.String" DefaultValue="zero" />
            </ComplexType>
            """);

        Assert.Equal(
            ["at most 40 long; matches ^a", "at least 1; at most 9", "one of x, y", null],
            model.Type("A").Properties.Select(property => property.Facets));
        Assert.Equal("zero", model.Type("A").Property("d").DefaultValue);
    }

    [Theory]
    [InlineData("self.B", "CLT0110")]
    [InlineData("self.A/b", "CLT0110")]
    [InlineData("I'm no target", "CLT0110")]
    [InlineData("self.A/p@Core.Description", null)]
    [InlineData("self.A/p", null)]
    public void A_target_that_is_not_there_is_an_information(string target, string? id)
    {
        var (_, findings) = Bound.Schema($"""
            <ComplexType Name="A"><Property Name="p" Type="Edm.String" /></ComplexType><Annotations Target="{target}"><Annotation Term="Core.Description" String="x" /></Annotations>
            """);

        Assert.Equal(id, findings.SingleOrDefault()?.Descriptor.Id);
    }

    [Theory]
    [InlineData("self.Employee/name", "Core.Computed", "The annotations of 'self.Employee/name' have no effect: the property 'name' is declared by 'S.Person'")]
    [InlineData("self.Employee/boss", "Capabilities.TopSupported", "The annotations of 'self.Employee/boss' have no effect: the navigation property 'boss' is declared by 'S.Person'")]
    [InlineData("self.Box/People/name", "Core.Immutable", "The annotations of 'self.Box/People/name' have no effect: the property 'name' is declared by 'S.Person'")]
    [InlineData("self.Box/People/self.Employee/pay", "Core.Computed", "The annotations of 'self.Box/People/self.Employee/pay' have no effect: the property 'pay' is declared by 'S.Employee'")]
    [InlineData("self.Box/People/boss", "Capabilities.TopSupported", "")]
    [InlineData("self.Person/name", "Core.Computed", "")]
    [InlineData("self.Employee/name", "Vendor.Colour", "")]
    public void Annotations_of_a_member_at_one_place_are_told_where_they_have_no_effect(string target, string term, string told)
    {
        var (_, findings) = Bound.Schema($"""
            <EntityType Name="Person"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Guid" Nullable="false" /><Property Name="name" Type="Edm.String" /><NavigationProperty Name="boss" Type="self.Person" /></EntityType>
            <EntityType Name="Employee" BaseType="self.Person"><Property Name="pay" Type="Edm.Int32" /></EntityType>
            <Annotations Target="{target}"><Annotation Term="{term}" Bool="true" /></Annotations>
            <EntityContainer Name="Box"><EntitySet Name="People" EntityType="self.Person" /></EntityContainer>
            """);

        var messages = findings.Select(finding => finding.ToDiagnostic()).Where(finding => finding.Id == "CLT0123").Select(finding => finding.GetMessage()).ToList();
        Assert.Equal(told.Length == 0 ? 0 : 1, messages.Count);
        Assert.All(messages, message => Assert.StartsWith(told, message, System.StringComparison.Ordinal));
    }
}
