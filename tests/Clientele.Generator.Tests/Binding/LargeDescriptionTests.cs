using System;
using System.Globalization;
using System.Linq;
using Clientele.Generator.Tests.Csdl;

namespace Clientele.Generator.Tests.Binding;

/// <summary>Descriptions whose every part is many: work must grow with their size, not with its square, or these tests do not end.</summary>
public class LargeDescriptionTests
{
    private const int Many = 20_000;

    [Fact]
    public void Many_types_of_nearly_one_name() =>
        AssertBinds(Repeat(i => $"""<ComplexType Name="T_{i % 3}.{i}" /><EntityType Name="t_{i}" />"""), Many * 2);

    [Fact]
    public void Many_members_that_become_one_name()
    {
        var dots = Enumerable.Range(1, 1_000).Select(i => $"""<Property Name="a{new string('-', i)}" Type="Edm.String" />""");

        AssertBinds("""<ComplexType Name="T">""" + string.Concat(dots) + "</ComplexType>", 1);
    }

    [Fact]
    public void Many_derived_types_with_operations() =>
        AssertBinds(
            """<EntityType Name="Root"><Property Name="p" Type="Edm.String" /></EntityType>"""
            + Repeat(i => $"""<EntityType Name="D{i}" BaseType="self.Root" /><Action Name="Act" IsBound="true"><Parameter Name="it" Type="self.D{i}" /></Action>"""),
            Many + 1);

    [Fact]
    public void Many_overloads_that_CSharp_can_not_tell_apart() =>
        AssertBinds(
            """<EntityType Name="E" />"""
            + Repeat(i => $"""<Function Name="F" IsBound="true"><Parameter Name="it" Type="self.E" /><Parameter Name="a{i % 2}.{new string('.', i % 7)}{i}" Type="Edm.String" /><ReturnType Type="Edm.String" /></Function>"""),
            1);

    [Fact]
    public void Many_identical_overloads() =>
        AssertBinds(
            """<EntityType Name="E" />""" + Repeat(_ => $"""<Action Name="A" IsBound="true"><Parameter Name="it" Type="self.E" /></Action>"""),
            1);

    [Fact]
    public void Many_unknown_types() =>
        AssertBinds(
            """<ComplexType Name="T">""" + Repeat(i => $"""<Property Name="p{i}" Type="self.Unknown{i}" />""") + "</ComplexType>" + Repeat(i => $"""<ComplexType Name="Known{i}" />"""),
            Many + 1);

    [Fact]
    public void Many_targets_of_one_type() =>
        AssertBinds(
            """<ComplexType Name="T">""" + Repeat(i => $"""<Property Name="p{i}" Type="Edm.String" />""") + "</ComplexType>"
            + Repeat(i => $"""<Annotations Target="self.T/p{i}"><Annotation Term="Core.Computed" /></Annotations>"""),
            1);

    [Theory]
    [InlineData(500, true)]
    [InlineData(499, false)]
    public void The_largest_are_told_how_to_be_smaller(int types, bool isTold)
    {
        var entity = """<EntityType Name="Order"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Int32" Nullable="false" /><NavigationProperty Name="lines" Type="Collection(self.Order)" /></EntityType><EntityContainer Name="Box"><EntitySet Name="Orders" EntityType="self.Order" /></EntityContainer>""";
        var (_, findings) = Bound.Schema(entity + string.Concat(Enumerable.Range(1, types - 1).Select(i => string.Create(CultureInfo.InvariantCulture, $"""<ComplexType Name="T{i}" />"""))));

        var told = findings.Where(finding => finding.Descriptor.Id == "CLT0121").Select(finding => finding.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(isTold ? 1 : 0, told.Count);
        Assert.All(told, message => Assert.Equal(
            "The client has 500 types and 0 operations, which slow down every build; 'dotnet clientele trim' writes what the code uses into the contract, or list it there under 'include': sets, types, or paths such as 'Orders/lines'",
            message));
    }

    private static void AssertBinds(string schema, int types)
    {
        var (model, _) = Bound.Schema(schema);

        Assert.Equal(types, model.Types.Count);
        ModelNames.AssertAllCanStandInCSharp(model);
    }

    private static string Repeat(Func<int, FormattableString> part) =>
        string.Concat(Enumerable.Range(0, Many).Select(i => part(i).ToString(CultureInfo.InvariantCulture)));
}
