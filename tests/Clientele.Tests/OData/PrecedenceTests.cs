using System;
using System.Collections.Generic;
using System.Globalization;
using Clientele.OData;
using Clientele.Tests.OData.Oracles;
using Clientele.Tests.OData.Sample;
using Microsoft.OData.UriParser;

namespace Clientele.Tests.OData;

/// <summary>Whatever operators a condition has, Microsoft's parser builds the tree that the C# expression had.</summary>
public sealed class PrecedenceTests
{
    private const int Rounds = 1000;
    private const int Depth = 5;

    [Fact]
    public void Parentheses_keep_the_tree()
    {
        var random = new Random(20240229);
        for (var round = 0; round < Rounds; round++)
        {
            var (condition, tree) = Condition(new UserFields(), random, Depth);
            var uri = SampleService.Users.Where(_ => condition).ToRequest().Uri;
            Assert.Equal(tree, TreeOf(SampleParser.FilterOf(uri)));
            if (round % 50 == 0)
            {
                ODataAbnf.Accepts(uri);
            }
        }
    }

    private static (BooleanField Condition, string Tree) Condition(UserFields user, Random random, int depth)
    {
        if (depth == 0)
        {
            return (user.IsActive, "isActive");
        }

        switch (random.Next(6))
        {
            case 0:
                var (operand, inner) = Condition(user, random, depth - 1);
                return (!operand, $"[not {inner}]");
            case 1:
            case 2:
                var (first, firstTree) = Condition(user, random, depth - 1);
                var (second, secondTree) = Condition(user, random, depth - 1);
                return random.Next(2) == 0
                    ? (first && second, Chain("And", firstTree, secondTree))
                    : (first || second, Chain("Or", firstTree, secondTree));
            case 3:
                var (one, oneTree) = Condition(user, random, depth - 1);
                var (other, otherTree) = Condition(user, random, depth - 1);
                return (one == other, $"[{oneTree} Equal {otherTree}]");
            default:
                var (left, leftTree) = Number(user, random, depth - 1);
                var (right, rightTree) = Number(user, random, depth - 1);
                return random.Next(2) == 0
                    ? (left > right, $"[{leftTree} GreaterThan {rightTree}]")
                    : (left != right, $"[{leftTree} NotEqual {rightTree}]");
        }
    }

    private static (NumberField<decimal> Field, string Tree) Number(UserFields user, Random random, int depth)
    {
        if (depth <= 0)
        {
            return random.Next(2) == 0 ? (user.Hours, "hours") : (user.Budget, "budget");
        }

        var (left, leftTree) = Number(user, random, depth - 1);
        var (right, rightTree) = Number(user, random, depth - 2);
        return random.Next(7) switch
        {
            0 => (left + right, $"[{leftTree} Add {rightTree}]"),
            1 => (left - right, $"[{leftTree} Subtract {rightTree}]"),
            2 => (right * left, $"[{rightTree} Multiply {leftTree}]"),
            3 => (right / left, $"[{rightTree} Divide {leftTree}]"),
            4 => (left % 3, $"[{leftTree} Modulo 3]"),
            5 => (-left, $"[- {leftTree}]"),
            _ => (left.Floor(), $"floor({leftTree})"),
        };
    }

    /// <summary>And and or group either way, so a chain of one of them is one list.</summary>
    private static string Chain(string kind, string left, string right) => $"[{Members(kind, left)} {kind} {Members(kind, right)}]";

    private static string Members(string kind, string tree) => Top(tree) == kind ? tree[1..^1] : tree;

    /// <summary>The operator that stands outermost in a tree.</summary>
    private static string Top(string tree)
    {
        var depth = 0;
        var words = new List<string>();
        foreach (var word in tree.Split(' '))
        {
            if (depth == 1 && (word is "And" or "Or"))
            {
                words.Add(word);
            }

            depth += word.Split('[').Length - word.Split(']').Length;
        }

        return words.Count > 0 ? words[0] : string.Empty;
    }

    private static string TreeOf(QueryNode node) => node switch
    {
        ConvertNode convert => TreeOf(convert.Source),
        ConstantNode constant => Convert.ToString(constant.Value, CultureInfo.InvariantCulture)!,
        SingleValuePropertyAccessNode property => property.Property.Name,
        SingleValueFunctionCallNode { Name: "floor" } call => $"floor({string.Join(',', Trees(call.Parameters))})",
        UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => $"[not {TreeOf(not.Operand)}]",
        UnaryOperatorNode negate => $"[- {TreeOf(negate.Operand)}]",
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And } and => Chain("And", TreeOf(and.Left), TreeOf(and.Right)),
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.Or } or => Chain("Or", TreeOf(or.Left), TreeOf(or.Right)),
        BinaryOperatorNode binary => $"[{TreeOf(binary.Left)} {binary.OperatorKind} {TreeOf(binary.Right)}]",
        _ => throw new InvalidOperationException($"{node} was not asked for."),
    };

    private static IEnumerable<string> Trees(IEnumerable<QueryNode> nodes)
    {
        foreach (var node in nodes)
        {
            yield return TreeOf(node);
        }
    }
}
