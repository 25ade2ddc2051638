using System.Linq;
using Clientele.Generator.Binding.OData;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Reading.Csdl;
using Clientele.Generator.Tests.Csdl;

namespace Clientele.Generator.Tests.Binding;

public class ContainerBindingTests
{
    private const string User = """<EntityType Name="User"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Guid" Nullable="false" /><Property Name="name" Type="Edm.String" /></EntityType>""";

    [Fact]
    public void A_container_has_what_the_container_it_extends_has()
    {
        var model = Bound.Clean(User + """
            <EntityContainer Name="B" Extends="self.A"><EntitySet Name="Users" EntityType="self.User" /></EntityContainer>
            <EntityContainer Name="A"><Singleton Name="Me" Type="self.User" /></EntityContainer>
            """);

        Assert.Equal("Users", Assert.Single(model.EntitySets).WireName);
        Assert.Equal("Me", Assert.Single(model.Singletons).WireName);
    }

    [Fact]
    public void A_container_that_is_extended_may_stand_first()
    {
        var model = Bound.Clean(User + """
            <EntityContainer Name="A"><EntitySet Name="Users" EntityType="self.User" /></EntityContainer>
            <EntityContainer Name="B" Extends="self.A"><Singleton Name="Me" Type="self.User" /></EntityContainer>
            <EntityContainer Name="C" Extends="self.A"><Singleton Name="You" Type="self.User" /></EntityContainer>
            """);

        Assert.Equal("Users", Assert.Single(model.EntitySets).WireName);
        Assert.Equal(["Me", "You"], model.Singletons.Select(singleton => singleton.WireName));
    }

    [Fact]
    public void Containers_that_extend_each_other_end()
    {
        var (model, findings) = Bound.Schema(User + """
            <EntityContainer Name="A" Extends="self.B"><EntitySet Name="Users" EntityType="self.User" /></EntityContainer><EntityContainer Name="B" Extends="self.A" />
            """);

        Assert.Equal("CLT0113", Assert.Single(findings).Descriptor.Id);
        Assert.Single(model.EntitySets);
    }

    [Fact]
    public void Capabilities_say_what_a_set_can_not_do()
    {
        const string Capabilities = "Org.OData.Capabilities.V1";
        var set = Bound.Clean(User + $"""
            <EntityContainer Name="A"><EntitySet Name="Users" EntityType="self.User">
              <Annotation Term="{Capabilities}.ExpandRestrictions"><Record>
                <PropertyValue Property="NonExpandableProperties"><Collection><NavigationPropertyPath>days</NavigationPropertyPath><NavigationPropertyPath>a/b</NavigationPropertyPath></Collection></PropertyValue>
              </Record></Annotation>
              <Annotation Term="{Capabilities}.FilterRestrictions"><Record>
                <PropertyValue Property="Filterable" Bool="true" /><PropertyValue Property="NonFilterableProperties"><Collection><PropertyPath>name</PropertyPath></Collection></PropertyValue>
              </Record></Annotation>
              <Annotation Term="{Capabilities}.SortRestrictions"><Record><PropertyValue Property="Sortable" Bool="false" /></Record></Annotation>
              <Annotation Term="{Capabilities}.SelectSupport"><Record><PropertyValue Property="Supported" Bool="false" /></Record></Annotation>
              <Annotation Term="{Capabilities}.SearchRestrictions"><Record><PropertyValue Property="Searchable"><Bool>false</Bool></PropertyValue></Record></Annotation>
              <Annotation Term="{Capabilities}.CountRestrictions"><Record><PropertyValue Property="Countable" Path="IsCountable" /></Record></Annotation>
              <Annotation Term="{Capabilities}.TopSupported" Bool="false" />
              <Annotation Term="{Capabilities}.SkipSupported" />
              <Annotation Term="{Capabilities}.InsertRestrictions"><Record><PropertyValue Property="Insertable" Bool="false" /></Record></Annotation>
              <Annotation Term="{Capabilities}.DeleteRestrictions" Qualifier="Phone"><Record><PropertyValue Property="Deletable" Bool="false" /></Record></Annotation>
            </EntitySet></EntityContainer>
            """).EntitySets[0];

        Assert.Equal(
            new CapabilitiesModel(SetCapabilities.All & ~(SetCapabilities.Select | SetCapabilities.Sort | SetCapabilities.Search | SetCapabilities.Top | SetCapabilities.Insert))
            {
                NonExpandable = ["days", "a/b"],
                NonFilterable = ["name"],
            },
            set.Capabilities);
    }

