namespace Clientele.Generator.Tests.Pipeline;

/// <summary>The smallest description that has something of everything the pipeline passes on.</summary>
internal static class Examples
{
    public const string Description = """
        <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
          <edmx:DataServices>
            <Schema Namespace="Sales" xmlns="http://docs.oasis-open.org/odata/ns/edm">
              <EntityType Name="Order">
                <Key><PropertyRef Name="id" /></Key>
                <Property Name="id" Type="Edm.Int32" Nullable="false" />
                <Property Name="note" Type="Edm.String" />
              </EntityType>
              <EntityContainer Name="Container">
                <EntitySet Name="Orders" EntityType="Sales.Order" />
              </EntityContainer>
            </Schema>
          </edmx:DataServices>
        </edmx:Edmx>
        """;

    public const string Contract = """
        clientele: 1
        name: Sales
        namespace: Example.Sales
        description: api.csdl.xml
        servers: { data: https://api.example.com/ }
        """;
}
