using System.Linq;
using Clientele.Generator.Tests.Csdl;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.Emitting;

/// <summary>Clients of real descriptions compile without a warning.</summary>
public class DataDocumentTests
{
    public static TheoryData<string> Descriptions => [.. SharedDescriptions.Files("csdl")];

    [SharedDataTheory]
    [MemberData(nameof(Descriptions))]
    public void A_real_description_gives_a_client_that_compiles_without_a_warning(string file) =>
        EmittedCode.Named("Service", SharedData.Read(file)).Build();

    [SharedDataFact]
    public void Descriptions_that_refer_to_each_other_give_one_client()
    {
        var others = SharedDescriptions.Files("csdl/odatanet-modelref").Where(file => !file.EndsWith("ServiceCsdl.xml", System.StringComparison.Ordinal));
        var texts = others.Prepend("csdl/odatanet-modelref/ODataModelRefServiceCsdl.xml").Select(SharedData.Read).ToArray();

        var code = EmittedCode.Named("Devices", texts);

        code.Build();
        Assert.Contains(code.Model.Types, type => type.QualifiedName.EndsWith(".GpsLocation", System.StringComparison.Ordinal)
            || type.QualifiedName.Contains("Location", System.StringComparison.Ordinal));
    }

    [SharedDataFact]
    public void All_of_Timetta_is_at_most_six_megabytes_in_150_files()
    {
        var code = EmittedCode.Named("Timetta", SharedData.Read(SharedData.TimettaMetadata));

        Assert.InRange(code.Files.Count, 1, 150);
        Assert.InRange(code.Files.Sum(file => System.Text.Encoding.UTF8.GetByteCount(file.Text)), 1_000_000, 6_000_000);
        code.Build();
    }
}
