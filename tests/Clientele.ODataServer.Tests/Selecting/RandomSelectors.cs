using System;
using System.Collections.Generic;
using System.Globalization;

namespace Clientele.ODataServer.Tests.Selecting;

/// <summary>Makes up selectors of assets from what a user of C# may write. The same seed gives the same selectors.</summary>
internal sealed class RandomSelectors(int seed)
{
    private readonly Random _random = new(seed);
    private int _names;

    /// <summary>A selector, and what stands before it in the query; whatever that is, the rows are all assets in the order of their keys.</summary>
    public RandomSelector Next()
    {
        _names = 0;
        return new(Query(), Lambda());
    }

    private string Query() => _random.Next(8) switch
    {
        0 => ".Where(o => o.Id.In(Enumerable.Range(1, 40))).OrderBy(o => o.Id)",
        1 => ".OrderBy(o => o.Id).Where(o => o.Name.In(Enumerable.Range(1, 40).Select(i => $\"Asset {i}\")))",
        2 => ".Expand(o => o.Keeper).OrderBy(o => o.Id)",
        3 => ".OrderBy(o => o.Id).Expand(o => o.Children, e => e.OrderBy(x => x.Id))",
        4 => ".Where(o => o.Id.In([.. from i in Enumerable.Range(1, 40) where i > 0 select i])).OrderBy(o => o.Id)",
        _ => ".OrderBy(o => o.Id)",
    };

    private string Lambda() => _random.Next(12) switch
    {
        0 => $"a => {{ var x1 = {Asset("a", 2)}; return S(x1) + S({Asset("a", 2)}); }}",
        1 => $"a => {{ var n1 = \"\"; foreach (var c1 in {Assets("a", "1", 1)}) {{ n1 += S({Asset("c1", 1)}); }} return n1; }}",
        2 => $"a => {{ object? F1(Asset q1) => {Asset("q1", 1)}; return S(F1(a)) + string.Join(',', a.Children.Select(F1).Select(S)); }}",
        3 => $"a => {{ Func<Asset, object?> f1 = q1 => {Asset("q1", 1)}; return a.Parent is {{ }} p1 ? f1(p1) : f1(a); }}",
        4 => $"a => {{ var l1 = {Assets("a", "1", 1)}.ToList(); for (var i1 = 0; i1 < l1.Count; i1++) {{ if (l1[i1].Id > 5) {{ return {Asset("l1[i1]", 1)}; }} }} return l1.Count; }}",
        5 => $"a => {{ Asset? x1 = a.Parent; if (x1 == null) {{ x1 = a; }} return {Asset("x1", 1)}; }}",
        6 => $"a => {{ switch (a) {{ case Truck {{ Driver: {{ }} d1 }}: return {Person("d1", 1)}; case Crane c1: return c1.Reach; default: return {Asset("a", 1)}; }} }}",
        7 => $"a => {{ var (x1, y1) = (a, a.Keeper); return S({Asset("x1", 2)}) + (y1 == null ? \"-\" : S({Person("y1", 1)})); }}",
        _ => $"a => {Asset("a", 2)}",
    };

