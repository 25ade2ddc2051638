using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Tests.Csdl;

namespace Clientele.Generator.Tests.Binding;

public class ContractBindingTests
{
    private const string Users = """
        <EntityType Name="Resource"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Guid" Nullable="false" /><Property Name="name" Type="Edm.String" /></EntityType>
        <EntityType Name="User" BaseType="self.Resource">
          <Property Name="userId" Type="Edm.Guid" /><Property Name="departmentId" Type="Edm.Guid" /><Property Name="state" Type="Edm.String" />
          <NavigationProperty Name="department" Type="self.Department"><ReferentialConstraint Property="userId" ReferencedProperty="id" /></NavigationProperty>
          <NavigationProperty Name="products" Type="Collection(self.Product)" />
        </EntityType>
        <EntityType Name="Department"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Guid" Nullable="false" /></EntityType>
        <ComplexType Name="Product" /><ComplexType Name="Activity" />
        <EnumType Name="State"><Member Name="on" /></EnumType>
        <Action Name="UpdateProducts" IsBound="true"><Parameter Name="it" Type="self.User" /><Parameter Name="products" Type="Collection(self.Activity)" /></Action>
        <EntityContainer Name="Box"><EntitySet Name="Users" EntityType="self.User" /></EntityContainer>
        """;

    private static readonly FileSpan Here = FileSpan.At("test.contract.yaml", 3, 5, 4);

    private static readonly string Clean = Users.Replace("""<NavigationProperty Name="products" Type="Collection(self.Product)" />""", "", System.StringComparison.Ordinal);

    [Fact]
    public void Types_of_members_parameters_and_results_are_corrected()
    {
        var model = Bound.Clean(Clean, new ContractDocument("test.contract.yaml")
        {
            Types = new Dictionary<string, TypeRules> { ["User"] = Members("state", new MemberRules(Here) { Type = At("S.State"), Nullable = false }) },
            Operations = new Dictionary<string, OperationRules>
            {
                ["User.UpdateProducts"] = new(Here)
                {
                    Returns = At("Edm.Int32"),
                    Multipart = true,
                    Parameters = new Dictionary<string, MemberRules> { ["products"] = new(Here) { Type = At("Collection(self.Product)"), Nullable = false } },
                },
            },
        });

        Assert.Equal(new TypeReference(TypeKind.Enum, PrimitiveKind.None, "S.State", "State", false, false), model.Type("User").Property("state").Type);
        var operation = model.Operation("UpdateProducts");
        Assert.Equal(new TypeReference(TypeKind.Complex, PrimitiveKind.None, "S.Product", "Product", true, false), operation.Parameters[0].Type);
        Assert.Equal("Edm.Int32", operation.ReturnType!.QualifiedName);
        Assert.True(operation.IsMultipart);
        Assert.True(model.Type("Product").IsWritten);
        Assert.False(model.Type("Activity").IsWritten);
    }

    [Theory]
    [InlineData(false, null, "userId")]
    [InlineData(true, null, "departmentId")]
    [InlineData(true, "state", "state")]
    public void Foreign_keys_come_from_the_contract_then_from_names_then_from_constraints(bool byName, string? given, string expected)
    {
        var rules = given is null ? new MemberRules(Here) : new MemberRules(Here) { ForeignKey = At(given) };
        var model = Bound.Clean(Clean, new ContractDocument("test.contract.yaml")
        {
            ForeignKeysByName = byName,
            Types = new Dictionary<string, TypeRules> { ["S.User"] = Members("department", rules) },
        });

        Assert.Equal(expected, model.Type("User").Navigation("department").ForeignKey);
    }

    [Fact]
    public void Sets_take_what_the_contract_says_of_them()
    {
        var set = Bound.Clean(Clean, new ContractDocument("test.contract.yaml")
        {
            Sets = new Dictionary<string, SetRules> { ["Users"] = new(Here) { CSharpName = At("People"), ReadOnly = true, MaxTop = 50, PageSize = 20 } },
        }).EntitySets[0];

        Assert.Equal("People", set.CSharpName);
        Assert.Equal(SetCapabilities.All & ~(SetCapabilities.Insert | SetCapabilities.Update | SetCapabilities.Delete), set.Capabilities.Allowed);
        Assert.Equal((50, 20), (set.Capabilities.MaxTop, set.Capabilities.PageSize));
    }

