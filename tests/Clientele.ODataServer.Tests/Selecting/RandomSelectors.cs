using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Clientele.ODataServer.Tests.Selecting;

/// <summary>Makes up selectors of assets from what a user of C# may write. The same seed gives the same selectors.</summary>
internal sealed class RandomSelectors(int seed)
{
    private readonly Random _random = new(seed);
    private int _names;

    public string Next()
    {
        _names = 0;
        return _random.Next(6) switch
        {
            0 => $"a => {{ var x1 = {Asset("a", 2)}; return S(x1) + S({Asset("a", 2)}); }}",
            1 => $"a => {{ var n1 = \"\"; foreach (var c1 in a.Children) {{ n1 += S({Asset("c1", 1)}); }} return n1; }}",
            2 => $"a => {{ object? F1(Asset q1) => {Asset("q1", 1)}; return S(F1(a)) + string.Join(',', a.Children.Select(F1).Select(S)); }}",
            3 => $"a => {{ Func<Asset, object?> f1 = q1 => {Asset("q1", 1)}; return a.Parent is {{ }} p1 ? f1(p1) : f1(a); }}",
            _ => $"a => {Asset("a", 2)}",
        };
    }

    /// <summary>An expression over an asset, of type <c>object?</c>.</summary>
    /// <param name="depth">Related rows on the way.</param>
    private string Asset(string v, int depth)
    {
        var n = Name();
        if (depth > 0 && _random.Next(5) > 1)
        {
            return Related(v, n, depth);
        }

        return Any(
            $"(object?){v}.Id",
            $"(object?){v}.Name",
            $"(object?){v}.State.Name",
            $"(object?){v}.Wanted?.Name",
            $"(object?){v}.Price",
            $"(object?)({v}.Price ?? 0 + {v}.Version)",
            $"(object?){v}.Bought?.AddDays(1)",
            $"(object?){v}.Traits.HasFlag(Traits.Heavy)",
            $"(object?)({v}.Traits == Traits.Delicate)",
            $"(object?)string.Join(',', {v}.Labels.Where(l{n} => l{n} != \"label 1\"))",
            $"(object?){v}.Past.Count",
            $"(object?){v}.ETag",
            $"(object?){v}.DynamicProperties.Count()",
            $"(object?)string.Join(',', {v}.DynamicProperties.Select(d{n} => d{n}.Key + S(d{n}.Value)))",
            $"(object?)({v}.DynamicProperties.TryGetValue(\"colour\", out var d{n}) ? d{n} : null)",
            $"(object?){v}.GetType().Name",
            $"(object?)({v} is Truck t{n} ? t{n}.Axles : -1)",
            $"(object?)({v} as Truck)?.Plate",
            $"(object?)({v} is Truck {{ Plate: {{ }} p{n} }} ? p{n} : \"none\")",
            $"(object?)({v} switch {{ Truck t{n} => S(t{n}.Axles), Crane c{n} => S(c{n}.Reach), _ => {v}.Name }})",
            $"(object?)({v}.Home == null)",
            $"(object?)({v}.Home is {{ City: not null }} h{n} ? h{n}.City + h{n}.Floor : \"?\")",
            $"(object?)({v}.Home is null ? \"none\" : S({Place($"{v}.Home")}))",
            $"(object?)string.Join(',', {v}.Places.Select(h{n} => S({Place($"h{n}")})))",
            $"(object?)$\"{{{v}.Id}}:{{{v}.Name}}\"",
            $"(object?)({v}.Id, {v}.State.Name).ToString()");
    }

