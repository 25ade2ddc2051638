using System;
using System.Linq;
using Clientele.Generator.Binding.OData;
using Clientele.Generator.Reading.Csdl;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.Csdl;

/// <summary>CSDL JSON 4.01 gives what CSDL XML gives.</summary>
public class CsdlJsonTests
{
    private const string Xml = """
        <edmx:Edmx Version="4.01" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
        <edmx:Reference Uri="core.xml"><edmx:Include Namespace="Org.OData.Core.V1" Alias="Core" /></edmx:Reference>
        <edmx:DataServices><Schema Namespace="Shop" Alias="self" xmlns="http://docs.oasis-open.org/odata/ns/edm">
          <EntityType Name="Thing" Abstract="true"><Key><PropertyRef Name="Id" /></Key>
            <Property Name="Id" Type="Edm.Guid" Nullable="false"><Annotation Term="Core.Computed" /></Property>
            <Property Name="Name" Type="Edm.String" Nullable="false" MaxLength="40"><Annotation Term="Core.Description" String="What it is called" /></Property></EntityType>
          <EntityType Name="Part" BaseType="self.Thing" OpenType="true" HasStream="true">
            <Property Name="Price" Type="Edm.Decimal" Nullable="true" Precision="9" Scale="variable" DefaultValue="0" />
            <Property Name="Tags" Type="Collection(Edm.String)" Nullable="false" />
            <Property Name="Size" Type="self.Size" Nullable="true" />
            <Property Name="Kind" Type="self.Kind" Nullable="false" />
            <Property Name="MakerId" Type="self.Code" Nullable="false" />
            <NavigationProperty Name="Maker" Type="self.Maker" Nullable="true" Partner="Parts"><ReferentialConstraint Property="MakerId" ReferencedProperty="Code" /></NavigationProperty>
            <NavigationProperty Name="Pieces" Type="Collection(self.Part)" ContainsTarget="true" /></EntityType>
          <EntityType Name="Maker"><Key><PropertyRef Name="Code" /><PropertyRef Name="Place/Land" Alias="land" /></Key>
            <Property Name="Code" Type="Edm.String" Nullable="false" /><Property Name="Place" Type="self.Place" Nullable="false" />
            <NavigationProperty Name="Parts" Type="Collection(self.Part)" Partner="Maker" /></EntityType>
          <ComplexType Name="Size"><Property Name="Width" Type="Edm.Double" Nullable="false" /></ComplexType>
          <ComplexType Name="Place"><Property Name="Land" Type="Edm.String" Nullable="false" /></ComplexType>
          <EnumType Name="Kind" IsFlags="true"><Member Name="Screw" Value="1"><Annotation Term="Core.Description" String="Holds" /></Member><Member Name="Nut" Value="2" /></EnumType>
          <TypeDefinition Name="Code" UnderlyingType="Edm.String" MaxLength="9" />
          <Action Name="Buy" IsBound="true"><Parameter Name="it" Type="self.Part" Nullable="false" /><Parameter Name="count" Type="Edm.Int32" Nullable="false" /></Action>
          <Function Name="Cheapest" IsComposable="true"><Parameter Name="below" Type="Edm.Decimal" Nullable="true" /><ReturnType Type="Collection(self.Part)" Nullable="false" /></Function>
          <EntityContainer Name="Box">
            <EntitySet Name="Parts" EntityType="self.Part"><NavigationPropertyBinding Path="Maker" Target="Makers" />
              <Annotation Term="Org.OData.Capabilities.V1.FilterRestrictions"><Record><PropertyValue Property="NonFilterableProperties"><Collection><PropertyPath>Tags</PropertyPath></Collection></PropertyValue></Record></Annotation></EntitySet>
            <EntitySet Name="Makers" EntityType="self.Maker" /><Singleton Name="Best" Type="self.Part" />
            <FunctionImport Name="Cheapest" Function="self.Cheapest" EntitySet="Parts" /></EntityContainer>
          <Annotations Target="self.Maker/Code"><Annotation Term="Core.Permissions" EnumMember="Core.Permission/Read" /></Annotations>
        </Schema></edmx:DataServices></edmx:Edmx>
        """;