    [Theory]
    [InlineData("true", "TopSupported", "'Users' does not take $top")]
    [InlineData("true", "SkipSupported", "'Users' does not take $skip")]
    [InlineData("false", "TopSupported", null)]
    [InlineData("true", "SelectSupport", null)]
    public void Paging_of_the_contract_that_the_description_refuses_is_told_there(string isClientDriven, string term, string? told)
    {
        var contract = ContractReader.Read("test.contract.yaml", $"clientele: 1\npaging:\n  clientDriven: {isClientDriven}\n", System.Threading.CancellationToken.None).Document;
        var (_, findings) = Bound.Schema(
            Clean.Replace("EntityType=\"self.User\" />", $"EntityType=\"self.User\"><Annotation Term=\"Org.OData.Capabilities.V1.{term}\" Bool=\"false\" /></EntitySet><Singleton Name=\"Me\" Type=\"self.User\" />", System.StringComparison.Ordinal),
            contract);

        Assert.Equal(
            told is null ? [] : [$"test.contract.yaml(3,17): warning CLT0154: 'clientDriven' pages with $top and $skip, and the description says that {told}; if it is true, let the service page by its next links, else correct the description"],
            findings.Select(finding => finding.ToDiagnostic().ToString()));
    }

    [Fact]
    public void Create_rules_reach_inherited_members_of_that_type_only()
    {
        var model = Bound.Clean(Clean, new ContractDocument("test.contract.yaml")
        {
            Types = new Dictionary<string, TypeRules>
            {
                ["User"] = new(Here) { RequiredOnCreate = [At("name"), At("departmentId")], NestedOnCreate = [At("department")] },
            },
        });

        Assert.False(model.Type("Resource").Property("name").IsRequiredOnCreate);
        Assert.Equal(["name"], model.Type("User").InheritedRequiredOnCreate);
        Assert.True(model.Type("User").Property("departmentId").IsRequiredOnCreate);
        Assert.True(model.Type("User").Navigation("department").IsNestedOnCreate);
    }

    [Fact]
    public void Names_of_the_contract_go_before_those_of_the_description()
    {
        var model = Bound.Clean(Clean, new ContractDocument("test.contract.yaml")
        {
            Name = At("Acme"),
            Namespace = At("Acme.Client"),
            Types = new Dictionary<string, TypeRules>
            {
                ["User"] = Members("state", new MemberRules(Here) { CSharpName = At("Condition") }) with { CSharpName = At("Person") },
                ["State"] = Members("on", new MemberRules(Here) { CSharpName = At("Active") }),
            },
            Operations = new Dictionary<string, OperationRules>
            {
                ["UpdateProducts"] = new(Here)
                {
                    CSharpName = At("SetProducts"),
                    Parameters = new Dictionary<string, MemberRules> { ["products"] = new(Here) { CSharpName = At("items") } },
                },
            },
        });

        Assert.Equal(("Acme", "Acme.Client"), (model.Name, model.Namespace));
        Assert.Equal(("Person", "Condition"), (model.Type("User").CSharpName, model.Type("User").Property("state").CSharpName));
        Assert.Equal("Active", model.Enums[0].Members[0].CSharpName);
        Assert.Equal(("SetProducts", "items"), (model.Operation("UpdateProducts").CSharpName, model.Operation("UpdateProducts").Parameters[0].CSharpName));
    }

    [Fact]
    public void Names_that_CSharp_does_not_allow_are_reported_and_not_used()
    {
        var (model, findings) = Bound.Schema(Clean, new ContractDocument("test.contract.yaml")
        {
            Name = At("a b"),
            Namespace = At("A..B"),
            Types = new Dictionary<string, TypeRules>
            {
                ["User"] = Members("state", new MemberRules(Here) { CSharpName = At("ETag") }) with { CSharpName = At("1") },
                ["Department"] = new(Here) { CSharpName = At("TestClient") },
            },
        });

        Assert.All(findings, finding => Assert.Equal(("CLT0152", Here), (finding.Descriptor.Id, finding.Span)));
        Assert.Equal(5, findings.Count);
        Assert.Equal(("Test", "Test"), (model.Name, model.Namespace));
        Assert.Equal(("User", "State"), (model.Type("User").CSharpName, model.Type("User").Property("state").CSharpName));
    }

    [Fact]
    public void What_the_contract_names_and_the_description_lacks_is_reported_with_a_suggestion()
    {
        var (_, findings) = Bound.Schema(Clean, new ContractDocument("test.contract.yaml")
        {
            ConcurrencyMember = At("Name"),
            Sets = new Dictionary<string, SetRules> { ["Usres"] = new(Here) },
            Types = new Dictionary<string, TypeRules>
            {
                ["Usr"] = new(Here),
                ["User"] = Members("stat", new MemberRules(Here)) with { RequiredOnCreate = [At("nam")], NestedOnCreate = [At("departmnt")] },
                ["State"] = Members("no", new MemberRules(Here)),
            },
            Operations = new Dictionary<string, OperationRules>
            {
                ["User.UpdateProduct"] = new(Here),
                ["UpdateProducts"] = new(Here) { Parameters = new Dictionary<string, MemberRules> { ["product"] = new(Here) } },
            },
        });

        Assert.All(findings, finding => Assert.Equal(("CLT0151", Here), (finding.Descriptor.Id, finding.Span)));
        Assert.Equal(
            ["'User'", "'User.UpdateProducts'", "'Users'", "'department'", "'name'", "'name'", "'on'", "'products'", "'state'"],
            findings.Select(finding => finding.ToDiagnostic().GetMessage().Split("Did you mean ")[^1].TrimEnd('?')).Order(System.StringComparer.Ordinal));
    }

