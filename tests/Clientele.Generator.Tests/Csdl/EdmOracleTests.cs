using System;
using System.Linq;
using Clientele.Generator.Binding.OData;
using Clientele.Generator.Tests.Harness;
using Microsoft.OData.Edm;
using CsdlReader = Clientele.Generator.Reading.Csdl.CsdlReader;

namespace Clientele.Generator.Tests.Csdl;

/// <summary>Every description that Microsoft's own reader can read must mean the same to ours.</summary>
public class EdmOracleTests
{
    /// <summary>The Core vocabulary is built into the oracle, so to it every name in a second copy is ambiguous.</summary>
    private const string Vocabulary = "csdl/vocab-core.xml";

    public static TheoryData<string> Descriptions => [.. SharedDescriptions.Files("csdl").Where(file => file != Vocabulary), SharedData.TimettaMetadata];

    [SharedDataTheory]
    [MemberData(nameof(Descriptions))]
    public void A_description_means_what_Microsoft_OData_Edm_reads(string file)
    {
        if (ReadByOracle(file) is not { } edm)
        {
            // The oracle refuses the whole document, for an unknown attribute, say: nothing to compare with.
            return;
        }

        var main = CsdlReader.Read(file, SharedData.Read(file));
        var references = main.References
            .Select(reference => Referenced(file, reference.Uri.Value))
            .OfType<string>()
            .Distinct()
            .Select(path => CsdlReader.Read(path, SharedData.Read(path)));
        var model = ODataBinder.Bind([main, .. references], contract: null, Bound.Facts).Model!;

        var ours = EdmOracle.Describe(model, main);
        var theirs = EdmOracle.Describe(edm);
        Assert.Equal(string.Join('\n', theirs), string.Join('\n', ours));
    }

    [SharedDataFact]
    public void All_descriptions_but_a_few_can_be_compared() =>
        Assert.InRange(SharedDescriptions.Files("csdl").Count(file => ReadByOracle(file) is null), 0, 6);

    private static IEdmModel? ReadByOracle(string file) =>
        EdmOracle.Read(SharedData.Read(file), uri => Referenced(file, uri) is { } path ? SharedData.Read(path) : null);

    /// <summary>A file beside <paramref name="file"/>, where the shared data has it under the name that the reference uses.</summary>
    private static string? Referenced(string file, string uri)
    {
        var folder = file.Substring(0, file.LastIndexOf('/') + 1);
        var name = uri.TrimStart('.', '/');
        return Array.Find([folder + name, folder + "oasis-" + name.ToLowerInvariant()], SharedDescriptions.Files("csdl").Contains);
    }
}