    private const string Json = """
        {
          "$Version": "4.01", "$EntityContainer": "Shop.Box",
          "$Reference": { "core.xml": { "$Include": [ { "$Namespace": "Org.OData.Core.V1", "$Alias": "Core" } ] } },
          "Shop": {
            "$Alias": "self",
            "Thing": { "$Kind": "EntityType", "$Abstract": true, "$Key": [ "Id" ],
              "Id": { "$Type": "Edm.Guid", "@Core.Computed": true },
              "Name": { "$MaxLength": 40, "@Core.Description": "What it is \u0063alled" } },
            "Part": { "$Kind": "EntityType", "$BaseType": "self.Thing", "$OpenType": true, "$HasStream": true,
              "Price": { "$Type": "Edm.Decimal", "$Nullable": true, "$Precision": 9, "$Scale": "variable", "$DefaultValue": 0 },
              "Tags": { "$Collection": true },
              "Size": { "$Type": "self.Size", "$Nullable": true },
              "Kind": { "$Type": "self.Kind" },
              "MakerId": { "$Type": "self.Code" },
              "Maker": { "$Kind": "NavigationProperty", "$Type": "self.Maker", "$Nullable": true, "$Partner": "Parts", "$ReferentialConstraint": { "MakerId": "Code", "MakerId@Core.Description": "x" } },
              "Pieces": { "$Kind": "NavigationProperty", "$Type": "self.Part", "$Collection": true, "$ContainsTarget": true } },
            "Maker": { "$Kind": "EntityType", "$Key": [ "Code", { "land": "Place/Land" } ],
              "Code": {}, "Place": { "$Type": "self.Place" },
              "Parts": { "$Kind": "NavigationProperty", "$Type": "self.Part", "$Collection": true, "$Partner": "Maker" } },
            "Size": { "$Kind": "ComplexType", "Width": { "$Type": "Edm.Double" } },
            "Place": { "$Kind": "ComplexType", "Land": {} },
            "Kind": { "$Kind": "EnumType", "$IsFlags": true, "Screw": 1, "Screw@Core.Description": "Holds", "Nut": 2 },
            "Code": { "$Kind": "TypeDefinition", "$UnderlyingType": "Edm.String", "$MaxLength": 9 },
            "Buy": [ { "$Kind": "Action", "$IsBound": true, "$Parameter": [ { "$Name": "it", "$Type": "self.Part" }, { "$Name": "count", "$Type": "Edm.Int32" } ] } ],
            "Cheapest": [ { "$Kind": "Function", "$IsComposable": true, "$Parameter": [ { "$Name": "below", "$Type": "Edm.Decimal", "$Nullable": true } ],
              "$ReturnType": { "$Type": "self.Part", "$Collection": true } } ],
            "Box": { "$Kind": "EntityContainer",
              "Parts": { "$Collection": true, "$Type": "self.Part", "$NavigationPropertyBinding": { "Maker": "Makers" },
                "@Org.OData.Capabilities.V1.FilterRestrictions": { "NonFilterableProperties": [ "Tags" ] } },
              "Makers": { "$Collection": true, "$Type": "self.Maker" }, "Best": { "$Type": "self.Part" },
              "Cheapest": { "$Function": "self.Cheapest", "$EntitySet": "self.Box/Parts" } },
            "$Annotations": { "self.Maker/Code": { "@Core.Permissions": "1" } }
          }
        }
        """;

    [Fact]
    public void The_model_is_that_of_the_xml()
    {
        var xml = CsdlReader.Read("shop.xml", Xml);
        var json = CsdlJsonReader.Read("shop.json", Json);
        Assert.Empty(xml.Diagnostics.Concat(json.Diagnostics).Select(diagnostic => diagnostic.ToDiagnostic().ToString()));

        var expected = ODataBinder.Bind([xml], null, Bound.Facts);
        var actual = ODataBinder.Bind([json], null, Bound.Facts);

        Assert.Empty(actual.Diagnostics.Concat(expected.Diagnostics).Select(diagnostic => diagnostic.ToDiagnostic().ToString()));
        Assert.Equal(expected.Model!.Types.AsEnumerable(), actual.Model!.Types);
        Assert.Equal(expected.Model, actual.Model with { DescriptionHash = expected.Model.DescriptionHash, DescriptionName = "shop.xml" });
    }