    [Fact]
    public void An_inherited_member_is_corrected_where_it_is_declared()
    {
        var (_, findings) = Bound.Schema(Clean, new ContractDocument("test.contract.yaml")
        {
            Types = new Dictionary<string, TypeRules> { ["User"] = Members("name", new MemberRules(Here) { Nullable = false }) },
        });

        var finding = Assert.Single(findings);
        Assert.Equal(("CLT0153", Here), (finding.Descriptor.Id, finding.Span));
        Assert.Equal("'name' is declared by 'S.Resource', not by 'S.User'; correct it there", finding.ToDiagnostic().GetMessage());
    }

    [Fact]
    public void A_slot_has_the_name_that_the_contract_gives_it_and_its_key_is_named_with_it()
    {
        var user = Bound.Clean(Clean, Slots(("state", "CostCentre"), ("department", "Branch"))).Type("User");

        Assert.Equal(("CostCentre", "Custom field in the slot state."), (user.Property("state").CSharpName, user.Property("state").Documentation.Summary));
        Assert.Equal(("Branch", "BranchId"), (user.Navigation("department").CSharpName, user.Property("departmentId").CSharpName));
        Assert.Equal(("state", "UserId"), (user.Property("state").WireName, user.Property("userId").CSharpName));
    }

    [Fact]
    public void What_is_said_of_a_member_goes_before_what_is_said_of_its_slot()
    {
        var contract = Slots(("state", "CostCentre"), ("department", "Branch"));
        var rules = contract.Types["User"] with
        {
            Members = new Dictionary<string, MemberRules>
            {
                ["departmentId"] = new(Here) { CSharpName = At("BranchKey") },
                ["state"] = new(Here) { Documentation = "Who pays." },
            },
        };

        var user = Bound.Clean(Clean, contract with { Types = new Dictionary<string, TypeRules> { ["User"] = rules } }).Type("User");

        Assert.Equal(("CostCentre", "Who pays."), (user.Property("state").CSharpName, user.Property("state").Documentation.Summary));
        Assert.Equal(("Branch", "BranchKey"), (user.Navigation("department").CSharpName, user.Property("departmentId").CSharpName));
    }

    [Theory]
    [InlineData("stat", "CostCentre", "The description has no slot 'S.User/stat'; this part of the contract has no effect. Did you mean 'state'?")]
    [InlineData("name", "CostCentre", "'name' is declared by 'S.Resource', not by 'S.User'; correct it there")]
    [InlineData("state", "DepartmentId", "'DepartmentId' can't be used as a C# identifier here; another member or type has it")]
    [InlineData("state", "member", "'member' can't be used as a C# identifier here; another member or type has it")]
    public void A_slot_that_cannot_be_named_is_reported_at_its_place(string slot, string name, string message)
    {
        var (model, findings) = Bound.Schema(Clean, Slots((slot, name), ("departmentId", "DepartmentId")));

        var finding = Assert.Single(findings);
        Assert.Equal((Here, message), (finding.Span, finding.ToDiagnostic().GetMessage()));
        Assert.Equal("State", model.Type("User").Property("state").CSharpName);
    }

    [Fact]
    public void An_enumeration_has_no_slots()
    {
        var contract = new ContractDocument("test.contract.yaml")
        {
            Types = new Dictionary<string, TypeRules> { ["State"] = new(Here) { Slots = new Dictionary<string, SlotRule> { ["on"] = new(Here, At("Active")) } } },
        };

        var (_, findings) = Bound.Schema(Clean, contract);

        Assert.Equal("The description has no slot 'S.State/on'; this part of the contract has no effect.", Assert.Single(findings).ToDiagnostic().GetMessage());
    }

    private static ContractDocument Slots(params (string Slot, string Name)[] slots) => new("test.contract.yaml")
    {
        Types = new Dictionary<string, TypeRules>
        {
            ["User"] = new(Here) { Slots = slots.ToDictionary(slot => slot.Slot, slot => new SlotRule(Here, At(slot.Name))) },
        },
    };

    private static Positioned<string> At(string value) => new(value, Here);

    private static TypeRules Members(string name, MemberRules rules) => new(Here) { Members = new Dictionary<string, MemberRules> { [name] = rules } };
}
