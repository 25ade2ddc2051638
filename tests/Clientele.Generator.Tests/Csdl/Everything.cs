namespace Clientele.Generator.Tests.Csdl;

/// <summary>A small description that uses every part of CSDL that we read.</summary>
internal static class Everything
{
    public const string Document =
        """
        <edmx:Edmx Version="4.01" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
          <edmx:Reference Uri="https://oasis-tcs.github.io/odata-vocabularies/vocabularies/Org.OData.Core.V1.xml">
            <edmx:Include Namespace="Org.OData.Core.V1" Alias="Core" />
            <edmx:IncludeAnnotations TermNamespace="Org.OData.Core.V1" />
          </edmx:Reference>
          <edmx:DataServices>
            <Schema Namespace="S" Alias="self" xmlns="http://docs.oasis-open.org/odata/ns/edm">
              <TypeDefinition Name="Money" UnderlyingType="Edm.Decimal" Precision="19" Scale="4" />
              <EnumType Name="Color" IsFlags="true"><Member Name="None" Value="0" /><Member Name="Red" Value="1" /><Member Name="Name" Value="2" /></EnumType>
              <EnumType Name="Empty" UnderlyingType="Edm.Int64" />
              <ComplexType Name="Address" OpenType="true">
                <Property Name="city" Type="Edm.String" MaxLength="40" />
                <Property Name="point" Type="Edm.GeographyPoint" SRID="4326" />
                <NavigationProperty Name="country" Type="self.Country" />
              </ComplexType>
              <ComplexType Name="Mailing" BaseType="self.Address"><Property Name="Address" Type="self.Address" /></ComplexType>
              <EntityType Name="Country"><Key><PropertyRef Name="code" /></Key><Property Name="code" Type="Edm.String" Nullable="false" /></EntityType>
              <EntityType Name="Root" Abstract="true" HasStream="true">
                <Property Name="created" Type="Edm.DateTimeOffset" Precision="7"><Annotation Term="Core.Computed" /></Property>
              </EntityType>
              <EntityType Name="User" BaseType="S.Root" OpenType="true">
                <Key><PropertyRef Name="id" /><PropertyRef Name="home/city" Alias="city" /></Key>
                <Property Name="id" Type="Edm.Guid" Nullable="false" />
                <Property Name="name" Type="Edm.String" DefaultValue="x"><Annotation Term="Core.Description" String="The name." /></Property>
                <Property Name="Name" Type="Edm.String" />
                <Property Name="User" Type="Edm.Int64" />
                <Property Name="operator" Type="Edm.Untyped" />
                <Property Name="home" Type="self.Address" Nullable="false" />
                <Property Name="tags" Type="Collection(Edm.String)" Nullable="false" />
                <Property Name="color" Type="self.Color" />
                <Property Name="pay" Type="self.Money" />
                <Property Name="boss_id" Type="Edm.Guid" />
                <NavigationProperty Name="boss" Type="self.User" Partner="reports"><ReferentialConstraint Property="boss_id" ReferencedProperty="id" /><OnDelete Action="SetNull" /></NavigationProperty>
                <NavigationProperty Name="reports" Type="Collection(self.User)" Partner="boss" />
                <NavigationProperty Name="days" Type="Collection(S.Day)" ContainsTarget="true" />
                <Annotation Term="Core.AlternateKeys">
                  <Collection><Record><PropertyValue Property="Key"><Collection><Record><PropertyValue Property="Name" PropertyPath="name" /></Record></Collection></PropertyValue></Record></Collection>
                </Annotation>
              </EntityType>
              <EntityType Name="Admin" BaseType="self.User"><Property Name="UserEntry" Type="Edm.Boolean" /></EntityType>
              <EntityType Name="Day"><Key><PropertyRef Name="date" /></Key><Property Name="date" Type="Edm.Date" Nullable="false" /></EntityType>
              <Function Name="Best" IsBound="true" IsComposable="true" EntitySetPath="it">
                <Parameter Name="it" Type="Collection(self.User)" /><Parameter Name="count" Type="Edm.Int32"><Annotation Term="Core.OptionalParameter" /></Parameter>
                <ReturnType Type="Collection(self.User)" />
              </Function>
              <Function Name="Best" IsBound="true"><Parameter Name="it" Type="self.User" /><ReturnType Type="Edm.Stream" Nullable="false" /></Function>
              <Function Name="Best" IsBound="true"><Parameter Name="it" Type="self.User" /><Parameter Name="class" Type="S.Address" /><ReturnType Type="self.Color" /></Function>
              <Action Name="Delete" IsBound="true"><Parameter Name="it" Type="self.Admin" /><Parameter Name="body" Type="Collection(S.User)" /></Action>
              <Action Name="Reset"><Parameter Name="at" Type="Edm.TimeOfDay" /></Action>
              <Function Name="Now"><ReturnType Type="Edm.Duration" /></Function>
              <Function Name="Now"><Parameter Name="zone" Type="Edm.String" /><ReturnType Type="Edm.Duration" /></Function>
              <Term Name="Mark" Type="Edm.Boolean" />
              <EntityContainer Name="Base"><EntitySet Name="Countries" EntityType="S.Country" /></EntityContainer>
              <EntityContainer Name="Service" Extends="S.Base">
                <EntitySet Name="Users" EntityType="S.User">
                  <NavigationPropertyBinding Path="boss" Target="Users" /><NavigationPropertyBinding Path="S.Admin/boss" Target="Users" />
                  <Annotation Term="Org.OData.Capabilities.V1.ExpandRestrictions">
                    <Record><PropertyValue Property="NonExpandableProperties"><Collection><NavigationPropertyPath>days</NavigationPropertyPath></Collection></PropertyValue></Record>
                  </Annotation>
                </EntitySet>
                <Singleton Name="Me" Type="self.User" />
                <FunctionImport Name="Now" Function="self.Now" />
                <ActionImport Name="Reset" Action="self.Reset" />
              </EntityContainer>
              <Annotations Target="self.User/pay"><Annotation Term="Core.Permissions" EnumMember="Core.Permission/Read" /></Annotations>
              <Annotations Target="self.Best(Collection(self.User),Edm.Int32)/count"><Annotation Term="Core.Description" String="How many." /></Annotations>
              <Annotations Target="self.Service/Users">
                <Annotation Term="Core.Revisions">
                  <Collection><Record><PropertyValue Property="Kind" EnumMember="Core.RevisionKind/Deprecated" /><PropertyValue Property="Description" String="Use Me." /></Record></Collection>
                </Annotation>
              </Annotations>
            </Schema>
          </edmx:DataServices>
        </edmx:Edmx>
        """;
}
