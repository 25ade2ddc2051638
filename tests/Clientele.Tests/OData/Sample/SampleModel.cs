using System.Xml;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;

namespace Clientele.Tests.OData.Sample;

/// <summary>A small service with one of everything that a query can touch.</summary>
internal static class SampleModel
{
    public const string Csdl = """
        <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
          <edmx:DataServices>
            <Schema Namespace="Sample" xmlns="http://docs.oasis-open.org/odata/ns/edm">
              <EnumType Name="Scale"><Member Name="Day" Value="0"/><Member Name="Week" Value="1"/><Member Name="Month" Value="2"/></EnumType>
              <EnumType Name="Rights" IsFlags="true"><Member Name="Read" Value="1"/><Member Name="Write" Value="2"/></EnumType>
              <ComplexType Name="Address">
                <Property Name="street" Type="Edm.String"/>
                <Property Name="city" Type="Edm.String"/>
                <NavigationProperty Name="country" Type="Sample.Country"/>
              </ComplexType>
              <EntityType Name="Country"><Key><PropertyRef Name="code"/></Key><Property Name="code" Type="Edm.String" Nullable="false"/></EntityType>
              <EntityType Name="Resource" Abstract="true">
                <Key><PropertyRef Name="id"/></Key>
                <Property Name="id" Type="Edm.Guid" Nullable="false"/>
                <Property Name="name" Type="Edm.String"/>
                <NavigationProperty Name="department" Type="Sample.Department"/>
              </EntityType>
              <EntityType Name="Room" BaseType="Sample.Resource"><Property Name="seats" Type="Edm.Int32"/></EntityType>
              <EntityType Name="User" BaseType="Sample.Resource">
                <Property Name="email" Type="Edm.String"/>
                <Property Name="isActive" Type="Edm.Boolean" Nullable="false"/>
                <Property Name="isGuest" Type="Edm.Boolean"/>
                <Property Name="hours" Type="Edm.Decimal"/>
                <Property Name="budget" Type="Edm.Decimal"/>
                <Property Name="visits" Type="Edm.Int32"/>
                <Property Name="points" Type="Edm.Int64"/>
                <Property Name="level" Type="Edm.Byte"/>
                <Property Name="rating" Type="Edm.Double"/>
                <Property Name="score" Type="Edm.Single"/>
                <Property Name="birthday" Type="Edm.Date"/>
                <Property Name="hired" Type="Edm.Date"/>
                <Property Name="created" Type="Edm.DateTimeOffset"/>
                <Property Name="modified" Type="Edm.DateTimeOffset"/>
                <Property Name="startsAt" Type="Edm.TimeOfDay"/>
                <Property Name="capacity" Type="Edm.Duration"/>
                <Property Name="photo" Type="Edm.Binary"/>
                <Property Name="scale" Type="Sample.Scale"/>
                <Property Name="rights" Type="Sample.Rights"/>
                <Property Name="place" Type="Edm.GeographyPoint"/>
                <Property Name="null" Type="Edm.String"/>
                <Property Name="straße" Type="Edm.String"/>
                <Property Name="address" Type="Sample.Address"/>
                <Property Name="addresses" Type="Collection(Sample.Address)"/>
                <Property Name="tags" Type="Collection(Edm.String)"/>
                <Property Name="numbers" Type="Collection(Edm.Int32)"/>
                <Property Name="scales" Type="Collection(Sample.Scale)"/>
                <NavigationProperty Name="manager" Type="Sample.User"/>
                <NavigationProperty Name="subordinates" Type="Collection(Sample.User)"/>
                <NavigationProperty Name="tasks" Type="Collection(Sample.Task)"/>
              </EntityType>
              <EntityType Name="Department">
                <Key><PropertyRef Name="id"/></Key>
                <Property Name="id" Type="Edm.Guid" Nullable="false"/>
                <Property Name="name" Type="Edm.String"/>
                <NavigationProperty Name="head" Type="Sample.User"/>
                <NavigationProperty Name="members" Type="Collection(Sample.Resource)"/>
              </EntityType>
              <EntityType Name="Task" OpenType="true">
                <Key><PropertyRef Name="id"/></Key>
                <Property Name="id" Type="Edm.Guid" Nullable="false"/>
                <Property Name="name" Type="Edm.String"/>
                <Property Name="t" Type="Edm.String"/>
                <Property Name="hours" Type="Edm.Decimal"/>
                <Property Name="tags" Type="Collection(Edm.String)"/>
                <NavigationProperty Name="assignee" Type="Sample.Resource"/>
                <NavigationProperty Name="subtasks" Type="Collection(Sample.Task)"/>
              </EntityType>
              <EntityType Name="Note"><Key><PropertyRef Name="key"/></Key><Property Name="key" Type="Edm.String" Nullable="false"/></EntityType>
              <EntityType Name="Line">
                <Key><PropertyRef Name="order"/><PropertyRef Name="no"/></Key>
                <Property Name="order" Type="Edm.String" Nullable="false"/>
                <Property Name="no" Type="Edm.Int32" Nullable="false"/>
              </EntityType>
              <Function Name="Since" IsBound="true" IsComposable="true" EntitySetPath="it">
                <Parameter Name="it" Type="Collection(Sample.User)"/>
                <Parameter Name="moment" Type="Edm.DateTimeOffset"/>
                <Parameter Name="scale" Type="Sample.Scale"/>
                <Parameter Name="near" Type="Sample.Address"/>
                <ReturnType Type="Collection(Sample.User)"/>
              </Function>
              <Function Name="Find"><Parameter Name="text" Type="Edm.String"/><ReturnType Type="Edm.String"/></Function>
              <EntityContainer Name="Container">
                <EntitySet Name="Users" EntityType="Sample.User"/>
                <EntitySet Name="Resources" EntityType="Sample.Resource"/>
                <EntitySet Name="Departments" EntityType="Sample.Department"/>
                <EntitySet Name="Tasks" EntityType="Sample.Task"/>
                <EntitySet Name="Notes" EntityType="Sample.Note"/>
                <EntitySet Name="Lines" EntityType="Sample.Line"/>
                <FunctionImport Name="Find" Function="Sample.Find"/>
              </EntityContainer>
            </Schema>
          </edmx:DataServices>
        </edmx:Edmx>
        """;

    public static IEdmModel Edm { get; } = Read();

    private static IEdmModel Read()
    {
        using var text = new System.IO.StringReader(Csdl);
        using var reader = XmlReader.Create(text);
        return CsdlReader.Parse(reader);
    }
}
