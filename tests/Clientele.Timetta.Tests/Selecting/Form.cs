using System;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Tasks;
using Clientele.OData;

namespace Clientele.Timetta.Tests.Selecting;

/// <summary>A way to write a selector, the query options that it must ask with, and what it makes of the first row.</summary>
public sealed record Form(string Name, Func<TimettaClient, Task<object?>> RunAsync, string Query, string Result)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, IncludeFields = true };

    public static Form Rows<T>(string name, string query, string result, Func<TimettaClient, SelectedRows<T>> select) =>
        new(name, async timetta => await select(timetta).FirstAsync(), query, result);

    public static Form Entry<T>(string name, string query, string result, Func<TimettaClient, SelectedEntry<T>> select) =>
        new(name, async timetta => await select(timetta).GetAsync(), query, result);

    public static string Show(object? value) => JsonSerializer.Serialize(value, Readable).Replace('"', '\'');

    public override string ToString() => Name;
}
