using System;
using System.Collections.Generic;
using Clientele.OData;
using static Clientele.Tests.OData.UrlCases.UrlCase;

namespace Clientele.Tests.OData.UrlCases;

/// <summary>Lambda operators of Microsoft's client.</summary>
internal static class MovieCases
{
    private const string MegaStar = "NS.MegaStar";

    private static readonly DateTimeOffset Never = DateTimeOffset.MinValue;

    public static IEnumerable<UrlCase> All() => [.. Values(), .. Movies(), .. Casts()];

    private static IEnumerable<UrlCase> Values()
    {
        var values = Set<ValueFields>("Values");
        return
        [
            .. Of(Url(values.Where(e => e.CollectionOfInt.Any())), "odatanet-186"),
            .. Of(Url(values.Where(e => e.CollectionOfInt.Any() && e.ID == 0)), "odatanet-187"),
            .. Of(Url(values.Where(e => e.CollectionOfInt.Any(mv => mv == 2))), "odatanet-188"),
            .. Of(Url(values.Where(e => e.CollectionOfInt.Any(mv => mv > e.ID) && e.ID < 100)), "odatanet-189"),
            .. Of(
                Url(values.Where(e =>
                    e.CollectionOfComplexType.Any(mv => e.CollectionOfString.All(s => s.StartsWith(mv.Name)) || e.ID < 100) && e.ID > 50)),
                "odatanet-190"),
            .. Of(Url(values.Where(e => e.CollectionOfComplexType.All(mv => mv.Name.StartsWith("a") || e.ID < 100) && e.ID > 50)), "odatanet-191"),
            .. Of(
                Url(values.Where(e =>
                    e.CollectionOfComplexType.All(mv => mv.Name.Contains("a") || mv.Numbers.All(n => n % 2 == 0)) && e.ID / 5 == 3)),
                "odatanet-192"),
        ];
    }

    private static IEnumerable<UrlCase> Movies()
    {
        var movies = Set<MovieFields>("Movies");
        return
        [
            .. Of(Url(movies.Where(m => m.Awards.Any())), "odatanet-193"),
            .. Of(Url(movies.Where(m => m.Awards.Any() && m.ID == 0)), "odatanet-194"),
            .. Of(Url(movies.Where(m => m.Awards.Any(a => a.ID == 2))), "odatanet-195"),
            .. Of(Url(movies.Where(m => m.Awards.Any(a => a.ID == m.ID))), "odatanet-196"),
            .. Of(Url(movies.Where(m => m.Director.Awards.All(a => a.Movie.IsSameAs(m)))), "odatanet-197"),
            .. Of(Url(movies.Where(m => m.Actors.Any(a => a.DirectedMovies.All(dm => dm.IsSameAs(m))))), "odatanet-198"),
            .. Of(
                Url(movies.Where(m => m.Actors.Any(a =>
                    a.DirectedMovies.All(dm => dm.IsSameAs(m) && m.Awards.All(aw => aw.Movie.Director.IsSameAs(dm.Director)))))),
                "odatanet-199"),
        ];
    }

    private static IEnumerable<UrlCase> Casts()
    {
        var movies = Set<MovieFields>("Movies");
        return
        [
            .. Of(Url(movies.Where(m => m.Actors.Any(a => a.IsMegaStar))), "odatanet-200"),
            .. Of(Url(movies.Where(m => m.Awards.All(aw => aw.Movie.Director.IsMegaStar))), "odatanet-201"),
            .. Of(
                Url(movies.Where(m => m.Awards.All(aw => m.Director.IsMegaStar && !aw.Movie.Actors.Any(a => a.IsMegaStar)))),
                "odatanet-202"),
            .. Of(
                Url(movies.Where(m => m.Awards.All(aw => m.Director.FirstName.StartsWith("Hus") && !aw.Movie.Actors.Any(a => a.IsMegaStar)))),
                "odatanet-203"),
            .. Of(
                Equivalence.CastSegment,
                Url(movies.Where(m => m.Awards.All(aw =>
                    m.Director.IsMegaStar && m.Director.AsMegaStar.MegaStartProp.StartsWith("Hus") && aw.Recepient.IsSameAs(m.Director)))),
                "odatanet-204"),
            .. Of(Url(movies.Where(m => m.Actors.OfType<ActorFields>(MegaStar).Any())), "odatanet-205"),
            .. Of(Url(movies.Where(m => m.Actors.OfType<ActorFields>(MegaStar).Any(ms => ms.Awards.Any()))), "odatanet-206"),
            .. Of(Url(movies.Where(m => m.Actors.OfType<ActorFields>(MegaStar).All(ms => ms.Awards.Any()))), "odatanet-207"),
            .. Of(Url(movies.Where(m => m.Actors.All(a => a.IsMegaStar && a.Awards.Any()))), "odatanet-208"),
            .. Of(
                Url(movies.Where(m => m.Actors.OfType<ActorFields>(MegaStar).All(ms =>
                    ms.Awards.Any(a => a.AwardDate > Never && ms.DirectedMovies.Any() && m.Director.IsSameAs(ms))))),
                "odatanet-209"),
            .. Of(
                Url(movies.Where(m => m.Actors.OfType<ActorFields>(MegaStar).All(ms => ms.Awards.Any(a =>
                    a.AwardDate > Never
                    && ms.DirectedMovies.Any(dm => dm.Awards.All(aw => aw.Recepient.FirstName == ms.FirstName))
                    && m.Director.IsSameAs(ms))))),
                "odatanet-210"),
            .. Of(
                Url(movies.Where(m => m.Awards.Any(aw =>
                    aw.Recepient.IsMegaStar
                    && m.Actors.OfType<ActorFields>(MegaStar).All(a => a.DateOfBirth > new DateTimeOffset(2010, 1, 1, 0, 0, 0, TimeSpan.Zero))))),
                "odatanet-211"),
        ];
    }
}
