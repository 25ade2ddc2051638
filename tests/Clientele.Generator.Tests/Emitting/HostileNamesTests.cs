using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Clientele.Generator.Naming;
using Clientele.OData;
using Microsoft.CodeAnalysis.CSharp;

namespace Clientele.Generator.Tests.Emitting;

/// <summary>Names that mean something to C# or to emitted code compile without a warning.</summary>
public class HostileNamesTests
{
    private static readonly string[] Words =
    [
        .. SyntaxFacts.GetReservedKeywordKinds().Select(SyntaxFacts.GetText),
        .. SyntaxFacts.GetContextualKeywordKinds().Select(SyntaxFacts.GetText),
        "System", "Clientele", "String", "Guid", "Task", "Object", "Type", "Stream", "List", "Exception", "Activity", "Directory", "Program",
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Name", "FromName", "HasFlag", "Members", "Read", "Write", "ETag",
        "DynamicProperties", "Service", "Path", "Where", "Select", "Expand", "Item", "Entity", "EntitySet", "Fields", "Set", "Entry", "value",
        "reader", "writer", "next", "member", "s_members", "_members", "_path", .. Naming.RuntimeTypes.OData.Reserved, "ñandú", "日本", "a.b", "a-b", "1st", "_", "global",
    ];

    public static TheoryData<string> RuntimeTypes => [.. Naming.RuntimeTypes.OData.Reserved];

    [Fact]
    public void Every_word_is_usable_as_a_property() => Build(string.Concat(
        Words.Distinct(StringComparer.Ordinal).Select(word => $"""<Property Name="{word}" Type="Edm.String" />""")), "");

    [Fact]
    public void Every_word_is_usable_as_a_type() => Build("", string.Concat(Words.Distinct(StringComparer.Ordinal).Select(word =>
        $"""<EntityType Name="{word}"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Guid" Nullable="false" /><Property Name="{word}" Type="Edm.String" /></EntityType>""")));

    [Fact]
    public void Every_word_is_usable_as_an_enumeration_and_its_member() => Build("", string.Concat(Words.Distinct(StringComparer.Ordinal).Select(word =>
        $"""<EnumType Name="{word}"><Member Name="{word}" Value="0" /><Member Name="Name" Value="1" /></EnumType>""")));

    [Fact]
    public void Every_word_is_usable_as_an_operation_and_its_parameter() => Build("", string.Concat(Words.Distinct(StringComparer.Ordinal).Select(word =>
        $"""<Action Name="{word}" IsBound="true"><Parameter Name="it" Type="S.Thing" /><Parameter Name="{word}" Type="Edm.String" /></Action><Function Name="F{word}" IsBound="true"><Parameter Name="it" Type="Collection(S.Thing)" /><Parameter Name="{word}" Type="Edm.Int32" /><ReturnType Type="Collection(Edm.String)" /></Function>""")));

    [Theory]
    [MemberData(nameof(RuntimeTypes))]
    public void A_type_may_be_called_as_one_of_the_runtime(string name) =>
        Build("", $"""<ComplexType Name="{name}"><Property Name="{name}" Type="Edm.String" /></ComplexType>""");

    [Fact]
    public void A_set_may_be_called_as_its_type_and_a_type_as_what_belongs_to_another() => Build("", """
        <EntityType Name="ThingSet"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Int32" Nullable="false" /></EntityType>
        <EntityType Name="ThingEntry"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Int32" Nullable="false" /></EntityType>
        <ComplexType Name="ThingFields" />
        """);

    [Fact]
    public void A_type_may_be_called_as_a_member_of_its_own_class_or_as_a_type_parameter() => Build(
        string.Concat(OwnNames.Select(name => $"""<Property Name="of{name}" Type="S.{name}" />""")),
        string.Concat(OwnNames.Select(name => $"""
            <ComplexType Name="{name}" Abstract="true" OpenType="true"><Property Name="a" Type="Edm.String" /></ComplexType>
            <ComplexType Name="B{name}" BaseType="S.{name}"><Property Name="b" Type="S.{name}" /></ComplexType>
            """)));

    [Fact]
    public void An_enumeration_may_be_called_as_a_type_parameter() => Build(
        string.Concat(OwnNames.Select(name => $"""<Property Name="of{name}" Type="S.{name}" />""")),
        """<EntityType Name="Part" BaseType="S.Thing"><Property Name="a" Type="Edm.String" /></EntityType>"""
        + string.Concat(OwnNames.Select(name => $"""<EnumType Name="{name}"><Member Name="One" Value="1" /></EnumType>""")));

    /// <summary>What <see cref="SetsAndEntries"/> have is hidden by an operation or a navigation property of that name.</summary>
    [Theory]
    [MemberData(nameof(SetsAndEntries))]
    public void What_base_classes_of_emitted_ones_have_is_reserved(Type type, bool isSet)
    {
        var members = type
            .GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(member => member switch
            {
                MethodInfo method => !method.IsSpecialName && (method.IsPublic || method.IsFamily),
                PropertyInfo property => property.GetAccessors(nonPublic: true).Any(accessor => accessor.IsPublic || accessor.IsFamily),
                _ => false,
            })
            .Select(member => member.Name);
        Assert.Empty(members.Distinct(StringComparer.Ordinal).Except(isSet ? ReservedNames.SetMembers : ReservedNames.EntryMembers));
    }

    public static TheoryData<Type, bool> SetsAndEntries => new()
    {
        { typeof(EntitySet<,,>), true },
        { typeof(EntityEntry<,,,>), false },
    };

    private static IEnumerable<string> OwnNames => ReservedNames.TypeMembers.Concat(ReservedNames.TypeParameters);

    private static void Build(string properties, string types) => EmittedCode.Named("Hostile", $"""
        <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
        <Schema Namespace="S" xmlns="http://docs.oasis-open.org/odata/ns/edm">
          <EntityType Name="Thing" OpenType="true"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.Guid" Nullable="false" />{properties}</EntityType>
          {types}
          <EntityContainer Name="Container"><EntitySet Name="Thing" EntityType="S.Thing" /><EntitySet Name="things" EntityType="S.Thing" /></EntityContainer>
        </Schema></edmx:DataServices></edmx:Edmx>
        """).Build();
}