    [Fact]
    public void A_client_comes_of_a_json_file_whatever_it_is_called()
    {
        foreach (var name in new[] { "/project/northwind.json", "/project/northwind.csdl" })
        {
            var run = GeneratorProject.OfDescription(Json, name).Run();

            Assert.Empty(run.Findings);
            Assert.NotNull(run.Compilation.GetTypeByMetadataName("Northwind.PartEntry"));
            run.AssertCompiles();
        }
    }

    [Theory]
    [InlineData("\"Edm.Double\"", "\"Edm.Doble\"", "CLT0100", "Edm.Doble")]
    [InlineData("\"$Alias\": \"self\"", "\"$Alia\": \"self\", \"$Alias\": \"self\"", "CLT0006", "$Alia")]
    [InlineData("\"$Abstract\": true", "\"$Abstract\": \"yes\"", "CLT0008", "yes")]
    [InlineData("\"$Version\": \"4.01\"", "\"$Version\": \"5.0\"", "CLT0011", "5.0")]
    [InlineData("\"$Kind\": \"TypeDefinition\", ", "", "CLT0007", "Code")]
    [InlineData("[ \"Code\", {", "[ \"Coda\", {", "CLT0107", "Coda")]
    public void A_finding_stands_where_its_cause_does(string old, string changed, string id, string pointedAt)
    {
        var text = Json.Replace(old, changed, StringComparison.Ordinal);
        var document = CsdlJsonReader.Read("shop.json", text);
        var result = ODataBinder.Bind([document], null, Bound.Facts);

        var finding = document.Diagnostics.Concat(result.Diagnostics).First(diagnostic => diagnostic.Descriptor.Id == id);

        Assert.Equal(pointedAt, text.Split('\n')[finding.Span.StartLine][finding.Span.StartColumn..finding.Span.EndColumn]);
    }

    [Theory]
    [InlineData("{ \"$Version\": \"4.01\", \"S\": { \"A\": { \"$Kind\": \"ComplexType\", \"a\": {} } } ", 1)]
    [InlineData("{ \"$Version\": \"4.01\", \"S\": { \"A\": { \"$Kind\": \"ComplexType\", \"a\": {} }, \"B\": { \"$Kind\": tru } } }", 1)]
    [InlineData("{ \"$Version\": \"4.01\", \"S\": { \"A\": { \"$Kind\": \"ComplexType\", \"a\": {} } } } x", 1)]
    [InlineData("{ \"$Version\": \"4.01\", \"S\": { \"A\": { \"$Kind\": \"ComplexType\", \"a\": { \"$DefaultValue\": 01 } } } }", 1)]
    [InlineData("{ \"$Version\": \"4.01\", \"S\": { \"A\": { \"$Kind\": \"ComplexType\", \"a\": { \"$DefaultValue\": \"\\x\" } } } }", 1)]
    public void Broken_json_is_one_finding_and_what_stands_before_it_is_kept(string text, int types)
    {
        var document = CsdlJsonReader.Read("shop.json", text);

        Assert.Equal("CLT0013", Assert.Single(document.Diagnostics).Descriptor.Id);
        Assert.Equal(types, document.Schemas.SelectMany(schema => schema.StructuredTypes).Take(1).Count());
    }

    [Fact]
    public void Hostile_json_gives_findings_and_no_exception()
    {
        var random = new Random(13);
        for (var round = 0; round < 400; round++)
        {
            var text = Json.ToCharArray();
            for (var edit = random.Next(1, 6); edit > 0; edit--)
            {
                text[random.Next(text.Length)] = "\0{}[]\":,\\ $@aé0-.e\n"[random.Next(19)];
            }

            var document = CsdlJsonReader.Read("shop.json", new string(text));
            Assert.NotNull(ODataBinder.Bind([document], null, Bound.Facts));
        }

        var deep = CsdlJsonReader.Read("shop.json", "{\"$Version\":" + new string('[', 100_000));
        Assert.Equal("CLT0013", Assert.Single(deep.Diagnostics).Descriptor.Id);
    }
}
