using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Naming;
using Clientele.Generator.Reading.OpenApi;

namespace Clientele.Generator.Binding.Rest.Schemas;

/// <summary>
/// Names of the members of a class. Of members that would have one name, the one that needs no change has it, then the one that only needs a capital; the others are called
/// as they are spelled, or by what they spell, which depends on nothing but themselves.
/// </summary>
/// <param name="scope">What no member can be called, and what those of the base class are called.</param>
/// <param name="inherited">What those of the base class are called.</param>
internal sealed class MemberNames(NameScope scope, IEnumerable<string> inherited, BindingReport report)
{
    private const string Suffix = "Value";

    private readonly HashSet<string> _members = new(inherited, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>The names of properties, by those on the wire.</summary>
    /// <param name="owner">The schema, as the document calls it.</param>
    public IReadOnlyDictionary<string, string> Of(IReadOnlyList<OpenApiProperty> properties, string owner)
    {
        foreach (var property in properties.Where(property => property.Schema.Rules.Member is not null))
        {
            Put(property, scope.Take(Identifiers.Pascal(property.Schema.Rules.Member!, "Member"), Suffix));
        }

        foreach (var property in properties.Where(property => !_names.ContainsKey(property.Name.Value) && Wanted(property) == property.Name.Value))
        {
            if (scope.TryTake(property.Name.Value))
            {
                Put(property, property.Name.Value);
            }
        }

        foreach (var property in properties.Where(property => !_names.ContainsKey(property.Name.Value)).OrderBy(Loss))
        {
            var wanted = Wanted(property);
            if (_members.Contains(wanted) && Spelled(property.Name.Value) is { } spelled)
            {
                Put(property, spelled);
                report.Add(RestDescriptors.MembersAlike, property.Name.Span, property.Name.Value, owner, spelled, wanted);
            }
            else
            {
                Put(property, scope.Take(wanted, Suffix));
            }
        }

        return _names;
    }

    private static string Wanted(OpenApiProperty property) => EnumMemberNames.Of(property.Name.Value);

    private static int Loss(OpenApiProperty property) => string.Equals(property.Name.Value, Wanted(property), StringComparison.OrdinalIgnoreCase) ? 0 : 1;

    /// <summary><c>name</c> beside <c>Name</c>, <c>AMinusB</c> for <c>a-b</c> beside <c>a_b</c>; null where that is taken too.</summary>
    private string? Spelled(string name)
    {
        var spelled = SpelledNames.CanStand(name) ? name : EnumMemberNames.Spelled(name);
        return scope.TryTake(spelled) ? spelled : null;
    }

    private void Put(OpenApiProperty property, string name)
    {
        _names.Add(property.Name.Value, name);
        _members.Add(name);
    }
}
