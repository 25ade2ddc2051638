using System.Linq;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Tests.Csdl;

namespace Clientele.Generator.Tests.Binding;

public class OperationBindingTests
{
    private const string User = """<EntityType Name="User"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Guid" Nullable="false" /></EntityType>""";

    [Fact]
    public void Bound_operations_lose_their_binding_parameter()
    {
        var operation = Bound.Clean(User + """
            <Action Name="SetState" IsBound="true"><Parameter Name="it" Type="Collection(self.User)" /><Parameter Name="stateId" Type="Edm.Guid" Nullable="false" /></Action>
            """).Operation("SetState");

        Assert.Equal(OperationKind.Action, operation.Kind);
        Assert.Equal(("S.User", true), (operation.Binding!.QualifiedName, operation.Binding.IsCollection));
        Assert.Equal("stateId", Assert.Single(operation.Parameters).WireName);
        Assert.Null(operation.ReturnType);
        Assert.Null(operation.ImportName);
    }

    [Fact]
    public void A_bound_operation_without_parameters_is_left_out()
    {
        var (model, findings) = Bound.Schema("""<Action Name="A" IsBound="true" />""");

        Assert.Equal("CLT0111", Assert.Single(findings).Descriptor.Id);
        Assert.Empty(model.Operations);
    }

    [Fact]
    public void An_import_brings_every_unbound_overload_and_no_other_unbound_operation_can_be_called()
    {
        var model = Bound.Clean("""
            <Function Name="Now"><ReturnType Type="Edm.Date" Nullable="false" /></Function>
            <Function Name="Now"><Parameter Name="zone" Type="Edm.String" /><ReturnType Type="Edm.Date" Nullable="false" /></Function>
            <Action Name="Hidden" />
            <EntityContainer Name="Box"><FunctionImport Name="Today" Function="self.Now" /></EntityContainer>
            """);

        Assert.Equal(["Today", "Today"], model.Operations.Select(operation => operation.ImportName!));
        Assert.Equal(["Today", "Today"], model.Operations.Select(operation => operation.CSharpName));
        Assert.Equal([0, 1], model.Operations.Select(operation => operation.Parameters.Count));
    }

    [Fact]
    public void An_import_of_nothing_suggests_an_operation()
    {
        const string Content = """<Action Name="Reset" /><EntityContainer Name="Box"><ActionImport Name="R" Action="self.Rest" /></EntityContainer>""";

        var (_, findings) = Bound.Schema(Content);

        var finding = Assert.Single(findings);
        Assert.Equal("'S.Rest' is not an unbound action; the import is left out. Did you mean 'S.Reset'?", finding.ToDiagnostic().GetMessage());
        Assert.Equal("self.Rest", Bound.PointedAt(finding, Content));
    }

    [Fact]
    public void Optional_parameters_come_last()
    {
        var operation = Bound.Clean("""
            <Action Name="A">
              <Parameter Name="first" Type="Edm.Int32"><Annotation Term="Org.OData.Core.V1.OptionalParameter" /></Parameter>
              <Parameter Name="second" Type="Edm.Int32" />
            </Action>
            <EntityContainer Name="Box"><ActionImport Name="A" Action="self.A" /></EntityContainer>
            """).Operation("A");

        Assert.Equal([("second", false), ("first", true)], operation.Parameters.Select(parameter => (parameter.WireName, parameter.IsOptional)));
    }

    [Fact]
    public void Annotations_of_overloads_are_told_apart_by_their_signature()
    {
        var operations = Bound.Clean(User + """
            <Function Name="F" IsBound="true"><Parameter Name="it" Type="self.User" /><Parameter Name="a" Type="Edm.Int32" /><ReturnType Type="Edm.Boolean" /></Function>
            <Function Name="F" IsBound="true"><Parameter Name="it" Type="Collection(self.User)" /><Parameter Name="a" Type="Edm.Int32" /><ReturnType Type="Edm.Boolean" /></Function>
            <Annotations Target="self.F(Collection(self.User),Edm.Int32)/a"><Annotation Term="Org.OData.Core.V1.OptionalParameter" /></Annotations>
            <Annotations Target="S.F"><Annotation Term="Org.OData.Core.V1.Description" String="Both." /></Annotations>
            """).Operations;

        Assert.Equal([false, true], operations.Select(operation => operation.Parameters[0].IsOptional));
        Assert.All(operations, operation => Assert.Equal("Both.", operation.Documentation.Summary));
    }

    [Fact]
    public void A_composable_function_of_entities_says_so()
    {
        var operation = Bound.Clean(User + """
            <Function Name="Best" IsBound="true" IsComposable="true"><Parameter Name="it" Type="Collection(self.User)" /><ReturnType Type="Collection(self.User)" /></Function>
            """).Operation("Best");

        Assert.True(operation.IsComposable);
        Assert.Equal(new TypeReference(TypeKind.Entity, PrimitiveKind.None, "S.User", "User", true, false), operation.ReturnType);
    }
}
