using System.Collections.Generic;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.Contract;

namespace Clientele.Generator.Binding.Shared;

/// <summary>Tells of keys of a contract that mean nothing for the kind of description that it is about.</summary>
internal static class ContractEffects
{
    /// <summary>What says it instead in an OpenAPI document.</summary>
    private static readonly Dictionary<string, string> s_onlyOData = new()
    {
        ["paging"] = "an operation's own way of paging stands in the document as 'x-clientele: { paging: … }'",
        ["concurrency"] = "header parameters such as If-Match are arguments of the operations that the document gives them",
        ["sets"] = "an OpenAPI document has no entity sets",
        ["types"] = "names of types stand in the document as 'x-clientele: { name: … }' of a schema",
        ["operations"] = "names of operations stand in the document as 'x-clientele: { name: … }' of an operation",
        ["foreignKeys"] = "an OpenAPI document has no navigation properties",
        ["derivedTypes"] = "discriminators of the document say it",
        ["operationNames"] = "an OpenAPI document has no bound operations",
        ["numbers"] = "types and formats of the document say it",
        ["maxAddressLength"] = "OpenAPI has no queries in bodies",
        ["batch"] = "OpenAPI has no batches",
    };

    private static readonly HashSet<string> s_onlyOpenApi = ["responses", "dateTimes", "durations"];

    /// <summary>Reports keys without effect on an OpenAPI document.</summary>
    public static void ReportOpenApi(ContractDocument? contract, BindingReport report)
    {
        foreach (var key in contract?.Keys ?? [])
        {
            if (s_onlyOData.TryGetValue(key.Value, out var instead))
            {
                report.Add(RestDescriptors.KeyWithoutEffect, key.Span, key.Value, "an OpenAPI document", instead);
            }
        }
    }

    /// <summary>Reports keys without effect on an OData description.</summary>
    public static void ReportOData(ContractDocument contract, BindingReport report)
    {
        foreach (var key in contract.Keys)
        {
            if (s_onlyOpenApi.Contains(key.Value))
            {
                report.Add(RestDescriptors.KeyWithoutEffect, key.Span, key.Value, "an OData description", "OData's JSON format says it itself");
            }
        }
    }
}
