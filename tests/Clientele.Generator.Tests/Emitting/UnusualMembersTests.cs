using System;
using System.Linq;

namespace Clientele.Generator.Tests.Emitting;

/// <summary>Descriptions that are valid and rare: their clients compile without a warning.</summary>
public class UnusualMembersTests
{
    [Fact]
    public void A_parameter_of_an_operation_of_a_value_may_be_called_entry() => Build("""
        <Action Name="Move" IsBound="true"><Parameter Name="it" Type="S.Place" /><Parameter Name="entry" Type="Edm.String" /></Action>
        """);

    [Theory]
    [InlineData("Edm.Untyped")]
    [InlineData("Edm.ComplexType")]
    public void An_operation_may_be_bound_to_a_collection_of_anything(string type) => Build($"""
        <Function Name="Most" IsBound="true"><Parameter Name="them" Type="Collection({type})" /><ReturnType Type="Edm.Int32" /></Function>
        """);

    [Theory]
    [InlineData("Edm.Untyped", "Edm.ComplexType")]
    [InlineData("Edm.GeographyPoint", "Edm.GeometryPoint")]
    [InlineData("S.Money", "Edm.Decimal")]
    public void Overloads_whose_types_are_one_in_CSharp_have_names_of_their_own(string one, string other) => Build($"""
        <TypeDefinition Name="Money" UnderlyingType="Edm.Decimal" />
        <Action Name="Pay" IsBound="true"><Parameter Name="it" Type="S.Thing" /><Parameter Name="a" Type="{one}" Nullable="false" /></Action>
        <Action Name="Pay" IsBound="true"><Parameter Name="it" Type="S.Thing" /><Parameter Name="b" Type="{other}" Nullable="false" /></Action>
        <Function Name="Near" IsBound="true"><Parameter Name="it" Type="Collection({one})" /><ReturnType Type="Edm.Int32" /></Function>
        <Function Name="Near" IsBound="true"><Parameter Name="it" Type="Collection({other})" /><ReturnType Type="Edm.Int32" /></Function>
        """);

