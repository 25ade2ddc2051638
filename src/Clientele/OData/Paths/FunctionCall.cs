using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>
/// A function call with its parameters in the URL (Part 1 section 11.5.4.1 of OData 4.01): primitive values inline, all other values as JSON in parameter
/// aliases.
/// </summary>
public sealed class FunctionCall
{
    private readonly ODataPath? _path;
    private readonly string _name;
    private readonly StringBuilder _parameters = new();
    private readonly List<ParameterAlias> _aliases = [];

    /// <summary>Creates a call without parameters.</summary>
    /// <param name="path">The path that the function is bound to; null for a function import.</param>
    /// <param name="name">Qualified name of a bound function, or name of a function import.</param>
    public FunctionCall(ODataPath? path, string name)
    {
        _path = path;
        _name = name;
    }

    /// <summary>Adds a parameter with a primitive or enumeration value.</summary>
    public FunctionCall Add(string name, ODataLiteral value) => AddText(name, UriText.Path(value.Text));

    /// <summary>Adds an optional parameter, unless its value is null (Part 1 section 11.5.4.1 of OData 4.01).</summary>
    public FunctionCall AddOptional(string name, ODataLiteral value) => value.IsNull ? this : Add(name, value);

    /// <summary>Adds a parameter with a structured value.</summary>
    public FunctionCall AddJson(string name, IJsonWritable? value) =>
        value is null ? Add(name, ODataLiteral.Null) : AddJson(name, value.Write);

    /// <summary>Adds a parameter with a collection of structured values.</summary>
    public FunctionCall AddJson(string name, IEnumerable<IJsonWritable?>? values) =>
        values is null ? Add(name, ODataLiteral.Null) : AddJson(name, writer =>
        {
            writer.WriteStartArray();
            foreach (var value in values)
            {
                JsonWrite.ModelValue(writer, value);
            }

            writer.WriteEndArray();
        });

    /// <summary>Adds a parameter with any value that can be written as JSON.</summary>
    public FunctionCall AddJson(string name, Action<JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        using var writer = new JsonWriter();
        write(writer);
        var alias = name;
        for (var i = 2; IsTaken(alias); i++)
        {
            alias = name + i.ToString(CultureInfo.InvariantCulture);
        }

        // URL parsers take an apostrophe for the start of a string.
        _aliases.Add(new(alias, Encoding.UTF8.GetString(writer.Written).Replace("'", "\\u0027", StringComparison.Ordinal)));
        return AddText(name, $"@{UriText.Path(alias)}");
    }

    /// <summary>Adds a parameter with a collection, as a parameter alias with JSON (OData URL Conventions 4.01 §5.1.1.7).</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="values">The items; null is written as null.</param>
    /// <param name="write">Writes one item.</param>
    /// <returns>This call.</returns>
    public FunctionCall AddJson<T>(string name, IReadOnlyList<T>? values, JsonWriterAction<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        return values is null ? Add(name, ODataLiteral.Null) : AddJson(name, writer =>
        {
            writer.WriteStartArray();
            for (var index = 0; index < values.Count; index++)
            {
                write(writer, values[index]);
            }

            writer.WriteEndArray();
        });
    }

    /// <summary>Adds a parameter with any JSON value, as a parameter alias.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="value">The value.</param>
    /// <returns>This call.</returns>
    public FunctionCall AddJson(string name, JsonElement? value) =>
        value is { ValueKind: not JsonValueKind.Undefined } element ? AddJson(name, writer => writer.WriteElement(element)) : Add(name, ODataLiteral.Null);

    /// <summary>Like <see cref="AddJson(string, IJsonWritable)"/>, but omits the parameter if the value is null.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="value">The value, or null.</param>
    /// <returns>This call.</returns>
    public FunctionCall AddOptionalJson(string name, IJsonWritable? value) => value is null ? this : AddJson(name, value);

    /// <summary>Like <see cref="AddJson(string, IEnumerable{IJsonWritable})"/>, but omits the parameter if the collection is null.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="values">The items, or null.</param>
    /// <returns>This call.</returns>
    public FunctionCall AddOptionalJson(string name, IEnumerable<IJsonWritable?>? values) => values is null ? this : AddJson(name, values);

    /// <summary>Like <see cref="AddJson{T}(string, IReadOnlyList{T}, JsonWriterAction{T})"/>, but omits the parameter if the collection is null.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="values">The items, or null.</param>
    /// <param name="write">Writes one item.</param>
    /// <returns>This call.</returns>
    public FunctionCall AddOptionalJson<T>(string name, IReadOnlyList<T>? values, JsonWriterAction<T> write) =>
        values is null ? this : AddJson(name, values, write);

    /// <summary>Like <see cref="AddJson(string, JsonElement?)"/>, but omits the parameter if the value is null.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="value">The value, or null.</param>
    /// <returns>This call.</returns>
    public FunctionCall AddOptionalJson(string name, JsonElement? value) => value is null ? this : AddJson(name, value);

    /// <summary>The call as a path, which can be composed further (Part 2 section 4.6 of OData 4.01).</summary>
    public ODataPath ToPath()
    {
        var call = $"({_parameters})";
        return _path is null ? ODataPath.Root(_name).With(call, _aliases) : _path.Segment(_name).With(call, _aliases);
    }

    /// <summary>The call as a request.</summary>
    public ApiRequest ToRequest() => ToPath().Get();

    private bool IsTaken(string alias) =>
        _path?.HasAlias(alias) == true || _aliases.Exists(other => string.Equals(other.Name, alias, StringComparison.Ordinal));

    private FunctionCall AddText(string name, string value)
    {
        _parameters.Append(_parameters.Length > 0 ? "," : string.Empty).Append(UriText.Path(name)).Append('=').Append(value);
        return this;
    }
}
