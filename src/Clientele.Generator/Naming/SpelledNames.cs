using System;
using System.Collections.Generic;

namespace Clientele.Generator.Naming;

/// <summary>
/// Names of members of enumerations: exactly as they are spelled, in letters' case too. A name that depends on nothing but the member's own spelling is one that no addition
/// to a description can take, or give another meaning.
/// </summary>
internal static class SpelledNames
{
    /// <summary>The name of a member.</summary>
    /// <param name="spelled">The member as the description spells it, which is an identifier.</param>
    /// <param name="typeName">The C# name of its type, which no member can have (CS0542).</param>
    /// <param name="reserved">Members that the type has anyway.</param>
    /// <param name="suffix">What follows a name that is reserved. It also follows what looks like such a name, or the two could meet.</param>
    public static string Of(string spelled, string typeName, HashSet<string> reserved, string suffix)
    {
        var stem = spelled;
        while (stem.EndsWith(suffix, StringComparison.Ordinal))
        {
            stem = stem.Substring(0, stem.Length - suffix.Length);
        }

        return stem == typeName || reserved.Contains(stem) ? spelled + suffix : spelled;
    }

    /// <summary>
    /// Whether a property <c>name</c> beside <c>Name</c> can stand in C# as it is spelled. That name depends on nothing but itself, so that no addition to the description can take it.
    /// </summary>
    public static bool CanStand(string name) => Identifiers.IsValid(name) && char.IsLower(name[0]) && !ReservedNames.ClassLocals.Contains(name);
}