    [Fact]
    public void Annotations_of_a_set_can_stand_elsewhere_and_use_aliases()
    {
        var set = Bound.Clean(User + """
            <EntityContainer Name="Box"><EntitySet Name="Users" EntityType="self.User" /></EntityContainer>
            <Annotations Target="self.Box/Users">
              <Annotation Term="Capabilities.UpdateRestrictions"><Record><PropertyValue Property="Updatable" Bool="false" /></Record></Annotation>
              <Annotation Term="Core.OptimisticConcurrency" />
            </Annotations>
            """).EntitySets[0];

        Assert.False(set.Capabilities.Can(SetCapabilities.Update));
        Assert.Contains("If-Match", set.Documentation.Remarks!, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Insert_and_update_restrictions_shape_what_is_written()
    {
        var type = Bound.Clean(User + """
            <EntityContainer Name="Box"><EntitySet Name="Users" EntityType="self.User">
              <Annotation Term="Capabilities.InsertRestrictions"><Record><PropertyValue Property="RequiredProperties"><Collection><PropertyPath>name</PropertyPath></Collection></PropertyValue></Record></Annotation>
              <Annotation Term="Capabilities.UpdateRestrictions"><Record><PropertyValue Property="NonUpdatableProperties"><Collection><PropertyPath>name</PropertyPath></Collection></PropertyValue></Record></Annotation>
            </EntitySet></EntityContainer>
            """).Type("User");

        Assert.Equal((true, true, false), (type.Property("name").IsRequiredOnCreate, type.Property("name").IsImmutable, type.Property("name").IsComputed));
    }

    [Fact]
    public void What_one_of_two_sets_says_of_properties_of_requests_is_not_said_of_the_type()
    {
        var type = Bound.Clean(User + """
            <EntityContainer Name="Box">
              <EntitySet Name="Users" EntityType="self.User">
                <Annotation Term="Capabilities.InsertRestrictions"><Record><PropertyValue Property="RequiredProperties"><Collection><PropertyPath>name</PropertyPath></Collection></PropertyValue></Record></Annotation>
                <Annotation Term="Capabilities.UpdateRestrictions"><Record><PropertyValue Property="NonUpdatableProperties"><Collection><PropertyPath>name</PropertyPath></Collection></PropertyValue></Record></Annotation>
              </EntitySet>
              <EntitySet Name="Guests" EntityType="self.User" />
            </EntityContainer>
            """).Type("User");

        Assert.Equal((false, false), (type.Property("name").IsRequiredOnCreate, type.Property("name").IsImmutable));
    }

    [Fact]
    public void A_set_that_takes_no_such_requests_has_no_say_in_their_properties()
    {
        var type = Bound.Clean(User + """
            <EntityContainer Name="Box">
              <EntitySet Name="Users" EntityType="self.User">
                <Annotation Term="Capabilities.UpdateRestrictions"><Record><PropertyValue Property="NonUpdatableProperties"><Collection><PropertyPath>name</PropertyPath></Collection></PropertyValue></Record></Annotation>
              </EntitySet>
              <EntitySet Name="Guests" EntityType="self.User"><Annotation Term="Capabilities.UpdateRestrictions"><Record><PropertyValue Property="Updatable" Bool="false" /></Record></Annotation></EntitySet>
            </EntityContainer>
            """).Type("User");

        Assert.True(type.Property("name").IsImmutable);
    }

    [Fact]
    public void Navigation_restrictions_give_what_one_set_gives_and_take_what_all_take()
    {
        const string Content = """
            <EntityType Name="Order"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Int32" Nullable="false" />
              <NavigationProperty Name="lines" Type="Collection(self.Order)" ContainsTarget="true" /><NavigationProperty Name="parent" Type="self.Order" /><NavigationProperty Name="next" Type="self.Order" />
            </EntityType>
            <EntityContainer Name="Box"><EntitySet Name="A" EntityType="self.Order" /><EntitySet Name="B" EntityType="self.Order" /></EntityContainer>
            <Annotations Target="self.Box/A"><Annotation Term="Capabilities.NavigationRestrictions"><Record><PropertyValue Property="RestrictedProperties"><Collection>
              <Record><PropertyValue Property="NavigationProperty" NavigationPropertyPath="lines" /><PropertyValue Property="InsertRestrictions"><Record><PropertyValue Property="Insertable" Bool="false" /></Record></PropertyValue><PropertyValue Property="IndexableByKey" Bool="false" /></Record>
              <Record><PropertyValue Property="NavigationProperty" NavigationPropertyPath="parent" /><PropertyValue Property="Navigability"><EnumMember>Capabilities.NavigationType/None</EnumMember></PropertyValue></Record>
            </Collection></PropertyValue></Record></Annotation></Annotations>
            <Annotations Target="self.Box/B"><Annotation Term="Capabilities.NavigationRestrictions"><Record><PropertyValue Property="RestrictedProperties"><Collection>
              <Record><PropertyValue Property="NavigationProperty" NavigationPropertyPath="lines" /><PropertyValue Property="InsertRestrictions"><Record><PropertyValue Property="Insertable" Bool="true" /></Record></PropertyValue><PropertyValue Property="IndexableByKey" Bool="false" /></Record>
              <Record><PropertyValue Property="NavigationProperty" NavigationPropertyPath="parent" /><PropertyValue Property="Navigability" EnumMember="Capabilities.NavigationType/None" /></Record>
            </Collection></PropertyValue></Record></Annotation></Annotations>
            """;

        var type = Bound.Clean(Content).Type("Order");

        Assert.Equal((SetCapabilities.Insert, SetCapabilities.IndexByKey), (type.Navigation("lines").Granted, type.Navigation("lines").Refused));
        Assert.Equal((SetCapabilities.None, SetCapabilities.Navigate), (type.Navigation("parent").Granted, type.Navigation("parent").Refused));
        Assert.Equal(SetCapabilities.None, type.Navigation("next").Refused);
    }

    [Fact]
    public void A_set_tells_whether_it_can_be_read_and_has_addresses_by_key()
    {
        var set = Bound.Clean(User + """
            <EntityContainer Name="Box"><EntitySet Name="Users" EntityType="self.User">
              <Annotation Term="Capabilities.ReadRestrictions"><Record><PropertyValue Property="Readable" Bool="false" /></Record></Annotation>
              <Annotation Term="Capabilities.IndexableByKey" Bool="false" />
            </EntitySet></EntityContainer>
            """).EntitySets[0];

        Assert.Equal(SetCapabilities.All & ~(SetCapabilities.Read | SetCapabilities.IndexByKey), set.Capabilities.Allowed);
    }

    [Fact]
    public void A_binding_to_no_set_is_an_information()
    {
        const string Content = User + """<EntityContainer Name="Box"><EntitySet Name="Users" EntityType="self.User"><NavigationPropertyBinding Path="x" Target="Usres" /></EntitySet></EntityContainer>""";

        var (_, findings) = Bound.Schema(Content);

        var finding = Assert.Single(findings);
        Assert.Equal("CLT0114", finding.Descriptor.Id);
        Assert.Equal("Usres", Bound.PointedAt(finding, Content));
    }

    [Fact]
    public void Constraints_and_partners_that_name_nothing_are_information()
    {
        const string Content = """
            <EntityType Name="A"><Property Name="otherId" Type="Edm.Guid" />
              <NavigationProperty Name="other" Type="self.A" Partner="othr"><ReferentialConstraint Property="otherID" ReferencedProperty="id" /></NavigationProperty></EntityType>
            """;

        var (model, findings) = Bound.Schema(Content);

        Assert.Equal(["CLT0114", "CLT0114"], findings.Select(finding => finding.Descriptor.Id));
        Assert.Equal(["otherID", "othr"], findings.Select(finding => Bound.PointedAt(finding, Content)));
        Assert.Null(model.Type("A").Navigation("other").ForeignKey);
    }

    [Fact]
    public void An_import_of_a_bound_operation_is_an_information()
    {
        var (model, findings) = Bound.Schema("""
            <EntityType Name="A"><Key><PropertyRef Name="No" /></Key><Property Name="No" Type="Edm.Int32" Nullable="false" /></EntityType>
            <Function Name="F" IsBound="true"><Parameter Name="it" Type="S.A" /><ReturnType Type="Edm.Int32" /></Function>
            <EntityContainer Name="Box"><EntitySet Name="As" EntityType="S.A" /><FunctionImport Name="Eff" Function="S.F" /></EntityContainer>
            """);

        Assert.Equal(["CLT0122"], findings.Select(finding => finding.Descriptor.Id));
        Assert.Equal(["Eff", "S.F", "S.A"], Assert.Single(findings).Arguments);
        Assert.Single(model.Operations);
    }

    [Fact]
    public void A_document_that_two_references_mean_counts_once()
    {
        const string Text = """<EntityType Name="A"><Key><PropertyRef Name="No" /></Key><Property Name="No" Type="Edm.Int32" Nullable="false" /></EntityType>""";
        var copy = CsdlReader.Read("elsewhere/test.xml", Bound.Document(Text));

        var result = ODataBinder.Bind([Bound.Read(Text), copy], contract: null, Bound.Facts);

        Assert.Empty(result.Diagnostics);
    }
}
