using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.Contract;

/// <summary>The schema that editors read and the table that the reader reads are one format.</summary>
public sealed class ContractSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(Repository.Read("specs/clientele.contract.schema.json")).RootElement;

    [Fact]
    public void The_schema_and_the_reader_know_the_same_keys() => Assert.Empty(new SchemaComparison(Schema).Differences(ContractKeys.Root, Schema, "$"));

    /// <summary>The build finds the description's line by its name alone, so nothing else may have that name.</summary>
    [Fact]
    public void Only_one_key_is_called_description()
    {
        Assert.Equal(["$.description"], Paths(ContractKeys.Root, "$").Where(path => path.EndsWith(".description", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Paths(ContractShape shape, string path) => shape switch
    {
        ObjectShape shaped => shaped.Keys.SelectMany(key => Paths(key.Value, $"{path}.{key.Key}")),
        MapShape map => Paths(map.Value, path + ".*"),
        ListShape list => Paths(list.Item, path + "[]"),
        _ => [path],
    };
}
