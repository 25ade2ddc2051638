using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Depot;

namespace Clientele.ODataServer.Tests;

/// <summary>Entities and changes that are made up: the service stores what was given, and what is read is that. <c>CLIENTELE_FUZZ</c> says how many, <c>CLIENTELE_SEED</c> gives others.</summary>
public sealed class MadeUpWriteTests
{
    private static readonly string?[] s_texts = [null, "", "a", "o'hara", "\"\\/", "漢字 😀", "null", "\u2028<&>", "2026-02-28"];
    private static readonly decimal?[] s_prices = [null, 0m, -1.50m, 0.000_000_000_1m, 79_228_162_514_264_337_593_543_950_335m];
    private static readonly State[] s_states = [State.New, State.InUse, State.Retired];

    private static readonly object?[] s_values =
    [
        null, "text", "", true, 7, -3_000_000_000L, 1.5, 12.25m, new DateTimeOffset(2026, 2, 28, 1, 2, 3, TimeSpan.FromHours(2)), new DateOnly(2026, 2, 28), new Guid(1, 2, 3, new byte[8]), TimeSpan.FromMinutes(61),
    ];

    [Fact]
    public async Task What_is_made_up_is_stored_as_it_was_given()
    {
        await using var depot = await DepotHost.StartAsync();
        var random = new Random(int.TryParse(Environment.GetEnvironmentVariable("CLIENTELE_SEED"), out var seed) ? seed : 20261130);
        for (var i = 0; i < Damage.Cases(60); i++)
        {
            var create = Fill(new AssetCreate { Name = $"made up {i}" }, random);
            create.Parts = [.. Enumerable.Range(1, random.Next(3)).Select(no => new PartCreate { No = no, Name = Any(random, s_texts), Weight = no / 3d, Shelf = NewPlace(random) })];
            var made = await depot.Client.Assets.CreateAsync(create);
            var stored = depot.Server.Store.Assets[^1];
            Same(create, stored, new Server.Asset());
            Assert.Equal(create.Parts.Select(part => (part.Name.Value, Text(part.Shelf.Value))), stored.Parts.Select(part => (part.Name, Text(part.Shelf))));
            await ReadAsync(depot, stored);

            var before = new Server.Asset
            {
                State = stored.State,
                Wanted = stored.Wanted,
                Traits = stored.Traits,
                Price = stored.Price,
                Bought = stored.Bought,
                Home = stored.Home,
                Places = stored.Places,
                Labels = stored.Labels,
                Past = stored.Past,
                More = new Dictionary<string, object?>(stored.More),
            };
            var patch = Fill(new AssetPatch(), random);
            patch.Home = random.Next(2) == 0 ? new(null) : default;
            await depot.Client.Assets[made.Id].PatchAsync(patch, made);
            Same(patch, stored, before);
            await ReadAsync(depot, stored);
            depot.Server.Store.Assets.Remove(stored);
        }
    }

    private static T Fill<T>(T body, Random random)
        where T : AssetWrite
    {
        body.State = Maybe(random, Any(random, s_states));
        body.Wanted = Maybe<State?>(random, random.Next(3) == 0 ? null : Any(random, s_states));
        body.Traits = Maybe(random, NewTraits(random));
        body.Price = Maybe(random, Any(random, s_prices));
        body.Bought = Maybe<DateOnly?>(random, random.Next(3) == 0 ? null : new DateOnly(2026, 1, 1).AddDays(random.Next(400)));
        body.Home = Maybe(random, NewPlace(random));
        body.Places = random.Next(3) == 0 ? null : [.. Enumerable.Range(0, random.Next(3)).Select(_ => NewPlace(random)).OfType<Place>()];
        body.Labels = random.Next(3) == 0 ? null : [.. Enumerable.Range(0, random.Next(3)).Select(_ => Any(random, s_texts)).OfType<string>()];
        body.Past = random.Next(3) == 0 ? null : [.. Enumerable.Range(0, random.Next(3)).Select(_ => Any(random, s_states))];
        for (var n = random.Next(3); n > 0; n--)
        {
            body.DynamicProperties[$"extra{n}"] = Any(random, s_values);
        }

        return body;
    }

    private static Traits NewTraits(Random random) => Any(random, [Traits.None, Traits.Fragile, Traits.Heavy | Traits.Cold, Traits.Delicate, Traits.Delicate | Traits.Heavy]);

    private static Place? NewPlace(Random random)
    {
        Place? place = random.Next(4) switch
        {
            0 => null,
            1 => new ForeignPlace { City = Any(random, s_texts), Country = Any(random, s_texts) },
            2 => new Place(),
            _ => new Place { City = Any(random, s_texts), Floor = random.Next(2) == 0 ? null : random.Next(9) },
        };
        if (place is not null && random.Next(2) == 0)
        {
            place.DynamicProperties["note"] = Any(random, s_values);
        }

        return place;
    }

