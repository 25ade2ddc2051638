using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Naming;
using Microsoft.CodeAnalysis.CSharp;

namespace Clientele.Generator.Tests.Csdl;

/// <summary>What must hold of the C# names of any model, however hostile its description.</summary>
internal static class ModelNames
{
    public static void AssertAllCanStandInCSharp(ODataServiceModel model)
    {
        AssertTypes(model);
        var types = model.Types.ToDictionary(type => type.QualifiedName);
        foreach (var type in model.Types)
        {
            AssertMembers(type, types);
        }

        foreach (var type in model.Enums)
        {
            AssertDistinct(type.Members.Select(member => member.CSharpName), [.. ReservedNames.EnumMembers, type.CSharpName], type.CSharpName);
        }

        AssertDistinct(
            model.EntitySets.Select(set => set.CSharpName).Concat(model.Singletons.Select(singleton => singleton.CSharpName)),
            ReservedNames.ClientMembers,
            "client");
        foreach (var operation in model.Operations)
        {
            AssertIdentifier(operation.CSharpName);
            AssertDistinct(operation.Parameters.Select(parameter => parameter.CSharpName), ReservedNames.Parameters, operation.CSharpName);
        }
    }

    private static void AssertTypes(ODataServiceModel model)
    {
        var names = model.Types.Select(type => type.CSharpName).Concat(model.Enums.Select(type => type.CSharpName)).ToList();
        var service = ReservedNames.ServiceSuffixes.Select(suffix => model.Name + suffix).ToHashSet();
        var belonging = model.Types.SelectMany(type => ReservedNames.TypeSuffixes.Select(suffix => type.Stem + suffix));
        AssertDistinct(names.Concat(belonging), service, "namespace");
    }

    private static void AssertMembers(StructuredTypeModel type, Dictionary<string, StructuredTypeModel> types)
    {
        var names = new List<string>();
        for (var current = type; current is not null; current = current.BaseType is { } name ? types[name] : null)
        {
            names.AddRange(current.Properties.Select(property => property.CSharpName));
            names.AddRange(current.Navigations.Select(navigation => navigation.CSharpName));
        }

        var reserved = ReservedNames.Members.Concat(ReservedNames.TypeSuffixes.Select(suffix => type.Stem + suffix)).ToHashSet();
        AssertDistinct(names, reserved, type.CSharpName);
        Assert.DoesNotContain(type.CSharpName, type.Properties.Select(property => property.CSharpName));
        Assert.DoesNotContain(type.CSharpName, type.Navigations.Select(navigation => navigation.CSharpName));
        AssertDistinct(type.Keys.Select(key => key.CSharpName), ReservedNames.Parameters, type.CSharpName);
    }

    private static void AssertDistinct(IEnumerable<string> names, HashSet<string> reserved, string place)
    {
        var seen = new HashSet<string>();
        foreach (var name in names)
        {
            AssertIdentifier(name);
            Assert.True(seen.Add(name), $"'{name}' twice in {place}");
            Assert.False(reserved.Contains(name), $"'{name}' is reserved in {place}");
        }
    }

    private static void AssertIdentifier(string name) => Assert.True(SyntaxFacts.IsValidIdentifier(name), $"'{name}' is no identifier");
}
