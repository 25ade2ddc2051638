using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Clientele.Generator.Binding.OData;
using Clientele.Generator.Reading.Csdl;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.Csdl;

/// <summary>
/// Mutated descriptions: nothing throws, nothing hangs, and the names of whatever model comes out can stand in C#. The environment
/// variable CLIENTELE_FUZZ sets how many are tried.
/// </summary>
public class MutationTests
{
    private static int Count => Damage.Cases(1_500);

    [Fact]
    public void Mutated_characters_give_findings_and_never_exceptions()
    {
        var random = new Random(20_240_817);
        var seeds = Seeds();
        for (var i = 0; i < Count; i++)
        {
            Check(CharacterMutation.Apply(seeds[random.Next(seeds.Count)], random), i);
        }
    }

    [Fact]
    public void Mutated_structures_give_findings_and_never_exceptions()
    {
        var random = new Random(20_240_818);
        var seeds = Seeds();
        for (var i = 0; i < Count; i++)
        {
            Check(StructureMutation.Apply(seeds[random.Next(seeds.Count)], random), i);
        }
    }

    /// <summary>A description that uses everything, and what the shared data has that is small enough to try often.</summary>
    private static List<string> Seeds() =>
    [
        Everything.Document,
        .. SharedDescriptions.Files("csdl").Select(SharedData.Read).Where(text => text.Length < 40_000).Select(text => text.TrimStart('\uFEFF')),
    ];

    private static void Check(string text, int number)
    {
        try
        {
            var document = CsdlReader.Read("mutation.xml", text);
            var result = ODataBinder.Bind([document], contract: null, Bound.Facts);
            if (result.Model is { } model)
            {
                ModelNames.AssertAllCanStandInCSharp(model);
            }

            foreach (var diagnostic in document.Diagnostics.Concat(result.Diagnostics))
            {
                Assert.True(diagnostic.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture).Length < 2_000);
            }
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"Mutation {number} fails: {exception.Message}\n{text}", exception);
        }
    }
}