    /// <summary>What was set is as it was given; what was not is as it was.</summary>
    private static void Same(AssetWrite body, Server.Asset stored, Server.Asset before)
    {
        Assert.Equal(body.State.HasValue ? body.State.Value.Name : before.State.ToString(), stored.State.ToString());
        Assert.Equal(body.Wanted.HasValue ? body.Wanted.Value?.Name : before.Wanted?.ToString(), stored.Wanted?.ToString());
        Assert.Equal(body.Traits.HasValue ? (int)Enum.Parse<Server.Traits>(body.Traits.Value.ToString()) : (int)before.Traits, (int)stored.Traits);
        Assert.Equal(body.Price.HasValue ? body.Price.Value : before.Price, stored.Price);
        Assert.Equal(body.Bought.HasValue ? body.Bought.Value : before.Bought, stored.Bought);
        Assert.Equal(body.Home.HasValue ? Text(body.Home.Value) : Text(before.Home), Text(stored.Home));
        Assert.Equal(body.Places?.Select(Text) ?? before.Places.Select(Text), stored.Places.Select(Text));
        Assert.Equal(body.Labels ?? before.Labels, stored.Labels);
        Assert.Equal(body.Past?.Select(state => state.Name) ?? before.Past.Select(state => state.ToString()), stored.Past.Select(state => state.ToString()));
        var extras = body.DynamicProperties.Select(pair => (pair.Key, Text(pair.Value))).Concat(before.More.Where(pair => !body.DynamicProperties.Contains(pair.Key)).Select(pair => (pair.Key, Text(pair.Value))));
        Assert.Equal(extras.Where(IsThere).Order(), stored.More.Select(pair => (pair.Key, Text(pair.Value))).Where(IsThere).Order());
    }

    /// <summary>What is read of an entity is what is stored, by itself, in a list, and narrowed.</summary>
    private static async Task ReadAsync(DepotHost depot, Server.Asset stored)
    {
        var read = await depot.Client.Assets[stored.Id].GetAsync();
        Assert.Equal(
            (stored.State.ToString(), stored.Wanted?.ToString(), (int)stored.Traits, stored.Price, stored.Bought, Text(stored.Home)),
            (read.State.Name, read.Wanted?.Name, (int)Enum.Parse<Server.Traits>(read.Traits.ToString()), read.Price, read.Bought, Text(read.Home)));
        Assert.Equal(stored.Places.Select(Text), read.Places.Select(Text));
        Assert.Equal(stored.Labels, read.Labels);
        Assert.Equal(stored.Past.Select(state => state.ToString()), read.Past.Select(state => state.Name));
        Assert.Equal(stored.More.Select(pair => (pair.Key, Text(pair.Value))).Where(IsThere).Order(), read.DynamicProperties.Select(pair => (pair.Key, Text(pair.Value))).Where(IsThere).Order());
        var narrowed = await depot.Client.Assets.Where(a => a.Id == stored.Id).Select(a => new { a.Traits, a.Price, a.Home, a.Labels }).SingleAsync();
        Assert.Equal((read.Traits, read.Price, Text(read.Home)), (narrowed.Traits, narrowed.Price, Text(narrowed.Home)));
        Assert.Equal(read.Labels, narrowed.Labels);
    }

    private static string? Text(Place? place) => place is null
        ? null
        : $"{place.GetType().Name} {Quoted(place.City)} {Quoted(place.Street)} {place.Floor} {Quoted((place as ForeignPlace)?.Country)} {string.Join(',', place.DynamicProperties.Select(pair => (pair.Key, Text(pair.Value))).Where(IsThere))}";

    private static string? Text(Server.Place? place) => place is null
        ? null
        : $"{place.GetType().Name} {Quoted(place.City)} {Quoted(place.Street)} {place.Floor} {Quoted((place as Server.ForeignPlace)?.Country)} {string.Join(',', place.More.Select(pair => (pair.Key, Text(pair.Value))).Where(IsThere))}";

    /// <summary>A dynamic property that is null is one that is not there: the service drops it from changes (OData Protocol 4.01 §11.4.3).</summary>
    private static bool IsThere((string Name, string Value) property) => property.Value != "null";

    private static string Quoted(string? text) => text is null ? "null" : $"\"{text}\"";

    private static string Text(object? value) => value switch
    {
        null => "null",
        string text => Quoted(text),
        DateTimeOffset moment => moment.ToString("O", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static Optional<T> Maybe<T>(Random random, T value) => random.Next(3) == 0 ? default : new(value);

    private static T Any<T>(Random random, IReadOnlyList<T> values) => values[random.Next(values.Count)];
}
