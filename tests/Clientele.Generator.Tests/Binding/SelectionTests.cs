using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Model;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Tests.Csdl;

namespace Clientele.Generator.Tests.Binding;

public class SelectionTests
{
    private const string Service = """
        <EntityType Name="User"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Guid" Nullable="false" /><Property Name="home" Type="self.Address" /><NavigationProperty Name="team" Type="self.Team" /></EntityType>
        <EntityType Name="Team"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Guid" Nullable="false" /><Property Name="kind" Type="self.Kind" /></EntityType>
        <EntityType Name="Guild" BaseType="self.Team" />
        <EntityType Name="File"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Guid" Nullable="false" /></EntityType>
        <ComplexType Name="Address" /><ComplexType Name="Info" /><ComplexType Name="Lonely" /><EnumType Name="Kind" />
        <Function Name="GetInfo" IsBound="true"><Parameter Name="it" Type="self.User" /><ReturnType Type="self.Info" /></Function>
        <Function Name="GetInfo" IsBound="true"><Parameter Name="it" Type="self.File" /><ReturnType Type="self.Info" /></Function>
        <Action Name="Close" IsBound="true"><Parameter Name="it" Type="self.Team" /></Action>
        <Action Name="Reset" />
        <EntityContainer Name="Box"><EntitySet Name="Users" EntityType="self.User" /><EntitySet Name="Files" EntityType="self.File" /><ActionImport Name="Reset" Action="self.Reset" /></EntityContainer>
        """;

    private static readonly FileSpan Here = FileSpan.At("test.contract.yaml", 1, 2, 3);

    [Fact]
    public void Without_rules_everything_described_is_there()
    {
        var model = Bound.Clean(Service);

        Assert.Equal((7, 1, 2, 4), (model.Types.Count, model.Enums.Count, model.EntitySets.Count, model.Operations.Count));
    }

    [Fact]
    public void What_is_reached_from_an_included_set_follows_and_nothing_else()
    {
        var model = Bound.Clean(Service, Contract(new SelectionRules { IncludeSets = [At("Us*")] }));

        Assert.Equal(["Users"], model.EntitySets.Select(set => set.WireName));
        Assert.Equal(["S.User", "S.Team", "S.Guild", "S.Address", "S.Info"], model.Types.Select(type => type.QualifiedName));
        Assert.Equal("S.Kind", Assert.Single(model.Enums).QualifiedName);
        Assert.Equal(["GetInfo User", "Close Team", "Reset "], model.Operations.Select(Show));
    }

    [Theory]
    [InlineData("GetInfo", "GetInfo User|GetInfo File")]
    [InlineData("User.GetInfo", "GetInfo User")]
    [InlineData("S.User.GetInfo", "GetInfo User")]
    [InlineData("*Info", "GetInfo User|GetInfo File")]
    [InlineData("File.*", "GetInfo File")]
    [InlineData("Reset", "Reset ")]
    public void Included_operations_are_named_alone_or_with_their_type(string pattern, string expected)
    {
        var model = Bound.Clean(Service, Contract(new SelectionRules { IncludeOperations = [At(pattern)] }));

        Assert.Equal(expected, string.Join('|', model.Operations.Select(Show)));
    }

    [Fact]
    public void What_only_an_excluded_operation_needs_is_not_emitted()
    {
        var model = Bound.Clean(Service, Contract(new SelectionRules { ExcludeOperations = [At("GetInfo")], ExcludeSets = [At("Files")] }));

        Assert.Equal(["S.User", "S.Team", "S.Guild", "S.Address"], model.Types.Select(type => type.QualifiedName));
        Assert.Equal(["Close Team", "Reset "], model.Operations.Select(Show));
    }

    [Fact]
    public void A_pattern_that_matches_nothing_is_reported_where_it_stands()
    {
        var (_, findings) = Bound.Schema(Service, Contract(new SelectionRules { IncludeSets = [At("Users"), At("Usrs")], ExcludeOperations = [At("User.GetInf")] }));

        Assert.Equal(
            ["'Usrs' matches no set or singleton. Did you mean 'Users'?", "'User.GetInf' matches no operation. Did you mean 'User.GetInfo'?"],
            findings.Select(finding => finding.ToDiagnostic().GetMessage()));
        Assert.All(findings, finding => Assert.Equal(("CLT0150", Here), (finding.Descriptor.Id, finding.Span)));
    }

    [Fact]
    public void What_requests_carry_is_written_and_nothing_else()
    {
        var model = Bound.Clean("""
            <EntityType Name="User"><Property Name="home" Type="self.Address" /><Property Name="past" Type="Collection(self.Past)"><Annotation Term="Core.Computed" /></Property></EntityType>
            <ComplexType Name="Address"><Property Name="geo" Type="self.Geo" /></ComplexType><ComplexType Name="Geo" /><ComplexType Name="DeepGeo" BaseType="self.Geo" />
            <ComplexType Name="Past" /><ComplexType Name="Result" /><ComplexType Name="Input"><Property Name="part" Type="self.Part" /></ComplexType><ComplexType Name="Part" />
            <Action Name="Act" IsBound="true"><Parameter Name="it" Type="self.User" /><Parameter Name="input" Type="Collection(self.Input)" /><ReturnType Type="self.Result" /></Action>
            """);

        Assert.Equal(
            ["S.Address", "S.Geo", "S.DeepGeo", "S.Input", "S.Part"],
            model.Types.Where(type => type.IsWritten).Select(type => type.QualifiedName));
    }

    private static string Show(OperationModel operation) => operation.QualifiedName[2..] + " " + operation.Binding?.CSharpName;

    private static ContractDocument Contract(SelectionRules rules) => new("test.contract.yaml") { Selection = rules };

    private static Positioned<string> At(string value) => new(value, Here);
}