    /// <summary>An expression over an asset, of type <c>object?</c>.</summary>
    /// <param name="depth">Related rows on the way.</param>
    private string Asset(string v, int depth)
    {
        var n = Name();
        v = Same(v, n);
        if (depth > 0 && _random.Next(5) > 1)
        {
            return Related(v, n, depth);
        }

        return Any(
            () => $"(object?){v}.Id",
            () => $"(object?){v}.Name",
            () => $"(object?){v}.State.Name",
            () => $"(object?){v}.Wanted?.Name",
            () => $"(object?){v}.Price",
            () => $"(object?)({v}.Price ?? 0 + {v}.Version)",
            () => $"(object?){v}.Bought?.AddDays(1)",
            () => $"(object?){v}.Traits.HasFlag(Traits.Heavy)",
            () => $"(object?)({v}.Traits == Traits.Delicate)",
            () => $"(object?)string.Join(',', {v}.Labels.Where(l{n} => l{n} != \"label 1\"))",
            () => $"(object?)({v}.Labels is [var l{n}, ..] ? l{n} : \"no label\")",
            () => $"(object?){v}.Past.Count",
            () => $"(object?){v}.ETag",
            () => $"(object?){v}.DynamicProperties.Count()",
            () => $"(object?)string.Join(',', {v}.DynamicProperties.Select(d{n} => d{n}.Key + S(d{n}.Value)))",
            () => $"(object?)string.Join(',', from d{n} in {v}.DynamicProperties where d{n}.Key != \"wheels\" select d{n}.Key)",
            () => $"(object?)({v}.DynamicProperties.TryGetValue(\"colour\", out var d{n}) ? d{n} : null)",
            () => $"(object?)Helpers.Bag({v}.DynamicProperties)",
            () => $"(object?){v}.GetType().Name",
            () => $"(object?)({v} is Truck t{n} ? t{n}.Axles : -1)",
            () => $"(object?)({v} as Truck)?.Plate",
            () => $"(object?)({v} is Truck {{ Plate: {{ }} p{n} }} ? p{n} : \"none\")",
            () => $"(object?)({v} is Truck or Crane)",
            () => $"(object?)({v} switch {{ Truck t{n} => S(t{n}.Axles), Crane c{n} => S(c{n}.Reach), _ => {v}.Name }})",
            () => $"(object?)({v}.Home == null)",
            () => $"(object?)({v}.Home is {{ City: not null }} h{n} ? h{n}.City + h{n}.Floor : \"?\")",
            () => $"(object?)({v}.Home is null ? \"none\" : S({Place($"{v}.Home")}))",
            () => $"(object?)Helpers.City({v}.Home)",
            () => $"(object?)({v}.Home ?? new Place {{ City = \"new\" }}).City",
            () => $"(object?)string.Join(',', {v}.Places.Select(h{n} => S({Place($"h{n}")})))",
            () => $"(object?)string.Join(',', {v}.Places.Select(Helpers.City))",
            () => $"(object?)({v}.Places is [.., var h{n}] ? {Place($"h{n}")} : null)",
            () => $"(object?)$\"{{{v}.Id}}:{{{v}.Name}}\"",
            () => $"(object?)({v}.Id, {v}.State.Name).ToString()",
            () => $"(object?)new {{ {v}.Id, N = {v}.Name }}.ToString()",
            () => $"(object?){v}?.Id.ToString()",
            () => $"(object?)Helpers.Number({v})");
    }

