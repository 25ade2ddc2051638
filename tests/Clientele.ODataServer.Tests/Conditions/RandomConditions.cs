using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Depot;
using Clientele.OData;

namespace Clientele.ODataServer.Tests.Conditions;

/// <summary>
/// Makes up conditions of assets, each in two forms: as a user writes it on fields, and on the service's rows. There, null stands for what the protocol and the
/// service see differently: comparisons of what is not there, which are false by the one and null by the other. The same random numbers give the same conditions.
/// </summary>
internal sealed class RandomConditions(Random random)
{
    /// <summary>A condition.</summary>
    /// <param name="depth">How deep conditions are in others.</param>
    public RandomCondition Next(int depth = 3) => depth == 0 ? Simple() : random.Next(5) switch
    {
        0 => Both(Next(depth - 1), Next(depth - 1)),
        1 => Either(Next(depth - 1), Next(depth - 1)),
        2 => Not(Next(depth - 1)),
        _ => Simple(),
    };

    private static RandomCondition Both(RandomCondition left, RandomCondition right) => new(a => left.Wire(a) && right.Wire(a), a => left.Held(a) & right.Held(a));

    private static RandomCondition Either(RandomCondition left, RandomCondition right) => new(a => left.Wire(a) || right.Wire(a), a => left.Held(a) | right.Held(a));

    private static RandomCondition Not(RandomCondition inner) => new(a => !inner.Wire(a), a => !inner.Held(a));

    private RandomCondition Simple() => random.Next(17) switch
    {
        0 or 1 => Compare(Whole(2), random.Next(-3, 30)),
        2 => Compare(Whole(1), Whole(1)),
        3 => Compare(new(a => a.Price, a => a.Price), random.Next(0, 600) / 4m),
        4 => Text(),
        5 => Text(),
        6 => Enumerated(),
        7 => new(a => a.Traits.Has(Traits.Heavy), a => a.Traits.HasFlag(Server.Traits.Heavy)),
        8 => new(a => a.Home == null, a => a.Home is null),
        9 => new(a => a.Keeper != null && a.Keeper!.Manager == null, a => a.Keeper is { Manager: null }),
        10 => Related(),
        11 => Related(),
        12 => new(a => a.AsTruck.IsOf(), a => a is Server.Truck),
        13 => Listed(),
        14 => new(a => a.Bought < new DateOnly(2021, 1, 1), a => a.Bought is { } bought ? bought < new DateOnly(2021, 1, 1) : null),
        15 => new(a => a["colour"] == "red", a => a.More.TryGetValue("colour", out var colour) ? (string?)colour == "red" : null),
        _ => new(a => a.Bought == null || a.Bought.Month == 3, a => a.Bought is null or { Month: 3 }),
    };

    private Value<int> Whole(int depth)
    {
        if (depth > 0 && random.Next(2) == 0)
        {
            var (left, right, by) = (Whole(depth - 1), Whole(depth - 1), random.Next(2, 5));
            return random.Next(6) switch
            {
                0 => new(a => left.Wire(a) + right.Wire(a), a => left.Of(a) + right.Of(a)),
                1 => new(a => left.Wire(a) - right.Wire(a), a => left.Of(a) - right.Of(a)),
                2 => new(a => left.Wire(a) * by, a => left.Of(a) * by),
                3 => new(a => left.Wire(a) / by, a => left.Of(a) / by),
                4 => new(a => by - left.Wire(a) % by, a => by - (left.Of(a) % by)),
                _ => new(a => -left.Wire(a), a => -left.Of(a)),
            };
        }

        return random.Next(6) switch
        {
            0 => new(a => a.Version, a => a.Version),
            1 => new(a => a.Keeper.Age, a => a.Keeper?.Age),
            2 => new(a => a.Home.Floor, a => a.Home?.Floor),
            3 => new(a => a.Name.Length, a => a.Name.Length),
            4 => new(a => a.AsTruck.Axles, a => (a as Server.Truck)?.Axles),
            _ => new(a => a.Id, a => a.Id),
        };
    }

    private RandomCondition Compare<T>(Value<T> value, T other)
        where T : struct, System.Numerics.INumber<T> => random.Next(6) switch
        {
            0 => new(a => value.Wire(a) == other, a => value.Of(a) is { } v ? v == other : null),
            1 => new(a => value.Wire(a) != other, a => value.Of(a) is { } v ? v != other : null),
            2 => new(a => value.Wire(a) > other, a => value.Of(a) is { } v ? v > other : null),
            3 => new(a => value.Wire(a) >= other, a => value.Of(a) is { } v ? v >= other : null),
            4 => new(a => value.Wire(a) < other, a => value.Of(a) is { } v ? v < other : null),
            _ => new(a => value.Wire(a) <= other, a => value.Of(a) is { } v ? v <= other : null),
        };

    private RandomCondition Compare(Value<int> left, Value<int> right) => random.Next(3) switch
    {
        0 => new(a => left.Wire(a) == right.Wire(a), a => left.Of(a) is { } l && right.Of(a) is { } r ? l == r : null),
        1 => new(a => left.Wire(a) > right.Wire(a), a => left.Of(a) is { } l && right.Of(a) is { } r ? l > r : null),
        _ => new(a => left.Wire(a) <= right.Wire(a), a => left.Of(a) is { } l && right.Of(a) is { } r ? l <= r : null),
    };

