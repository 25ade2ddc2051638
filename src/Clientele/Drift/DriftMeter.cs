using System;
using System.Collections.Generic;
using System.Globalization;

namespace Clientele;

/// <summary>
/// What differs in the responses of one account, by kind, type and member. Names come from the wire, so their length and number are bounded: a service that
/// invents names costs no more than one that has a few.
/// </summary>
/// <param name="service">Name of the service.</param>
/// <param name="observers">Hear of each difference.</param>
internal sealed class DriftMeter(string service, IReadOnlyList<IDriftObserver> observers)
{
    /// <summary>Stands for all names behind the first <see cref="MostThings"/>.</summary>
    public const string Others = "(others)";

    /// <summary>How many different things an account keeps apart.</summary>
    public const int MostThings = 256;

    private const int MostText = 100;

    private readonly HashSet<Thing> _known = [];

    /// <summary>Counts what a response has.</summary>
    /// <param name="kind">What differs.</param>
    /// <param name="type">The described type, or the request.</param>
    /// <param name="member">A name of the wire.</param>
    /// <param name="count">How often.</param>
    /// <param name="date">The date that the service gives with it.</param>
    public void Count(DriftKind kind, string type, string member, long count, DateTimeOffset? date = null)
    {
        var thing = new Thing(kind, Shown(type), Shown(member));
        var isFirst = Begin(ref thing);
        var drift = new DriftEvent
        {
            Service = service,
            Kind = kind,
            Type = thing.Type,
            Member = thing.Member,
            Count = count,
            IsFirst = isFirst,
            Date = date,
        };
        foreach (var observer in observers)
        {
            observer.OnDrift(drift);
        }
    }

    // Whether it is met for the first time. Where too many were, it is one of the others.
    private bool Begin(ref Thing thing)
    {
        lock (_known)
        {
            if (_known.Count >= MostThings && !_known.Contains(thing))
            {
                thing = new Thing(thing.Kind, Others, Others);
            }

            return _known.Add(thing);
        }
    }

    private static string Shown(string text) => string.Create(Math.Min(text.Length, MostText), text, static (shown, text) =>
    {
        for (var i = 0; i < shown.Length; i++)
        {
            shown[i] = char.IsControl(text[i]) || char.IsSurrogate(text[i]) || char.GetUnicodeCategory(text[i]) == UnicodeCategory.Format ? '?' : text[i];
        }
    });

    /// <summary>What is counted together.</summary>
    private sealed record Thing(DriftKind Kind, string Type, string Member);
}
