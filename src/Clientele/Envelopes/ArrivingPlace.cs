using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using Clientele.Json;

namespace Clientele;

/// <summary>
/// Where in a page the text begins that is at hand. What came before it is gone, so a short text stands for it that leaves a reader at the same place: paths are those
/// of the whole page.
/// </summary>
internal readonly struct ArrivingPlace
{
    // Ends by itself, as a number does not.
    private const string Value = "\"\"";

    private readonly string? _before;
    private readonly JsonLocator.LeftOut _leftOut;

    private ArrivingPlace(string before, JsonLocator.LeftOut leftOut = default) => (_before, _leftOut) = (before, leftOut);

    /// <summary>Behind the page.</summary>
    public static ArrivingPlace Behind => new(Value);

    /// <summary>Between the members of an object around the rows, or before the first of them.</summary>
    /// <param name="names">Names of the members that lead to the rows.</param>
    /// <param name="level">Number of objects that the text lies in.</param>
    /// <param name="previous">Name of the member before the text; null if it is the first.</param>
    public static ArrivingPlace Within(IReadOnlyList<string> names, int level, string? previous) =>
        new(Objects(names, level) + (previous is null ? "" : $"{Quoted(previous)}:{Value}"));

    /// <summary>Between two rows, or before the first.</summary>
    /// <param name="names">Names of the members that lead to the rows.</param>
    /// <param name="rows">Number of rows before the text.</param>
    /// <param name="hasComma">Whether the comma between the rows is gone, too.</param>
    public static ArrivingPlace InRows(IReadOnlyList<string> names, long rows, bool hasComma)
    {
        var array = names.Count == 0 ? "[" : $"{Objects(names, names.Count)}{Quoted(names[^1])}:[";
        return new((rows == 0 ? array : array + Value) + (hasComma ? "," : ""), new(Depth: names.Count, Items: Math.Max(0, rows - 1)));
    }

    /// <summary>Path of a place of the text.</summary>
    public string PathAt(ReadOnlySpan<byte> text, int offset)
    {
        var before = Encoding.UTF8.GetBytes(_before ?? "");
        return JsonLocator.PathAt((byte[])[.. before, .. text], before.Length + offset, _leftOut);
    }

    private static string Objects(IReadOnlyList<string> names, int count)
    {
        var objects = new StringBuilder("{");
        for (var i = 0; i < count - 1; i++)
        {
            objects.Append(Quoted(names[i])).Append(":{");
        }

        return objects.ToString();
    }

    private static string Quoted(string name) => $"\"{JsonEncodedText.Encode(name)}\"";
}