    private RandomCondition Text()
    {
        (Func<AssetFields, StringField> Wire, Func<Server.Asset, string?> Of) text = random.Next(4) switch
        {
            0 => (a => a.Keeper.Name, a => a.Keeper?.Name),
            1 => (a => a.Home.City, a => a.Home?.City),
            2 => (a => a.Keeper.Login, a => a.Keeper?.Login),
            _ => (a => a.Name, a => a.Name),
        };
        var (wire, of) = text;
        text = random.Next(5) switch
        {
            0 => (a => wire(a).ToUpper(), a => of(a)?.ToUpperInvariant()),
            1 => (a => wire(a).ToLower(), a => of(a)?.ToLowerInvariant()),
            2 => (a => wire(a).Trim(), a => of(a)?.Trim()),
            _ => text,
        };
        string[] parts = ["1", "Asset 3", "ASSET 1", "o'hara", "a/b", "ünï", "City 5", "Person", "&#+%", "", "'", "n 2"];
        var part = parts[random.Next(parts.Length)];
        return random.Next(7) switch
        {
            0 => new(a => text.Wire(a) == part, a => text.Of(a) is { } t ? t == part : null),
            1 => new(a => text.Wire(a) != part, a => text.Of(a) is { } t ? t != part : null),
            2 => new(a => text.Wire(a).StartsWith(part), a => text.Of(a)?.StartsWith(part, StringComparison.Ordinal)),
            3 => new(a => text.Wire(a).EndsWith(part), a => text.Of(a)?.EndsWith(part, StringComparison.Ordinal)),
            4 => new(a => text.Wire(a).Contains(part), a => text.Of(a)?.Contains(part, StringComparison.Ordinal)),
            5 => new(a => text.Wire(a).In(parts), a => text.Of(a) is { } t ? parts.Contains(t) : null),
            _ => new(a => text.Wire(a) == null, a => text.Of(a) is null),
        };
    }

    private RandomCondition Enumerated() => random.Next(4) switch
    {
        0 => new(a => a.State == State.InUse, a => a.State == Server.State.InUse),
        1 => new(a => a.Wanted != State.New, a => a.Wanted is { } wanted ? wanted != Server.State.New : null),
        2 => new(a => a.State.In(State.New, State.Retired), a => a.State is Server.State.New or Server.State.Retired),
        _ => new(a => a.Wanted == null, a => a.Wanted is null),
    };

    private RandomCondition Related()
    {
        var number = random.Next(8);
        return random.Next(7) switch
        {
            0 => new(a => a.Parts.Any(p => p.No > number && p.Weight < 12.5), a => a.Parts.Exists(p => p.No > number && p.Weight < 12.5)),
            1 => new(a => a.Parts.All(p => p.Maker != null || p.No == number), a => a.Parts.TrueForAll(p => p.Maker != null || p.No == number)),
            2 => new(a => a.Parts.Count() > number, a => a.Parts.Count > number),
            3 => new(a => a.Children.Any(c => c.Keeper.Age > 20 + number || c.Parts.Count() > number), a => a.Children.Exists(c => c.Keeper?.Age > 20 + number || c.Parts.Count > number)),
            4 => new(a => a.Labels.Any(l => l == "label 1"), a => a.Labels.Contains("label 1")),
            5 => new(a => a.Places.Any(p => p.City == "City 5" || p.Floor == null), a => a.Places.Exists(p => p.City == "City 5" || p.Floor is null)),
            _ => new(a => a.Parts.Count(p => p.No != number) <= number, a => a.Parts.Count(p => p.No != number) <= number),
        };
    }

    private RandomCondition Listed()
    {
        var ids = Enumerable.Range(0, random.Next(0, 60)).Select(_ => random.Next(1, 25)).ToList();
        var dates = ids.Take(20).Select(id => new DateOnly(2020, 1, 1).AddDays(id * 40)).ToList();
        var prices = ids.Select(id => id * 10.25m).ToList();
        return random.Next(4) switch
        {
            0 => new(a => a.Id.In(ids), a => ids.Contains(a.Id)),
            1 => new(a => a.Bought.In(dates), a => a.Bought is { } bought ? dates.Contains(bought) : null),
            2 => new(a => a.Price.In(prices), a => a.Price is { } price ? prices.Contains(price) : null),
            _ => new(a => a.Keeper.Age.In(ids), a => a.Keeper is { } keeper ? ids.Contains(keeper.Age) : null),
        };
    }

    private sealed record Value<T>(Func<AssetFields, NumberField<T>> Wire, Func<Server.Asset, T?> Of)
        where T : struct, System.Numerics.INumber<T>;
}

/// <summary>A condition that was made up.</summary>
/// <param name="Wire">On fields.</param>
/// <param name="Held">On rows of the service; null where it depends on the service.</param>
internal sealed record RandomCondition(Func<AssetFields, BooleanField> Wire, Func<Server.Asset, bool?> Held);
