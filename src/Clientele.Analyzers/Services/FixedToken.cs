using System.Linq;
using Clientele.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace Clientele.Analyzers.Services;

/// <summary>Whether a token is fixed, by where it comes from, and how to say so.</summary>
internal static class FixedToken
{
    /// <summary>How a token is fixed.</summary>
    /// <param name="origins">Where the token comes from.</param>
    /// <param name="outlives">It is put where it stays after the call.</param>
    /// <returns>Words that go on from "this one"; null where it may be a fresh one.</returns>
    public static string? Describe(ValueOrigins origins, bool outlives)
    {
        if (origins.All.Count == 0 || !origins.All.All(origin => IsFixed(origin, outlives)))
        {
            return null;
        }

        var first = origins.All.First();
        return first.Kind switch
        {
            OriginKind.Literal => "is a literal",
            OriginKind.Setting => "comes from configuration",
            OriginKind.Asked when first.KeptIn is { } kept => "is requested once and stored in '" + kept.Name + "'",
            OriginKind.Asked => "is requested once",
            _ when first.KeptIn is { } kept => "is kept in '" + kept.Name + "'",
            _ => "is passed to a constructor",
        };
    }

    private static bool IsFixed(ValueOrigin origin, bool outlives) => origin.Kind switch
    {
        OriginKind.Literal or OriginKind.Setting or OriginKind.Constructor => true,
        OriginKind.Asked => outlives || origin.KeptIn is not null,
        OriginKind.Renewed => origin.KeptIn is not null,
        _ => false,
    };
}
