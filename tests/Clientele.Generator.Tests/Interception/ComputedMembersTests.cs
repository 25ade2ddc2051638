using System;
using System.Linq;
using System.Reflection;
using Clientele.Generator.Interception;
using Clientele.OData;
using Clientele.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Clientele.Generator.Tests.Interception;

/// <summary>The generator and the runtime name computed values alike.</summary>
public class ComputedMembersTests
{
    [Fact]
    public void Each_computed_value_has_the_name_that_the_runtime_requests_it_by()
    {
        var runtime = typeof(Computed<,>).Assembly;
        var nameOf = runtime.GetType("Clientele.OData.ComputedReader")!.GetMethod("NameOf", BindingFlags.Public | BindingFlags.Static)!;
        var compilation = CSharpCompilation.Create("Names", references: PlatformReferences.Where(static name => PlatformReferences.IsFramework(name) || name == "Clientele.dll"));
        var types = runtime.GetTypes().Where(type => type.Name.StartsWith("Computed`", StringComparison.Ordinal)).Select(type => compilation.GetTypeByMetadataName(type.FullName!)!).ToList();

        Assert.NotEmpty(types);
        foreach (var type in types)
        {
            var values = type.InstanceConstructors.Single(constructor => constructor.DeclaredAccessibility == Accessibility.Public).Parameters
                .Select(parameter => type.GetMembers(parameter.Name).OfType<IPropertySymbol>().Single()).ToList();

            Assert.All(values, value => Assert.True(ComputedMembers.IsMember(value)));
            Assert.Equal(
                [null, .. Enumerable.Range(0, values.Count - 1).Select(place => (string)nameOf.Invoke(null, [place])!)], values.Select(ComputedMembers.WireName));
        }
    }
}
