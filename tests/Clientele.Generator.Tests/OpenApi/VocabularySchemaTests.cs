using System.Linq;
using System.Text.Json;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Reading.OpenApi;
using Clientele.Generator.Tests.Contract;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.OpenApi;

/// <summary>The schema that editors read and the table that the reader reads are one vocabulary.</summary>
public sealed class VocabularySchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(Repository.Read("specs/clientele.contract.schema.json")).RootElement;

    [Fact]
    public void The_schema_and_the_reader_know_the_same_keys()
    {
        (string Name, ContractShape Shape)[] objects =
        [
            ("document", VocabularyKeys.Document),
            ("server", VocabularyKeys.Server),
            ("serverVariable", VocabularyKeys.ServerVariable),
            ("operation", VocabularyKeys.Operation),
            ("operationWithPaging", VocabularyKeys.OperationWithPaging),
            ("parameter", VocabularyKeys.Parameter),
            ("schema", VocabularyKeys.Schema),
            ("securityScheme", VocabularyKeys.SecurityScheme),
        ];

        Assert.Empty(objects.SelectMany(pair =>
            new SchemaComparison(Schema).Differences(pair.Shape, Schema.GetProperty("$defs").GetProperty(pair.Name), pair.Name)));
    }
}
