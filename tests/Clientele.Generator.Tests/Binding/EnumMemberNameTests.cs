using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Tests.Csdl;

namespace Clientele.Generator.Tests.Binding;

/// <summary>What members of enumerations are called, over the versions of a description.</summary>
public sealed class EnumMemberNameTests
{
    [Theory]
    [InlineData("InHand", "InHand")]
    [InlineData("inHand", "inHand")]
    [InlineData("In_Hand", "In_Hand")]
    [InlineData("in_hand", "in_hand")]
    [InlineData("IN_HAND", "IN_HAND")]
    [InlineData("_none", "_none")]
    [InlineData("new", "new")]
    [InlineData("in-hand", "InHand")]
    [InlineData("In_Hand,InHand", "In_Hand,InHand")]
    [InlineData("inHand,InHand", "inHand,InHand")]
    [InlineData("inhand,InHand,INHAND,in_Hand", "inhand,InHand,INHAND,in_Hand")]
    [InlineData("Name,State,StateValue,NameValueValue", "NameValue,StateValue,StateValueValue,NameValueValueValue")]
    public void A_member_is_called_as_it_is_spelled(string members, string names) =>
        Assert.Equal(names, string.Join(',', members.Split(',').Select(member => Names(members.Split(','))[member])));

    /// <summary>Whatever is added, and wherever, a name that code has used means what it meant.</summary>
    [Fact]
    public void An_addition_gives_no_name_another_meaning()
    {
        foreach (var spellings in new string[][] { ["InHand", "In_Hand", "inHand", "INHAND", "in_hand", "Inhand", "inHand_", "_InHand"], ["Name", "NameValue", "NameValueValue", "name", "State", "StateValue"] })
        {
            foreach (var before in Subsets(spellings))
            {
                foreach (var added in spellings.Except(before))
                {
                    foreach (var after in new[] { before.Append(added), before.Prepend(added) })
                    {
                        var (names, then) = (Names(before), Names([.. after]));
                        Assert.Equal(before.Select(member => names[member]), before.Select(member => then[member]));
                        Assert.Equal(then.Count, then.Values.Distinct(StringComparer.Ordinal).Count());
                    }
                }
            }
        }
    }

    private static Dictionary<string, string> Names(string[] members)
    {
        var text = string.Concat(members.Select((member, i) => $"""<Member Name="{member}" Value="{i}" />"""));
        var (model, _) = Bound.Schema($"""<EnumType Name="State">{text}</EnumType>""");
        return model.Enums[0].Members.ToDictionary(member => member.WireName, member => member.CSharpName);
    }

    private static IEnumerable<string[]> Subsets(string[] items) =>
        Enumerable.Range(1, (1 << items.Length) - 2).Select(bits => items.Where((_, i) => (bits & (1 << i)) != 0).ToArray());
}