    [Fact]
    public void A_key_may_be_obsolete_where_rows_have_versions()
    {
        var code = Named("""
            <EntityType Name="Old">
              <Key><PropertyRef Name="id" /></Key>
              <Property Name="id" Type="Edm.Int32" Nullable="false">
                <Annotation Term="Org.OData.Core.V1.Revisions"><Collection><Record><PropertyValue Property="Kind" EnumMember="Org.OData.Core.V1.RevisionKind/Deprecated" /></Record></Collection></Annotation>
              </Property>
              <Property Name="photo" Type="Edm.Stream" />
            </EntityType>
            """);
        _ = code.Build();
        Assert.Contains("this[Old entity]", code.Files.Single(file => file.HintName.EndsWith(".Old.g.cs", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_complex_type_may_have_streams_only() => Build("""
        <ComplexType Name="Media"><Property Name="photo" Type="Edm.Stream" /></ComplexType>
        <Action Name="Show" IsBound="true"><Parameter Name="it" Type="S.Thing" /><Parameter Name="what" Type="S.Media" /></Action>
        """);

    [Theory]
    [InlineData("Pages")]
    [InlineData("AsyncEnumerable")]
    public void A_derived_type_may_be_called_as_what_sets_give(string name) => Build($"""<EntityType Name="{name}" BaseType="S.Thing" />""");

    [Fact]
    public void A_type_may_be_called_as_what_casts_begin_with() => Build("""
        <EntityType Name="As"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Guid" Nullable="false" /></EntityType>
        <EntityType Name="Set" BaseType="S.As" /><EntityType Name="Entry" BaseType="S.As" /><EntityType Name="Fields" BaseType="S.As" />
        """);

    [Fact]
    public void Operations_may_be_called_as_methods_of_streams_and_casts()
    {
        var code = Named("""
            <EntityType Name="Album" BaseType="S.Thing" HasStream="true"><Property Name="photo" Type="Edm.Stream" /></EntityType>
            <Function Name="GetPhoto" IsBound="true"><Parameter Name="it" Type="S.Album" /><ReturnType Type="Edm.Stream" /></Function>
            <Function Name="GetMedia" IsBound="true"><Parameter Name="it" Type="S.Album" /><ReturnType Type="Edm.Stream" /></Function>
            <Action Name="SetPhoto" IsBound="true"><Parameter Name="it" Type="S.Thing" /></Action>
            <Function Name="AsAlbum" IsBound="true"><Parameter Name="it" Type="S.Thing" /><ReturnType Type="Collection(S.Album)" /></Function>
            <Function Name="AsAlbum" IsBound="true"><Parameter Name="them" Type="Collection(S.Thing)" /><ReturnType Type="Collection(S.Album)" /></Function>
            """);
        _ = code.Build();
        Assert.Equal(
            ["AsAlbumFunction", "AsAlbumFunction", "GetMediaFunction", "GetPhotoFunction", "SetPhotoAction"],
            code.Model.Operations.Select(operation => operation.CSharpName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_stream_property_of_a_media_entity_may_be_called_media() => Build("""
        <EntityType Name="Album" BaseType="S.Thing" HasStream="true"><Property Name="media" Type="Edm.Stream" /></EntityType>
        """);

    [Fact]
    public void An_operation_of_a_set_may_be_called_as_the_method_of_an_alternate_key()
    {
        var code = Named($$"""
            <EntityType Name="Part" BaseType="S.Thing"><Property Name="name" Type="Edm.String" />{{AlternateKey("name")}}</EntityType>
            <Function Name="ByName" IsBound="true" IsComposable="true"><Parameter Name="them" Type="Collection(S.Part)" /><Parameter Name="text" Type="Edm.String" /><ReturnType Type="Collection(S.Part)" /></Function>
            <Action Name="ByName" IsBound="true"><Parameter Name="them" Type="Collection(S.Thing)" /><Parameter Name="name" Type="Edm.String" /><ReturnType Type="Collection(S.Thing)" /></Action>
            <Function Name="ByName" IsBound="true"><Parameter Name="them" Type="Collection(S.Part)" /><Parameter Name="number" Type="Edm.Int32" /><ReturnType Type="Collection(S.Part)" /></Function>
            """);
        _ = code.Build();
        Assert.Equal(["ByName", "ByNameByName", "ByNameByText"], code.Model.Operations.Select(operation => operation.CSharpName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Alternate_keys_of_one_name_and_type_are_told_apart()
    {
        var code = Named($"""
            <EntityType Name="Part" BaseType="S.Thing"><Property Name="home" Type="S.Place" /><Property Name="work" Type="S.Place" />{AlternateKey("home/city", "work/city")}</EntityType>
            """);
        _ = code.Build();
        Assert.Equal(["ByCity", "ByCity2"], code.Model.Types.Single(type => type.CSharpName == "Part").AlternateKeys.Select(key => key.CSharpName));
    }

    private static string AlternateKey(params string[] paths) =>
        "<Annotation Term=\"Org.OData.Core.V1.AlternateKeys\"><Collection>"
        + string.Concat(paths.Select(path => $"<Record><PropertyValue Property=\"Key\"><Collection><Record><PropertyValue Property=\"Name\" PropertyPath=\"{path}\" /></Record></Collection></PropertyValue></Record>"))
        + "</Collection></Annotation>";

    private static void Build(string types) => Named(types).Build();

    private static EmittedCode Named(string types) => EmittedCode.Named("Unusual", $"""
        <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
        <Schema Namespace="S" xmlns="http://docs.oasis-open.org/odata/ns/edm">
          <EntityType Name="Thing"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Guid" Nullable="false" /><Property Name="at" Type="S.Place" /></EntityType>
          <ComplexType Name="Place"><Property Name="city" Type="Edm.String" /></ComplexType>
          {types}
          <EntityContainer Name="Container"><EntitySet Name="Things" EntityType="S.Thing" /></EntityContainer>
        </Schema></edmx:DataServices></edmx:Edmx>
        """);
}
