using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.OData;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Tests.Csdl;

/// <summary>Reads and binds small descriptions in tests.</summary>
internal static class Bound
{
    public static BindFacts Facts { get; } = new("Test", "Test");

    /// <summary>A whole document around the content of a schema with the namespace <c>S</c>.</summary>
    public static string Document(string schemaContent, string references = "") =>
        $"""
         <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">{references}
         <edmx:DataServices><Schema Namespace="S" Alias="self" xmlns="http://docs.oasis-open.org/odata/ns/edm">
         {schemaContent}
         </Schema></edmx:DataServices></edmx:Edmx>
         """;

    public static CsdlDocument Read(string schemaContent) => CsdlReader.Read("test.xml", Document(schemaContent));

    /// <summary>Binds a schema's content and expects nothing to be wrong.</summary>
    public static ODataServiceModel Clean(string schemaContent, ContractDocument? contract = null)
    {
        var document = Read(schemaContent);
        Assert.Empty(document.Diagnostics);
        var result = ODataBinder.Bind([document], contract, Facts);
        Assert.Empty(result.Diagnostics.Select(diagnostic => diagnostic.ToDiagnostic().ToString()));
        return result.Model!;
    }

    /// <summary>Binds a schema's content; gives the model with everything that was found wrong.</summary>
    public static (ODataServiceModel Model, IReadOnlyList<LocatedDiagnostic> Diagnostics) Schema(string schemaContent, ContractDocument? contract = null)
    {
        var document = Read(schemaContent);
        var result = ODataBinder.Bind([document], contract, Facts);
        return (result.Model!, [.. document.Diagnostics, .. result.Diagnostics]);
    }

    public static ODataServiceModel Model(string text) => ODataBinder.Bind([CsdlReader.Read("test.xml", text)], contract: null, Facts).Model!;

    /// <summary>Where <paramref name="diagnostic"/> points to: the text of its first line, from its start on, as long as its span.</summary>
    public static string PointedAt(LocatedDiagnostic diagnostic, string schemaContent)
    {
        var line = Document(schemaContent).Split('\n')[diagnostic.Span.StartLine];
        return line.Substring(diagnostic.Span.StartColumn, diagnostic.Span.EndColumn - diagnostic.Span.StartColumn);
    }

    public static StructuredTypeModel Type(this ODataServiceModel model, string name) => model.Types.Single(type => type.QualifiedName == "S." + name);

    public static PropertyModel Property(this StructuredTypeModel type, string name) => type.Properties.Single(property => property.WireName == name);

    public static NavigationModel Navigation(this StructuredTypeModel type, string name) => type.Navigations.Single(navigation => navigation.WireName == name);

    public static OperationModel Operation(this ODataServiceModel model, string name) =>
        model.Operations.Single(operation => operation.QualifiedName == "S." + name);
}
