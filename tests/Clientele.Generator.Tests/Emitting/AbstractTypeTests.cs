using System;
using System.Linq;
using System.Reflection;
using Clientele.Generator.Tests.Csdl;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.Emitting;

/// <summary>Abstract types: rows of types that nobody described, and creates of derived types.</summary>
public class AbstractTypeTests
{
    private const string Zoo = """
        <EntityType Name="Cage"><Key><PropertyRef Name="No" /></Key><Property Name="No" Type="Edm.Int32" Nullable="false" /><Property Name="Food" Type="S.Meal" /><NavigationProperty Name="Animals" Type="Collection(S.Animal)" /></EntityType>
        <EntityType Name="Animal" Abstract="true"><Key><PropertyRef Name="No" /></Key><Property Name="No" Type="Edm.Int32" Nullable="false" /><Property Name="old" Type="Edm.String"><Annotation Term="Core.Revisions"><Collection><Record><PropertyValue Property="Kind" EnumMember="RevisionKind/Deprecated" /></Record></Collection></Annotation></Property></EntityType>
        <EntityType Name="Cat" BaseType="S.Animal"><Property Name="Lives" Type="Edm.Int32" /></EntityType>
        <ComplexType Name="Meal" Abstract="true" OpenType="true"><Property Name="Grams" Type="Edm.Int32" /></ComplexType>
        <EntityContainer Name="C"><EntitySet Name="Cages" EntityType="S.Cage" /><EntitySet Name="Animals" EntityType="S.Animal" /></EntityContainer>
        """;

    private const string Contract = "clientele: 1\nname: Zoo\nnamespace: Zoo\ndescription: api.csdl.xml\ntypes:\n  Cage:\n    nestedOnCreate: [Animals]\n";

    [Theory]
    [InlineData("""{"@odata.type":"#S.Lynx","No":1,"Ears":"long","Home@odata.type":"#Edm.Date","Home":"2026-01-02"}""", "AnimalOther", "S.Lynx")]
    [InlineData("""{"@odata.type":"#S.Cat","No":1,"Lives":9}""", "Cat", "S.Cat")]
    public void A_row_of_an_unknown_derived_type_is_kept_whole(string row, string type, string name)
    {
        var (kind, text) = RoundTrip("Animal", row);

        Assert.Equal(type, kind);
        Assert.Contains($"\"@odata.type\":\"#{name}\"", text, StringComparison.Ordinal);
        foreach (var member in row.TrimStart('{').TrimEnd('}').Split(',').Skip(1).Where(member => !member.Contains('@', StringComparison.Ordinal)))
        {
            Assert.Contains(member, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_abstract_complex_type_without_described_derived_types_is_read_too()
    {
        var (kind, text) = RoundTrip("Meal", """{"@odata.type":"#S.Fish","Grams":3,"Bones":true}""");

        Assert.Equal("MealOther", kind);
        Assert.Equal("""{"@odata.type":"#S.Fish","Grams":3,"Bones":true}""", text);
    }

    [Fact]
    public void A_row_that_does_not_say_its_type_is_still_a_contract_violation() =>
        Assert.Contains("abstract", Assert.ThrowsAny<Exception>(() => RoundTrip("Animal", """{"No":1}""")).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Derived_creates_travel_inside_a_create()
    {
        const string Code = """
            public static class Use
            {
                public static Zoo.CageCreate Cage() => new() { No = 1, Animals = new Clientele.Json.JsonBody[] { new Zoo.CatCreate { No = 2, Lives = 9 } } };
            }
            """;
        var run = (GeneratorProject.OfContract(Contract, Bound.Document(Zoo)) with { Code = Code }).Run();

        run.AssertCompiles();
    }

    private static (string Kind, string Text) RoundTrip(string type, string json)
    {
        var run = (GeneratorProject.OfContract(Contract, Bound.Document(Zoo)) with
        {
            Code = $$"""
                public static class Use
                {
                    public static string[] Run(string json)
                    {
                        var options = new System.Text.Json.JsonSerializerOptions { TypeInfoResolver = new Zoo.ZooJsonTypeInfoResolver() };
                        var value = System.Text.Json.JsonSerializer.Deserialize<Zoo.{{type}}>(json, options)!;
                        return new[] { value.GetType().Name, System.Text.Encoding.UTF8.GetString(Clientele.Json.ModelJson.ToUtf8(value).Span) };
                    }
                }
                """,
        }).Run();
        run.AssertCompiles();
        using var output = new System.IO.MemoryStream();
        Assert.True(run.Compilation.Emit(output).Success);
        var method = Assembly.Load(output.ToArray()).GetType("Use")!.GetMethod("Run")!;
        var result = (string[])method.Invoke(null, [json])!;
        return (result[0], result[1]);
    }
}
