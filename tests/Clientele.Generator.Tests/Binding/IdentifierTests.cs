using Clientele.Generator.Diagnostics;
using Clientele.Generator.Naming;
using Clientele.Shared;
using Microsoft.CodeAnalysis.CSharp;

namespace Clientele.Generator.Tests.Binding;

public class IdentifierTests
{
    [Theory]
    [InlineData("name", "Name")]
    [InlineData("Name", "Name")]
    [InlineData("firstName", "FirstName")]
    [InlineData("first_name", "FirstName")]
    [InlineData("first-name", "FirstName")]
    [InlineData("Zoo.Animal", "ZooAnimal")]
    [InlineData("_ownerid_value", "OwneridValue")]
    [InlineData("ID", "ID")]
    [InlineData("class", "Class")]
    [InlineData("2nd", "_2nd")]
    [InlineData("v1_2", "V1_2")]
    [InlineData("KeyValuePair_2OfString", "KeyValuePair2OfString")]
    [InlineData("имя", "Имя")]
    [InlineData("größe", "Größe")]
    [InlineData("名前", "名前")]
    [InlineData("a\u200Db", "Ab")]
    [InlineData("e\u0301t", "E\u0301t")]
    [InlineData("\uD83D\uDE00x", "X")]
    [InlineData("\uD83D", "Nothing")]
    [InlineData("", "Nothing")]
    [InlineData("---", "Nothing")]
    public void Any_name_becomes_a_pascal_case_identifier(string name, string expected)
    {
        var result = Identifiers.Pascal(name, "Nothing");

        Assert.Equal(expected, result);
        Assert.True(SyntaxFacts.IsValidIdentifier(result));
    }

    [Theory]
    [InlineData("Name", "name")]
    [InlineData("ID", "id")]
    [InlineData("URLPath", "urlPath")]
    [InlineData("class", "class")]
    [InlineData("CommandId", "commandId")]
    [InlineData("1st", "_1st")]
    public void Parameters_are_camel_case(string name, string expected) => Assert.Equal(expected, Identifiers.Camel(name, "value"));

    [Fact]
    public void A_million_characters_are_cut()
    {
        var name = Identifiers.Pascal(new string('x', 1_000_000), "Nothing");

        Assert.InRange(name.Length, 1, 201);
        Assert.True(Identifiers.IsValid(name));
    }

    [Theory]
    [InlineData("User", true)]
    [InlineData("_user1", true)]
    [InlineData("class", true)]
    [InlineData("", false)]
    [InlineData("1st", false)]
    [InlineData("a b", false)]
    [InlineData("a.b", false)]
    [InlineData("a\u200Db", false)]
    public void Identifiers_are_told_from_other_text(string name, bool isValid) => Assert.Equal(isValid, Identifiers.IsValid(name));

    [Theory]
    [InlineData("Usres", "Users")]
    [InlineData("users", "Users")]
    [InlineData("Projcts", "Projects")]
    [InlineData("Something", null)]
    [InlineData("Users", null)]
    [InlineData("", null)]
    public void Close_names_are_suggested(string name, string? expected) => Assert.Equal(expected, DidYouMean.Closest(name, ["Users", "Projects", "Tasks"]));
}