    private string Related(string v, string n, int depth) => Any(
        () => $"(object?)({v}.Keeper == null ? null : {Person($"{v}.Keeper", depth - 1)})",
        () => $"(object?){v}.Keeper?.Name",
        () => $"(object?)({v}.Keeper is {{ Age: > 30 }} k{n} ? {Person($"k{n}", depth - 1)} : \"young\")",
        () => $"(object?)({v}.Parent is {{ }} p{n} ? {Asset($"p{n}", depth - 1)} : null)",
        () => $"(object?)({v} is Truck {{ Driver: {{ }} d{n} }} ? {Person($"d{n}", depth - 1)} : null)",
        () => $"(object?)(({v} as Truck)?.Crew.Sum(m{n} => m{n}.Age))",
        () => $"(object?){v}.Children.Count",
        () => $"(object?){v}.Children.Any(c{n} => c{n}.State == State.InUse)",
        () => $"(object?)string.Join(',', {Assets(v, n, depth)}.Select(c{n} => S({Asset($"c{n}", depth - 1)})))",
        () => $"(object?)string.Join(',', from c{n} in {Assets(v, n, depth)} where c{n}.Id > 4 orderby c{n}.Name descending select S({Asset($"c{n}", depth - 1)}))",
        () => $"(object?)string.Join(',', from c{n} in {v}.Children from x{n} in c{n}.Parts let w{n} = x{n}.Weight where w{n} > 3 select c{n}.Name + w{n})",
        () => $"(object?)string.Join(',', from c{n} in {v}.Children join x{n} in {v}.Parts on c{n}.Id % 5 equals x{n}.No into y{n} select c{n}.Id + S(y{n}.FirstOrDefault()?.Name))",
        () => $"(object?)string.Join(',', {Assets(v, n, depth)}.ToList().ConvertAll(c{n} => S({Asset($"c{n}", depth - 1)})))",
        () => $"(object?){v}.Children.ToList().Find(c{n} => c{n}.Keeper?.Age > 25)?.Name",
        () => $"(object?){v}.Children.OrderBy(c{n} => c{n}.Keeper?.Name).ThenBy(c{n} => c{n}.Id).FirstOrDefault()?.Name",
        () => $"(object?)string.Join(',', {Assets(v, n, depth)}.GroupBy(c{n} => c{n}.State.Name).Select(g{n} => g{n}.Key + g{n}.Sum(c{n} => c{n}.Version)))",
        () => $"(object?)string.Join(',', {v}.Children.GroupBy(c{n} => c{n}.Keeper).Select(g{n} => g{n}.Key?.Name + g{n}.First().Id))",
        () => $"(object?)string.Join(',', {v}.Children.ToLookup(c{n} => c{n}.Id % 2)[1].Select(c{n} => S({Asset($"c{n}", depth - 1)})))",
        () => $"(object?)string.Join(',', {v}.Children.Zip({v}.Parts, (c{n}, x{n}) => S({Asset($"c{n}", 0)}) + S({Part($"x{n}", depth - 1)})))",
        () => $"(object?)string.Join(',', {v}.Parts.Select(x{n} => S({Part($"x{n}", depth - 1)})))",
        () => $"(object?){v}.Parts.MaxBy(x{n} => x{n}.Weight)?.Name",
        () => $"(object?){v}.Parts.Where(x{n} => x{n}.Maker != null).Sum(x{n} => x{n}.Weight)",
        () => $"(object?){v}.Parts.Aggregate(0d, (s{n}, x{n}) => s{n} + x{n}.Weight)",
        () => $"(object?){v}.Children.Aggregate({v}, (s{n}, c{n}) => s{n}.Version > c{n}.Version ? s{n} : c{n}).Name",
        () => $"(object?)string.Join(',', {Assets(v, n, depth)}.Select(Helpers.KeeperName))",
        () => $"(object?)string.Join(',', {v}.Children.Select(Helpers.ParentName))",
        () => $"(object?)new Card({v}).Text",
        () => $"(object?)new Box<Asset>({v}).Value.Keeper?.Name",
        () => $"(object?)new Box<Person?>({v}.Keeper).Value?.Home?.City",
        () => $"(object?)Helpers.Apply({v}, q{n} => {Asset($"q{n}", depth - 1)})",
        () => $"(object?)((Func<Asset, object?>)(q{n} => {Asset($"q{n}", depth - 1)}))({v})",
        () => $"(object?)(({v}, {v}.Keeper) is ({{ Id: > 3 }}, {{ }} k{n}) ? {Person($"k{n}", depth - 1)} : null)",
        () => $"(object?){v}.Boss()",
        () => $"(object?)Helpers.Describe({v}.Keeper)",
        () => $"(object?){v}.Children.Select(c{n} => new {{ c{n}.Id, K = c{n}.Keeper }}).Select(y{n} => S(y{n}.Id) + y{n}.K?.Name).FirstOrDefault()",
        () => $"(object?){v}.Children.ToDictionary(c{n} => c{n}.Id, c{n} => c{n}.Keeper).Values.Select(k{n} => k{n}?.Name).LastOrDefault()",
        () => $"(object?)string.Join(',', {v}.Children.SelectMany(c{n} => c{n}.Parts, (c{n}, x{n}) => c{n}.Name + x{n}.Name))",
        () => $"(object?)({v}.Children is [{{ Keeper: {{ }} k{n} }}, ..] ? {Person($"k{n}", depth - 1)} : null)");

    /// <summary>The same asset by another way.</summary>
    private string Same(string v, string n) => _random.Next(40) switch
    {
        0 => $"Helpers.Same({v})",
        1 => $"new[] {{ {v} }}[0]",
        2 => $"((Func<Asset>)(() => {v}))()",
        3 => $"({v}, 1).Item1",
        4 => $"new {{ X = {v} }}.X",
        5 => $"((Asset)(object){v})",
        6 => $"Enumerable.Repeat({v}, 2).Last()",
        7 => $"new List<Asset> {{ {v} }}[0]",
        8 => $"new Box<Asset>({v}).Value",
        9 => $"({v}.Id > 3 ? {v} : Helpers.Same({v}))",
        10 => $"({v} ?? throw new InvalidOperationException())",
        11 => $"new Dictionary<int, Asset> {{ [1] = {v} }}[1]",
        12 => $"({v} switch {{ Truck s{n} => (Asset)s{n}, var o{n} => o{n} }})",
        _ => v,
    };