    private string Related(string v, string n, int depth) => Any(
        $"(object?)({v}.Keeper == null ? null : {Person($"{v}.Keeper", depth - 1)})",
        $"(object?){v}.Keeper?.Name",
        $"(object?)({v}.Keeper is {{ Age: > 30 }} k{n} ? {Person($"k{n}", depth - 1)} : \"young\")",
        $"(object?)({v}.Parent is {{ }} p{n} ? {Asset($"p{n}", depth - 1)} : null)",
        $"(object?)({v} is Truck {{ Driver: {{ }} d{n} }} ? {Person($"d{n}", depth - 1)} : null)",
        $"(object?)(({v} as Truck)?.Crew.Sum(m{n} => m{n}.Age))",
        $"(object?){v}.Children.Count",
        $"(object?){v}.Children.Any(c{n} => c{n}.State == State.InUse)",
        $"(object?)string.Join(',', {v}.Children.Select(c{n} => S({Asset($"c{n}", depth - 1)})))",
        $"(object?)string.Join(',', from c{n} in {v}.Children where c{n}.Id > 4 orderby c{n}.Name descending select S({Asset($"c{n}", depth - 1)}))",
        $"(object?)string.Join(',', {v}.Children.ToList().ConvertAll(c{n} => S({Asset($"c{n}", depth - 1)})))",
        $"(object?){v}.Children.ToList().Find(c{n} => c{n}.Keeper?.Age > 25)?.Name",
        $"(object?){v}.Children.OrderBy(c{n} => c{n}.Keeper?.Name).ThenBy(c{n} => c{n}.Id).FirstOrDefault()?.Name",
        $"(object?)string.Join(',', {v}.Children.GroupBy(c{n} => c{n}.State.Name).Select(g{n} => g{n}.Key + g{n}.Sum(c{n} => c{n}.Version)))",
        $"(object?)string.Join(',', {v}.Children.Zip({v}.Parts, (c{n}, x{n}) => S({Asset($"c{n}", 0)}) + S({Part($"x{n}", depth - 1)})))",
        $"(object?)string.Join(',', {v}.Parts.Select(x{n} => S({Part($"x{n}", depth - 1)})))",
        $"(object?){v}.Parts.MaxBy(x{n} => x{n}.Weight)?.Name",
        $"(object?){v}.Parts.Where(x{n} => x{n}.Maker != null).Sum(x{n} => x{n}.Weight)",
        $"(object?){v}.Parts.Aggregate(0d, (s{n}, x{n}) => s{n} + x{n}.Weight)",
        $"(object?)string.Join(',', {v}.Children.Select(Helpers.KeeperName))",
        $"(object?)string.Join(',', {v}.Children.Select(Helpers.ParentName))",
        $"(object?)new Card({v}).Text",
        $"(object?)Helpers.Same({v}).Keeper?.Name",
        $"(object?){v}.Children.Select(c{n} => new {{ c{n}.Id, K = c{n}.Keeper }}).Select(y{n} => S(y{n}.Id) + y{n}.K?.Name).FirstOrDefault()");

    private string Person(string v, int depth)
    {
        var n = Name();
        return depth > 0 && _random.Next(2) == 0
            ? Any(
                $"(object?){v}.Manager?.Name",
                $"(object?)({v}.Manager is {{ }} m{n} ? {Person($"m{n}", depth - 1)} : null)",
                $"(object?)string.Join(',', {v}.Reports.Select(r{n} => S({Person($"r{n}", depth - 1)})))",
                $"(object?){v}.Reports.Count(r{n} => r{n}.Work == null)",
                $"(object?){v}.Assets.Sum(e{n} => e{n}.Id)")
            : Any(
                $"(object?){v}.Login",
                $"(object?){v}.Name",
                $"(object?)({v}.Age + 1)",
                $"(object?){v}.Home?.City",
                $"(object?)({v}.Work == null ? \"idle\" : S({Place($"{v}.Work")}))",
                $"(object?)({v}.Home is ForeignPlace f{n} ? f{n}.Country : \"here\")");
    }

    private string Part(string v, int depth)
    {
        var n = Name();
        return depth > 0 && _random.Next(3) == 0
            ? $"(object?)({v}.Maker is {{ }} k{n} ? {Person($"k{n}", depth - 1)} : null)"
            : Any($"(object?){v}.No", $"(object?){v}.Name", $"(object?)({v}.Weight * 2)", $"(object?)({v}.Shelf == null)", $"(object?){v}.Shelf?.City");
    }

    private string Place(string v) => Any(
        $"(object?){v}.City",
        $"(object?){v}.Floor",
        $"(object?)({v}.Street ?? {v}.City)",
        $"(object?)({v} as ForeignPlace)?.Country",
        $"(object?){v}.DynamicProperties.Count()",
        $"(object?){v}.GetType().Name");

    private string Name() => (++_names).ToString(CultureInfo.InvariantCulture) + "n";

    private string Any(params IReadOnlyList<string> options) => options[_random.Next(options.Count)];
}
