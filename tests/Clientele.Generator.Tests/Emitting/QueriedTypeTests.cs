using System;
using System.Linq;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Tests.Csdl;

namespace Clientele.Generator.Tests.Emitting;

/// <summary>Complex types that no query can name have no fields.</summary>
public class QueriedTypeTests
{
    private static readonly Lazy<EmittedCode> s_code = new(() => EmittedCode.Of(Model()));

    [Theory]
    [InlineData("AddressFields")]
    [InlineData("StreetFields")]
    [InlineData("PlaceFields<TSelf>")]
    public void What_properties_of_entities_hold_has_fields_and_so_have_its_base_and_derived_types(string fields) => Assert.True(IsEmitted(fields));

    [Theory]
    [InlineData("ReportFields")]
    [InlineData("ReportLineFields")]
    public void Values_of_operations_alone_have_none(string fields) => Assert.False(IsEmitted(fields));

    [Fact]
    public void Without_them_the_client_compiles() => s_code.Value.Build();

    private static bool IsEmitted(string fields) => s_code.Value.Files.Any(file => file.Text.Contains(" class " + fields + " :", StringComparison.Ordinal));

    private static ODataServiceModel Model() => Bound.Clean("""
        <EntityType Name="User"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Guid" Nullable="false" /><Property Name="home" Type="Collection(self.Address)" /></EntityType>
        <ComplexType Name="Place" Abstract="true"><Property Name="name" Type="Edm.String" /></ComplexType>
        <ComplexType Name="Address" BaseType="self.Place"><Property Name="city" Type="Edm.String" /></ComplexType>
        <ComplexType Name="Street" BaseType="self.Address"><Property Name="number" Type="Edm.Int32" /></ComplexType>
        <ComplexType Name="Report"><Property Name="lines" Type="Collection(self.ReportLine)" /></ComplexType>
        <ComplexType Name="ReportLine"><Property Name="text" Type="Edm.String" /></ComplexType>
        <Function Name="Report" IsBound="true"><Parameter Name="it" Type="self.User" /><Parameter Name="like" Type="self.Report" /><ReturnType Type="self.Report" /></Function>
        <EntityContainer Name="Box"><EntitySet Name="Users" EntityType="self.User" /></EntityContainer>
        """);
}