    /// <summary>Children of an asset, by some way.</summary>
    private string Assets(string v, string n, int depth) => _random.Next(30) switch
    {
        0 => $"{v}.Children.ToList()",
        1 => $"{v}.Children.Where(w{n} => w{n}.Id != 4)",
        2 => $"{v}.Children.Concat({v}.Children)",
        3 => $"{v}.Children.Reverse()",
        4 => $"{v}.Children.Skip(1)",
        5 => $"((Asset[])[.. {v}.Children])",
        6 => $"Helpers.Each({v}.Children)",
        7 => $"{v}.Children.Append({v})",
        8 => $"{v}.Children.OrderByDescending(w{n} => w{n}.Name)",
        9 => $"{v}.Children.GroupBy(w{n} => w{n}.State.Name).SelectMany(g{n} => g{n})",
        10 => $"{v}.Children.Chunk(2).SelectMany(w{n} => w{n})",
        11 => $"{v}.Children.Cast<Asset>()",
        12 => $"{v}.Children.OfType<Truck>().Cast<Asset>()",
        13 => $"{v}.Children.DistinctBy(w{n} => w{n}.State.Name)",
        14 => $"new List<Asset>({v}.Children)",
        15 => $"new HashSet<Asset>({v}.Children).OrderBy(w{n} => w{n}.Id)",
        16 => $"({v}.Children ?? [])",
        17 => $"{v}.Children.TakeWhile(w{n} => w{n}.Id < 12)",
        18 => $"(from w{n} in {v}.Children orderby w{n}.Version descending select w{n})",
        19 when depth > 1 => $"{v}.Children.SelectMany(w{n} => w{n}.Children.Prepend(w{n}))",
        20 when depth > 1 => $"{v}.Children.Select(w{n} => w{n}.Parent ?? w{n})",
        _ => $"{v}.Children",
    };

    private string Person(string v, int depth)
    {
        var n = Name();
        return depth > 0 && _random.Next(2) == 0
            ? Any(
                () => $"(object?){v}.Manager?.Name",
                () => $"(object?)({v}.Manager is {{ }} m{n} ? {Person($"m{n}", depth - 1)} : null)",
                () => $"(object?)string.Join(',', {v}.Reports.Select(r{n} => S({Person($"r{n}", depth - 1)})))",
                () => $"(object?){v}.Reports.Count(r{n} => r{n}.Work == null)",
                () => $"(object?){v}.Assets.Sum(e{n} => e{n}.Id)")
            : Any(
                () => $"(object?){v}.Login",
                () => $"(object?){v}.Name",
                () => $"(object?)({v}.Age + 1)",
                () => $"(object?){v}.Home?.City",
                () => $"(object?)({v}.Work == null ? \"idle\" : S({Place($"{v}.Work")}))",
                () => $"(object?)({v}.Home is ForeignPlace f{n} ? f{n}.Country : \"here\")",
                () => $"(object?)Helpers.City({v}.Home ?? {v}.Work)");
    }

    private string Part(string v, int depth)
    {
        var n = Name();
        return depth > 0 && _random.Next(3) == 0
            ? $"(object?)({v}.Maker is {{ }} k{n} ? {Person($"k{n}", depth - 1)} : null)"
            : Any(
                () => $"(object?){v}.No",
                () => $"(object?){v}.Name",
                () => $"(object?)({v}.Weight * 2)",
                () => $"(object?)({v}.Shelf == null)",
                () => $"(object?){v}.Shelf?.City");
    }

    private string Place(string v) => Any(
        () => $"(object?){v}.City",
        () => $"(object?){v}.Floor",
        () => $"(object?)({v}.Street ?? {v}.City)",
        () => $"(object?)({v} as ForeignPlace)?.Country",
        () => $"(object?){v}.DynamicProperties.Count()",
        () => $"(object?){v}.GetType().Name");

    private string Name() => (++_names).ToString(CultureInfo.InvariantCulture) + "n";

    private string Any(params IReadOnlyList<Func<string>> options) => options[_random.Next(options.Count)]();
}

/// <summary>A selector that was made up.</summary>
/// <param name="Query">What stands between the set and the call of <c>Select</c>.</param>
/// <param name="Lambda">The selector.</param>
internal sealed record RandomSelector(string Query, string Lambda);
