using System.Linq;
using System.Xml.Linq;
using Clientele.Generator.Binding.OData;
using Clientele.Generator.Reading.Csdl;
using Clientele.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Tests.Csdl;

public class RealDescriptionTests
{
    public static TheoryData<string> Good => [.. SharedDescriptions.Files("csdl"), SharedData.TimettaMetadata];

    /// <summary>Without the one whose faults all stand in annotations of a vendor's, which nothing here reads.</summary>
    public static TheoryData<string> Bad =>
        [.. SharedDescriptions.Files("csdl-negative").Where(file => !file.EndsWith("sap-invalid-references.xml", System.StringComparison.Ordinal))];

    [SharedDataTheory]
    [MemberData(nameof(Good))]
    public void A_real_description_has_no_error(string file)
    {
        var document = CsdlReader.Read(file, SharedData.Read(file));

        var result = ODataBinder.Bind([document], contract: null, Bound.Facts);

        Assert.NotNull(result.Model);
        Assert.DoesNotContain(
            document.Diagnostics.Concat(result.Diagnostics),
            diagnostic => diagnostic.Descriptor.DefaultSeverity == DiagnosticSeverity.Error);
    }

    [SharedDataTheory]
    [MemberData(nameof(Bad))]
    public void A_broken_or_old_description_gets_a_located_finding(string file)
    {
        var document = CsdlReader.Read(file, SharedData.Read(file));

        var result = ODataBinder.Bind([document], contract: null, Bound.Facts);

        var findings = document.Diagnostics.Concat(result.Diagnostics).ToList();
        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Equal(file, finding.Span.Path));
        Assert.Contains(findings, finding => finding.Span.StartColumn > 0);
    }

    [SharedDataTheory]
    [InlineData("faulty-sap.edmx", 1)]
    [InlineData("northwind-v3.xml", 1)]
    [InlineData("odata-rw-v2.xml", 1)]
    [InlineData("olingo-v3-edmx-1.0.xml", 21)]
    [InlineData("russian-v3-cyrillic.xml", 1)]
    public void Old_versions_get_one_clear_finding(string file, int line)
    {
        var document = CsdlReader.Read(file, SharedData.Read("csdl-negative/" + file));

        var finding = Assert.Single(document.Diagnostics);
        Assert.Equal("CLT0003", finding.Descriptor.Id);
        Assert.Equal(line, finding.Span.StartLine);
        Assert.Contains("not OData v4", finding.ToDiagnostic().GetMessage(), System.StringComparison.Ordinal);
    }

    [SharedDataFact]
    public void Timetta_as_one_line_is_the_same_service()
    {
        var lines = SharedData.Read(SharedData.TimettaMetadata);
        var xml = XDocument.Parse(lines);
        xml.DescendantNodes().OfType<XComment>().Remove();
        var oneLine = xml.ToString(SaveOptions.DisableFormatting);
        Assert.DoesNotContain('\n', oneLine);

        var document = CsdlReader.Read("one.xml", oneLine);

        Assert.Empty(document.Diagnostics);
        Assert.Equal(Bound.Model(lines), ODataBinder.Bind([document], null, Bound.Facts).Model! with { DescriptionName = "test.xml" });
    }

    [SharedDataFact]
    public void Timetta_has_what_the_facts_count()
    {
        var model = Bound.Model(SharedData.Read(SharedData.TimettaMetadata));

        Assert.Equal(258, model.Types.Count(type => type.Kind == Model.OData.StructuredTypeKind.Entity));
        Assert.Equal(226, model.Types.Count(type => type.Kind == Model.OData.StructuredTypeKind.Complex));
        Assert.Equal(79, model.Enums.Count);
        Assert.Equal((198, 2), (model.EntitySets.Count, model.Singletons.Count));
        Assert.Equal(861, model.Operations.Count(operation => operation.Kind == Model.OData.OperationKind.Function));
        Assert.Equal(672, model.Operations.Count(operation => operation.Kind == Model.OData.OperationKind.Action));
        Assert.Equal(5783, model.Types.Sum(type => type.Properties.Count));
        Assert.Equal(1496, model.Types.Sum(type => type.Navigations.Count));
    }
}
