using System;
using System.Collections.Generic;
using System.Net.Http;

namespace Clientele.OData;

/// <summary>Header fields of every request to an OData service, unless the request sets them itself.</summary>
/// <remarks>
/// Services of versions 4.0 and 4.01 both support version 4.0 (OData Protocol 4.01 §8.1.5, §8.2.7), and libraries older than 4.01 reject requests for it.
/// </remarks>
internal static class ODataHeaders
{
    private const string Json = "application/json";
    private const string Annotations = "odata.include-annotations=";
    private const string JsonWithTextNumbers = "application/json;IEEE754Compatible=true";

    /// <summary>The request with the header fields that it does not set itself.</summary>
    /// <param name="request">The request.</param>
    /// <param name="contract">The contract of the service.</param>
    /// <param name="readsResult">Whether the result is read. If not, none is asked for: links and actions without a result have none (OData Protocol 4.01 §8.2.8.7).</param>
    public static ApiRequest AddTo(ApiRequest request, ServiceContract contract, bool readsResult = true) =>
        AddTo(request, contract, contract.NumbersAsText ? JsonWithTextNumbers : Json, readsResult);

    /// <inheritdoc cref="AddTo(ApiRequest, ServiceContract, bool)"/>
    public static ApiRequest AddTo(ApiRequest request, ServiceContract contract, string accept, bool readsResult = true)
    {
        var headers = new List<KeyValuePair<string, string>>(request.Headers);
        Add(headers, "Accept", accept);
        Add(headers, "OData-MaxVersion", "4.0");
        if (!request.Body.IsEmpty)
        {
            Add(headers, "OData-Version", "4.0");
            if (contract.NumbersAsText)
            {
                Add(headers, "Content-Type", JsonWithTextNumbers);
            }
        }

        if (readsResult && request.Method == HttpMethod.Post)
        {
            Add(headers, "Prefer", "return=representation");
        }

        return request.WithHeaders(headers);
    }

    /// <summary>The preferences of a query that its further pages have, too, and of them those that are about what is in a row.</summary>
    public static List<KeyValuePair<string, string>> PreferencesOf(ApiRequest request, bool ofRows) =>
        new List<KeyValuePair<string, string>>(request.Headers).FindAll(header => header.Key == "Prefer" && (!ofRows || header.Value.StartsWith(Annotations, StringComparison.Ordinal)));

    private static void Add(List<KeyValuePair<string, string>> headers, string name, string value)
    {
        if (!headers.Exists(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)))
        {
            headers.Add(new(name, value));
        }
    }
}
