using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Clientele.Generator.Binding.OData;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Emitting.OData;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Reading.Csdl;
using Clientele.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Clientele.Generator.Tests.Pipeline;

/// <summary>
/// Whatever a description says, what is emitted is C#, and no exception escapes. The environment variable CLIENTELE_FUZZ sets how many are tried.
/// </summary>
public sealed class HostileDescriptionTests
{
    private const string Seed = """
        <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
          <edmx:Reference Uri="https://example.com/core.xml"><edmx:Include Namespace="Org.OData.Core.V1" Alias="Core" /></edmx:Reference>
          <edmx:DataServices>
            <Schema Namespace="Sales" Alias="self" xmlns="http://docs.oasis-open.org/odata/ns/edm">
              <EnumType Name="Colour" IsFlags="true"><Member Name="Red" Value="1" /><Member Name="Blue" Value="2" /></EnumType>
              <TypeDefinition Name="Money" UnderlyingType="Edm.Decimal" Scale="2" />
              <ComplexType Name="Address"><Property Name="city" Type="Edm.String" MaxLength="20" /><Property Name="tags" Type="Collection(Edm.String)" /></ComplexType>
              <EntityType Name="Party" Abstract="true" OpenType="true">
                <Key><PropertyRef Name="id" /></Key>
                <Property Name="id" Type="Edm.Guid" Nullable="false" />
                <Property Name="address" Type="self.Address" />
              </EntityType>
              <EntityType Name="Customer" BaseType="self.Party">
                <Property Name="colour" Type="self.Colour" DefaultValue="Red" />
                <NavigationProperty Name="orders" Type="Collection(self.Order)" Partner="customer" />
              </EntityType>
              <EntityType Name="Order" HasStream="true">
                <Key><PropertyRef Name="number" /><PropertyRef Name="address/city" Alias="city" /></Key>
                <Property Name="number" Type="Edm.Int32" Nullable="false" />
                <Property Name="address" Type="self.Address" Nullable="false" />
                <Property Name="total" Type="self.Money"><Annotation Term="Core.Description" String="What is owed." /></Property>
                <NavigationProperty Name="customer" Type="self.Customer" Partner="orders"><ReferentialConstraint Property="customerId" ReferencedProperty="id" /></NavigationProperty>
                <Property Name="customerId" Type="Edm.Guid" />
              </EntityType>
              <Function Name="Top" IsBound="true" IsComposable="true" EntitySetPath="them">
                <Parameter Name="them" Type="Collection(self.Order)" /><Parameter Name="count" Type="Edm.Int32" Nullable="false" />
                <ReturnType Type="Collection(self.Order)" />
              </Function>
              <Action Name="Ship" IsBound="true">
                <Parameter Name="it" Type="self.Order" /><Parameter Name="to" Type="self.Address" />
                <Parameter Name="colours" Type="Collection(self.Colour)"><Annotation Term="Core.OptionalParameter" /></Parameter>
              </Action>
              <Function Name="Now"><ReturnType Type="Edm.DateTimeOffset" Nullable="false" /></Function>
              <EntityContainer Name="Container">
                <EntitySet Name="Customers" EntityType="self.Customer"><NavigationPropertyBinding Path="orders" Target="Orders" /></EntitySet>
                <EntitySet Name="Orders" EntityType="self.Order" />
                <Singleton Name="Me" Type="self.Customer" />
                <FunctionImport Name="Now" Function="self.Now" />
              </EntityContainer>
              <Annotations Target="self.Container/Orders"><Annotation Term="Org.OData.Capabilities.V1.TopSupported" Bool="false" /></Annotations>
            </Schema>
          </edmx:DataServices>
        </edmx:Edmx>
        """;

    private static int Count => Damage.Cases(1_000);

    [Fact]
    public void The_description_itself_has_nothing_wrong() => Assert.Empty(Emit(Seed).SelectMany(SyntaxErrors));

    [Fact]
    public void Mutated_descriptions_give_text_that_is_csharp()
    {
        var mutator = new DescriptionMutator(Seed, randomSeed: 20_261_122);
        for (var i = 0; i < Count; i++)
        {
            var description = mutator.Next();
            try
            {
                var errors = Emit(description).SelectMany(SyntaxErrors).ToList();
                Assert.True(errors.Count == 0, $"{errors.FirstOrDefault()}\n{description}");
            }
            catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{exception}\n{description}");
            }
        }
    }

    private static IEnumerable<EmittedFile> Emit(string description)
    {
        var document = CsdlReader.Read("a.xml", description, CancellationToken.None);
        var model = ODataBinder.Bind([document], null, new BindFacts("Sales", "Example"), CancellationToken.None).Model;
        return model is null ? [] : ODataEmitter.Emit(model, CancellationToken.None);
    }

    private static IEnumerable<string> SyntaxErrors(EmittedFile file) =>
        CSharpSyntaxTree.ParseText(file.Text, new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose))
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => $"{file.HintName}: {diagnostic}");
}
